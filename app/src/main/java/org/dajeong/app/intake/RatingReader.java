package org.dajeong.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Item;
import org.dajeong.app.organization.DepartmentNames;
import org.dajeong.sources.ItemShares;
import org.dajeong.sources.Problem;
import org.dajeong.sources.workbook.CellReader;
import org.dajeong.sources.workbook.SheetRow;

/// Makes ratings of rows, or says what is wrong with them.
///
/// The outcome of a rating is made here and never again, in hundredths of a point:
///
/// ```text
/// outcome = (20000 earned + possible) div (2 possible)
/// ```
///
/// where `possible` are the points of the items that were asked.
final class RatingReader {

    /// Codes of persons are not longer.
    private static final int CODE_LENGTH_MAX = 100;

    private static final int COMMENT_LENGTH_MAX = 4_000;

    /// Dates outside of these are slips of the finger, but still dates.
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Quarter quarter;
    private final List<Item> items;
    private final UploadMapping mapping;
    private final DepartmentReader departments;
    private final Map<MixFactor, LevelReader> levels = new EnumMap<>(MixFactor.class);
    private final CellReader cells;
    private final Findings findings;

    /// Hears what is found on the way.
    interface Findings {

        /// A cell to mend or to look at.
        void fault(CellFault fault);

        /// A row that says nothing about a factor.
        void blank(MixFactor factor);
    }

    RatingReader(
            Quarter quarter,
            InstrumentVersion version,
            UploadMapping mapping,
            DepartmentNames departments,
            List<Levels.Level> levels,
            Findings findings) {
        this.quarter = quarter;
        this.items = version.items();
        this.mapping = mapping;
        this.departments = new DepartmentReader(departments, quarter);
        for (MixFactor factor : MixFactor.values()) {
            Map<String, String> meanings = mapping.meanings().getOrDefault(factor.field(), Map.of());
            this.levels.put(factor, new LevelReader(factor, levels, meanings));
        }
        this.cells = new CellReader(mapping.workbook().words().notAsked());
        this.findings = findings;
    }

    /// Reads a row.
    ///
    /// @return the rating; none if there is a fault in the row
    Optional<ReadRating> read(SheetRow row) {
        List<CellFault> faults = new ArrayList<>();
        Optional<LocalDate> date = date(row, faults);
        Optional<DepartmentReader.Answer.Known> department = department(row, date, faults);
        String staff = code(row, Fields.STAFF, faults);
        String assessor = code(row, Fields.ASSESSOR, faults);
        String task = level(row, MixFactor.TASK, faults);
        String channel = level(row, MixFactor.CHANNEL, faults);
        String hour = level(row, MixFactor.HOUR, faults);
        String season = level(row, MixFactor.SEASON, faults);
        Earned earned = items(row, faults);
        String comment = comment(row, faults);
        faults.forEach(findings::fault);
        if (department.isEmpty()
                || faults.stream().anyMatch(fault -> !fault.kind().isWarning())) {
            return Optional.empty();
        }
        return Optional.of(new ReadRating(
                row.sheet(),
                row.row(),
                department.get().department(),
                staff,
                assessor,
                date,
                task,
                channel,
                hour,
                season,
                earned.points(),
                earned.outcome(),
                comment));
    }

    private Optional<DepartmentReader.Answer.Known> department(
            SheetRow row, Optional<LocalDate> date, List<CellFault> faults) {
        String text = row.text(Fields.DEPARTMENT);
        if (text.isEmpty()) {
            faults.add(fault(row, Fields.DEPARTMENT, CellFault.Kind.BLANK, List.of()));
            return Optional.empty();
        }
        return switch (departments.read(text, date)) {
            case DepartmentReader.Answer.Known known -> Optional.of(known);
            case DepartmentReader.Answer.Wrong(CellFault.Kind kind, List<String> expected) -> {
                faults.add(fault(row, Fields.DEPARTMENT, kind, expected));
                yield Optional.empty();
            }
        };
    }

