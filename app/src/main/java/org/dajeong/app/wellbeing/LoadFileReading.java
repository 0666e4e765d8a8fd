package org.dajeong.app.wellbeing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajeong.app.Quarter;
import org.dajeong.app.Sha256;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.DepartmentNames;
import org.dajeong.app.wellbeing.LoadFault.Rule;
import org.dajeong.sources.Progress;
import org.dajeong.sources.Reading;
import org.dajeong.sources.workbook.Fit;
import org.dajeong.sources.workbook.Layout;
import org.dajeong.sources.workbook.Mapping;
import org.dajeong.sources.workbook.SheetRow;
import org.dajeong.sources.workbook.Workbook;

/// Reads a file with the load of departments, XLSX or CSV: the headings wherever they stand, then a department and
/// quarter a row. All that is wrong is collected.
final class LoadFileReading {

    private static final Pattern QUARTER =
            Pattern.compile("([1-9][0-9]{3})\\s*(?:-|/|\\.|년)\\s*([1-4])\\s*(?:분기|Q|q)?");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2}");

    private final DepartmentNames departments;
    private final LocalDate today;
    private final List<LoadFile.Row> rows = new ArrayList<>();
    private final List<LoadFault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    LoadFileReading(DepartmentNames departments, LocalDate today) {
        this.departments = departments;
        this.today = today;
    }

    LoadFile read(String name, byte[] content) {
        try {
            Path file = Files.createTempFile(
                    "dajeong-", name.toLowerCase(Locale.ROOT).endsWith(".csv") ? ".csv" : ".xlsx");
            try {
                Files.write(file, content);
                read(Workbook.open(file, name), name);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(LoadFault.ofFile(name, Rule.NO_ROWS));
        }
        return new LoadFile(name, Sha256.of(content), rows, faults);
    }

    private void read(Reading<Workbook> opened, String name) throws IOException {
        if (!(opened instanceof Reading.Accepted<Workbook>(Workbook workbook))) {
            faults.add(LoadFault.ofFile(name, Rule.NOT_A_TABLE));
            return;
        }
        Mapping mapping = Layout.propose(workbook, LoadColumn.wanted()).mapping();
        for (LoadColumn column : LoadColumn.values()) {
            if (!mapping.columns().containsKey(column.key())) {
                faults.add(new LoadFault("", Optional.of(column), "", Rule.COLUMN_MISSING, List.of()));
            }
        }
        if (faults.isEmpty() && workbook.fit(mapping) instanceof Fit.Fits) {
            workbook.read(mapping, this::read, Progress.NONE);
        }
    }

    private void read(SheetRow row) {
        int before = faults.size();
        Optional<Quarter> quarter = quarter(row);
        Optional<UUID> department = quarter.flatMap(known -> department(row, known));
        OptionalInt calls = count(row, LoadColumn.CALLS, Load.Figures.CONTACTS_MAX);
        OptionalInt visits = count(row, LoadColumn.VISITS, Load.Figures.CONTACTS_MAX);
        OptionalInt staff = count(row, LoadColumn.STAFF, Load.Figures.STAFF_MAX);
        OptionalInt abusive = count(row, LoadColumn.ABUSIVE, Integer.MAX_VALUE);
        if (calls.isPresent()
                && visits.isPresent()
                && abusive.isPresent()
                && abusive.getAsInt() > calls.getAsInt() + visits.getAsInt()) {
            fault(row, LoadColumn.ABUSIVE, Rule.TOO_MANY_ABUSIVE, List.of());
        }
        if (department.isPresent() && !seen.add(department.get() + " " + quarter.orElseThrow())) {
            fault(row, LoadColumn.DEPARTMENT, Rule.TWICE, List.of());
        }
        if (faults.size() == before) {
            rows.add(new LoadFile.Row(
                    department.orElseThrow(),
                    quarter.orElseThrow(),
                    new Load.Figures(
                            calls.orElseThrow(), visits.orElseThrow(), abusive.orElseThrow(), staff.orElseThrow())));
        }
    }

    private Optional<Quarter> quarter(SheetRow row) {
        Matcher matcher = QUARTER.matcher(row.text(LoadColumn.QUARTER.key()));
        if (!matcher.matches()) {
            fault(row, LoadColumn.QUARTER, Rule.NOT_A_QUARTER, List.of());
            return Optional.empty();
        }
        Quarter quarter = new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (quarter.begins().isAfter(today)) {
            fault(row, LoadColumn.QUARTER, Rule.TOO_EARLY, List.of());
        }
        return Optional.of(quarter);
    }

    private Optional<UUID> department(SheetRow row, Quarter quarter) {
        DepartmentMatch match = departments.find(
                row.text(LoadColumn.DEPARTMENT.key()), quarter.ends().minusDays(1));
        return switch (match) {
            case DepartmentMatch.Found(var department) -> Optional.of(department.id());
            case DepartmentMatch.NotThen(var department, var standing) -> {
                fault(
                        row,
                        LoadColumn.DEPARTMENT,
                        Rule.NO_SUCH_DEPARTMENT,
                        standing.map(known -> known.nameKo()).stream().toList());
                yield Optional.empty();
            }
            case DepartmentMatch.Unknown(var near) -> {
                fault(row, LoadColumn.DEPARTMENT, Rule.NO_SUCH_DEPARTMENT, near);
                yield Optional.empty();
            }
        };
    }

    private OptionalInt count(SheetRow row, LoadColumn column, int most) {
        OptionalInt count = count(row.text(column.key()), most);
        if (count.isEmpty()) {
            fault(row, column, Rule.NOT_A_COUNT, List.of());
        }
        return count;
    }

    /// A whole number as people write it; none where it is something else, or larger than it can be.
    static OptionalInt count(String text, int most) {
        if (!COUNT.matcher(text.strip()).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text.strip().replace(",", ""));
        return number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private void fault(SheetRow row, LoadColumn column, Rule rule, List<String> near) {
        String address = row.address(column.key());
        faults.add(new LoadFault(
                address.isEmpty() ? String.valueOf(row.row()) : address,
                Optional.of(column),
                row.text(column.key()),
                rule,
                near));
    }
}
