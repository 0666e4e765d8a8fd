package org.dajeong.app.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Words;

/// What somebody typed about the columns of the workbook.
record ColumnsForm(List<ColumnsPage.Row> rows) {

    ColumnsForm {
        rows = List.copyOf(rows);
    }

    /// What came of reading it.
    record Read(List<ExportColumns.Column> columns, List<FieldProblem> problems) {}

    private record Placed(int place, ExportColumns.Column column) {}

    static ColumnsForm of(Map<String, String> typed, Words words) {
        return new ColumnsForm(Stream.of(ExportField.values())
                .map(field -> new ColumnsPage.Row(
                        field.name(),
                        words.of("education.export", field),
                        typed.getOrDefault("place-" + field, ""),
                        typed.getOrDefault("heading-" + field, "")))
                .toList());
    }

    static ColumnsForm of(List<ExportColumns.Column> chosen, Words words) {
        List<ColumnsPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            ExportField field = chosen.get(i).field();
            rows.add(new ColumnsPage.Row(
                    field.name(),
                    words.of("education.export", field),
                    String.valueOf(i + 1),
                    chosen.get(i).heading()));
        }
        for (ExportField field : ExportField.values()) {
            if (chosen.stream().noneMatch(column -> column.field() == field)) {
                String name = words.of("education.export", field);
                rows.add(new ColumnsPage.Row(field.name(), name, "", name));
            }
        }
        return new ColumnsForm(rows);
    }

    Read read(Words words) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (ColumnsPage.Row row : rows) {
            if (row.place().isBlank()) {
                continue;
            }
            int place =
                    PolicyForm.number(row.place(), ExportField.values().length).orElse(0);
            if (place == 0) {
                problems.add(problem("place-", row, "education.columns.problem.place", words));
            } else if (!taken.add(place)) {
                problems.add(problem("place-", row, "education.columns.problem.twice", words));
            }
            String heading = row.heading().strip();
            if (heading.isEmpty() || heading.length() > ExportColumns.HEADING_LENGTH_MAX) {
                problems.add(problem("heading-", row, "education.columns.problem.heading", words));
            }
            placed.add(new Placed(place, new ExportColumns.Column(ExportField.valueOf(row.field()), heading)));
        }
        if (placed.isEmpty()) {
            problems.add(problem("place-", rows.getFirst(), "education.columns.problem.none", words));
        }
        return new Read(
                placed.stream()
                        .sorted(Comparator.comparing(Placed::place))
                        .map(Placed::column)
                        .toList(),
                problems);
    }

    private static FieldProblem problem(String prefix, ColumnsPage.Row row, String key, Words words) {
        return new FieldProblem(prefix + row.field(), words.text(key, row.name()));
    }
}