    private Optional<LocalDate> date(SheetRow row, List<CellFault> faults) {
        String text = row.text(Fields.DATE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = quarter.begins();
        LocalDate last = quarter.ends().minusDays(1);
        if (cells.date(text, first, last) instanceof CellReader.Value<LocalDate>(LocalDate date)) {
            return Optional.of(date);
        }
        // A day without its year is one of the wave's year.
        CellReader.Cell<LocalDate> ofYear = cells.date(
                text,
                first.withDayOfYear(1),
                first.withDayOfYear(1).plusYears(1).minusDays(1));
        CellReader.Cell<LocalDate> ofAnyYear =
                ofYear instanceof CellReader.Value<LocalDate> ? ofYear : cells.date(text, EARLIEST, LATEST);
        if (ofAnyYear instanceof CellReader.Value<LocalDate>(LocalDate date)) {
            faults.add(
                    fault(row, Fields.DATE, CellFault.Kind.DATE_OUTSIDE, List.of(first.toString(), last.toString())));
            return Optional.of(date);
        }
        faults.add(fault(row, Fields.DATE, CellFault.Kind.NOT_A_DATE, List.of()));
        return Optional.empty();
    }

    private static String code(SheetRow row, String field, List<CellFault> faults) {
        String text = row.text(field);
        if (text.length() > CODE_LENGTH_MAX) {
            faults.add(fault(row, field, CellFault.Kind.TOO_LONG, List.of(String.valueOf(CODE_LENGTH_MAX))));
        }
        return text;
    }

    private static String comment(SheetRow row, List<CellFault> faults) {
        String text = row.text(Fields.COMMENT);
        if (text.length() > COMMENT_LENGTH_MAX) {
            faults.add(
                    fault(row, Fields.COMMENT, CellFault.Kind.TOO_LONG, List.of(String.valueOf(COMMENT_LENGTH_MAX))));
        }
        return PersonalData.masked(text);
    }

    private String level(SheetRow row, MixFactor factor, List<CellFault> faults) {
        String fixed = mapping.fixed().get(factor.field());
        if (fixed != null) {
            return fixed;
        }
        String text = row.text(factor.field());
        if (text.isEmpty()) {
            findings.blank(factor);
            return "";
        }
        LevelReader reader = Objects.requireNonNull(levels.get(factor));
        Optional<String> level = reader.read(text);
        if (level.isEmpty()) {
            faults.add(fault(row, factor.field(), CellFault.Kind.LEVEL_UNKNOWN, reader.near(text)));
        }
        return level.orElse("");
    }

    /// What the items of a row earned.
    private record Earned(String points, int outcome) {}

    private Earned items(SheetRow row, List<CellFault> faults) {
        StringBuilder points = new StringBuilder("{");
        long earned = 0;
        long possible = 0;
        int before = faults.size();
        for (Item item : items) {
            points.append(points.length() > 1 ? "," : "");
            String field = Fields.of(item);
            if (mapping.fixed().containsKey(field)) {
                points.append("NULL");
                continue;
            }
            switch (cells.points(row.text(field), item.points())) {
                case CellReader.Value<Integer>(Integer value) -> {
                    points.append(value);
                    earned += value;
                    possible += item.points();
                }
                case CellReader.NotAsked<Integer> notAsked -> points.append("NULL");
                case CellReader.Wrong<Integer>(Problem.Kind kind, var found, var expected) ->
                    faults.add(fault(row, field, kind(kind), List.of(String.valueOf(item.points()))));
            }
        }
        if (possible == 0 && faults.size() == before) {
            faults.add(new CellFault(
                    row.sheet(), row.row(), firstCell(row), "", CellFault.Kind.NOTHING_ASKED, "", List.of()));
        }
        int outcome = possible == 0 ? 0 : Math.toIntExact(ItemShares.outcome(earned, possible));
        return new Earned(points.append('}').toString(), outcome);
    }

    /// The first item's cell stands for a row in which nothing was asked.
    private String firstCell(SheetRow row) {
        return items.stream()
                .map(item -> row.address(Fields.of(item)))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static CellFault.Kind kind(Problem.Kind kind) {
        return switch (kind) {
            case BLANK -> CellFault.Kind.BLANK;
            case CELL_ERROR -> CellFault.Kind.CELL_ERROR;
            case NOT_WHOLE -> CellFault.Kind.NOT_WHOLE;
            case OUT_OF_RANGE -> CellFault.Kind.OUT_OF_RANGE;
            default -> CellFault.Kind.NOT_A_NUMBER;
        };
    }

    private static CellFault fault(SheetRow row, String field, CellFault.Kind kind, List<String> expected) {
        return new CellFault(row.sheet(), row.row(), row.address(field), field, kind, row.text(field), expected);
    }
}
