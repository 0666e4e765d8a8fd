package org.dajeong.app.integrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.Sha256;
import org.dajeong.app.integrity.HappyCallFault.Rule;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.DepartmentNames;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Progress;
import org.dajeong.sources.Reading;
import org.dajeong.sources.workbook.CellReader;
import org.dajeong.sources.workbook.Fit;
import org.dajeong.sources.workbook.Layout;
import org.dajeong.sources.workbook.Mapping;
import org.dajeong.sources.workbook.SheetRow;
import org.dajeong.sources.workbook.Wanted;
import org.dajeong.sources.workbook.Workbook;

/// Counts a file of happy calls, XLSX or CSV: the headings wherever they stand, then an answered call a row. All that
/// is wrong is collected; what a row says is forgotten with the row.
final class HappyCallReading {

    static final String DEPARTMENT = "department";
    static final String DAY = "day";

    private static final Map<String, List<String>> HEADINGS = Map.of(
            DEPARTMENT, List.of("부서", "부서명", "담당부서", "department"),
            DAY, List.of("통화일", "통화일자", "조사일", "일자", "day"));

    private static final Set<String> YES = Set.of("예", "네", "있음", "y", "yes");
    private static final Set<String> NO = Set.of("아니오", "아니요", "없음", "n", "no");

    private final DepartmentNames departments;
    private final List<Question> questions;
    private final Quarter quarter;
    private final CellReader cells = new CellReader(Mapping.Words.usual().notAsked());
    private final Map<UUID, Count> counts = new HashMap<>();
    private final Map<Named, DepartmentMatch> matches = new HashMap<>();
    private final List<HappyCallFault> faults = new ArrayList<>();

    HappyCallReading(DepartmentNames departments, List<Question> questions, Quarter quarter) {
        this.departments = departments;
        this.questions = List.copyOf(questions);
        this.quarter = quarter;
    }

    private record Named(String name, LocalDate on) {}

    /// The headings of our own form.
    static List<String> headings(List<Question> questions) {
        return wanted(questions).stream()
                .map(wanted -> wanted.names().getFirst())
                .toList();
    }

    private static List<Wanted> wanted(List<Question> questions) {
        List<Wanted> wanted = new ArrayList<>();
        List.of(DEPARTMENT, DAY)
                .forEach(key -> wanted.add(new Wanted(key, HEADINGS.getOrDefault(key, List.of(key)), true)));
        questions.forEach(question -> wanted.add(
                new Wanted(question.code(), List.of(question.nameKo(), question.textKo(), question.nameEn()), true)));
        return wanted;
    }

    /// @param over whether the quarter is over, so that all of its calls are there
    HappyCallFile read(String name, byte[] content, boolean over) {
        if (!over) {
            faults.add(HappyCallFault.ofFile(quarter.toString(), Rule.QUARTER_NOT_OVER));
        }
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
        if (counts.isEmpty() && faults.isEmpty()) {
            faults.add(HappyCallFault.ofFile(name, Rule.NO_ROWS));
        }
        List<Tally> tallies = faults.isEmpty()
                ? Disclosed.of(counts.entrySet().stream()
                        .map(entry -> entry.getValue().tally(entry.getKey()))
                        .toList())
                : List.of();
        return new HappyCallFile(name, Sha256.of(content), quarter, tallies, faults);
    }

    private void read(Reading<Workbook> opened, String name) throws IOException {
        if (!(opened instanceof Reading.Accepted<Workbook>(Workbook workbook))) {
            faults.add(HappyCallFault.ofFile(name, Rule.NOT_A_TABLE));
            return;
        }
        Mapping mapping = Layout.propose(workbook, wanted(questions)).mapping();
        List<HappyCallFault> missing = wanted(questions).stream()
                .filter(wanted -> !mapping.columns().containsKey(wanted.key()))
                .map(wanted -> HappyCallFault.ofColumn(wanted.names().getFirst()))
                .toList();
        faults.addAll(missing);
        if (missing.isEmpty() && workbook.fit(mapping) instanceof Fit.Fits) {
            workbook.read(mapping, this::read, Progress.NONE);
        }
    }

    private void read(SheetRow row) {
        int before = faults.size();
        Optional<UUID> department = day(row).flatMap(day -> department(row, day));
        Map<String, Boolean> answers = new HashMap<>();
        for (Question question : questions) {
            answer(row, question).ifPresent(problem -> answers.put(question.code(), problem));
        }
        if (faults.size() == before && answers.isEmpty()) {
            faults.add(new HappyCallFault(String.valueOf(row.row()), "", "", Rule.NO_ANSWER, List.of()));
        }
        if (faults.size() == before) {
            counts.computeIfAbsent(department.orElseThrow(), none -> new Count())
                    .add(answers);
        }
    }

    private Optional<LocalDate> day(SheetRow row) {
        return switch (cells.date(
                row.text(DAY), quarter.begins(), quarter.ends().minusDays(1))) {
            case CellReader.Value<LocalDate>(LocalDate day) -> Optional.of(day);
            case CellReader.NotAsked<LocalDate> blank -> {
                fault(row, DAY, Rule.NOT_A_DAY, List.of());
                yield Optional.empty();
            }
            case CellReader.Wrong<LocalDate> wrong -> {
                boolean day = wrong.kind() == Problem.Kind.OUT_OF_RANGE;
                fault(row, DAY, day ? Rule.NOT_IN_QUARTER : Rule.NOT_A_DAY, List.of());
                yield Optional.empty();
            }
        };
    }

    private Optional<UUID> department(SheetRow row, LocalDate day) {
        Named named = new Named(row.text(DEPARTMENT), day);
        return switch (matches.computeIfAbsent(named, asked -> departments.find(asked.name(), asked.on()))) {
            case DepartmentMatch.Found(var department) -> Optional.of(department.id());
            case DepartmentMatch.NotThen(var department, var standing) -> {
                fault(
                        row,
                        DEPARTMENT,
                        Rule.NO_SUCH_DEPARTMENT,
                        standing.map(known -> known.nameKo()).stream().toList());
                yield Optional.empty();
            }
            case DepartmentMatch.Unknown(var near) -> {
                fault(row, DEPARTMENT, Rule.NO_SUCH_DEPARTMENT, near);
                yield Optional.empty();
            }
        };
    }

    /// Whether there was a problem; none where it was not asked.
    private Optional<Boolean> answer(SheetRow row, Question question) {
        String text = row.text(question.code()).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || cells.isNotAsked(text)) {
            return Optional.empty();
        }
        if (!YES.contains(text) && !NO.contains(text)) {
            fault(row, question.code(), Rule.NOT_AN_ANSWER, List.of());
            return Optional.empty();
        }
        return Optional.of(YES.contains(text));
    }

    private void fault(SheetRow row, String key, Rule rule, List<String> near) {
        String address = row.address(key);
        faults.add(new HappyCallFault(
                address.isEmpty() ? String.valueOf(row.row()) : address, heading(key), row.text(key), rule, near));
    }

    private String heading(String key) {
        return wanted(questions).stream()
                .filter(wanted -> wanted.key().equals(key))
                .map(wanted -> wanted.names().getFirst())
                .findFirst()
                .orElse(key);
    }
}
