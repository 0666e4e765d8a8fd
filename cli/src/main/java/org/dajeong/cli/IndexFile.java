package org.dajeong.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.dajeong.cli.report.IndexPeriod;
import org.dajeong.engine.api.IndexFormula;
import org.dajeong.engine.api.IndexFormula.Index;
import org.dajeong.engine.api.IndexFormula.Question;
import org.dajeong.engine.api.IndexFormula.Scale;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.sources.Input;
import org.dajeong.sources.PlainRows;
import org.dajeong.sources.PlainRows.Column;
import org.dajeong.sources.PlainRows.Row;
import org.dajeong.sources.Problems;
import org.dajeong.sources.Reading;

/// Counts the answers of a file and makes indices of them.
final class IndexFile {

    private final Session session;

    IndexFile(Session session) {
        this.session = session;
    }

    /// What is asked.
    ///
    /// @param components their columns
    /// @param period the column of periods; empty for all answers together
    record Request(
            List<IndexFormula> formulas, Scale scale, Map<String, List<String>> components, Optional<String> period) {}

    /// What to do with the indices.
    interface Use {

        Exit of(List<IndexPeriod> periods) throws IOException;
    }

    Exit with(String file, Request request, Use use) throws IOException {
        List<String> names =
                request.components().values().stream().flatMap(List::stream).toList();
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(
                Column.answer(name, request.scale().low(), request.scale().high())));
        request.period().ifPresent(period -> columns.add(Column.text(period)));
        TreeMap<String, long[][]> counts = new TreeMap<>(new PeriodOrder());
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            Reading<Long> reading = PlainRows.read(
                    Input.of(file),
                    columns,
                    row -> count(
                            row,
                            request.scale(),
                            counts.computeIfAbsent(
                                    request.period().isPresent() ? row.texts().getLast() : "",
                                    name -> new long[names.size()]
                                            [request.scale().high()
                                                    - request.scale().low()
                                                    + 1])),
                    progress);
            if (reading instanceof Reading.Refused<Long>(Problems problems)) {
                return RatedFile.refuse(session, problems);
            }
        }
        return use.of(counts.entrySet().stream()
                .map(entry -> period(entry.getKey(), names, entry.getValue(), request))
                .toList());
    }

    private static void count(Row row, Scale scale, long[][] counts) {
        for (int i = 0; i < counts.length; i++) {
            int column = i;
            row.numbers()
                    .get(i)
                    .map(BigDecimal::intValueExact)
                    .ifPresent(answer -> counts[column][answer - scale.low()]++);
        }
    }

    private static IndexPeriod period(String name, List<String> names, long[][] counts, Request request) {
        long fewest = Long.MAX_VALUE;
        for (long[] question : counts) {
            fewest = Math.min(fewest, LongStream.of(question).sum());
        }
        if (fewest < ScoreOptions.standard().minRatings()) {
            return new IndexPeriod(name, List.of());
        }
        Map<String, List<Question>> questions = new LinkedHashMap<>();
        request.components()
                .forEach((component, columns) -> questions.put(
                        component,
                        columns.stream()
                                .map(column -> new Question(
                                        request.scale(),
                                        LongStream.of(counts[names.indexOf(column)])
                                                .boxed()
                                                .toList()))
                                .toList()));
        return new IndexPeriod(
                name,
                request.formulas().stream()
                        .map(formula -> (Index) formula.of(questions))
                        .toList());
    }
}
