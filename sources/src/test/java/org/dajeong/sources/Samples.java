package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.Tables;

/// Small files, and what is said about them as text.
final class Samples {

    /// Units in `부서`, outcomes in `점수`, nothing else.
    static final ScoreSpec UNITS =
            new ScoreSpec("부서", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());

    static final Outcome POINTS = new Outcome.Column("점수", Optional.empty());

    private Samples() {}

    static Input file(Path folder, String name, String text) {
        return file(folder, name, text, StandardCharsets.UTF_8);
    }

    static Input file(Path folder, String name, String text, Charset charset) {
        return file(folder, name, text.getBytes(charset));
    }

    static Input file(Path folder, String name, byte[] bytes) {
        try {
            return Input.of(Files.write(folder.resolve(name), bytes).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A score of the units in `부서` with these mix columns.
    static ScoreSpec withMix(String... mix) {
        return new ScoreSpec(
                "부서",
                Optional.empty(),
                Arrays.stream(mix).map(Factor::parse).toList(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static ScoreSpec withItems(String... items) {
        return new ScoreSpec("부서", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(items));
    }

    /// Items as the command line names them: `인사:10,설명:15`.
    static Outcome.Items items(String text) {
        return new Outcome.Items(Arrays.stream(text.split(","))
                .map(item -> new Outcome.Item(
                        item.substring(0, item.indexOf(':')), Integer.parseInt(item.substring(item.indexOf(':') + 1))))
                .toList());
    }

    static Outcome scale(String low, String high) {
        return new Outcome.Column("점수", Optional.of(new Outcome.Scale(new BigDecimal(low), new BigDecimal(high))));
    }

    static Formula formula(String response, String... fixed) {
        return new Formula(
                response,
                Arrays.stream(fixed)
                        .map(name -> new Formula.Term(Factor.parse(name), name.contains(":")))
                        .toList(),
                List.of());
    }

    static Tables tables(Input input, ScoreSpec spec, Outcome outcome) {
        return source(input, spec, outcome).count(spec.tables());
    }

    static TableSource source(Input input, ScoreSpec spec, Outcome outcome) {
        return accepted(RatingFiles.ratings(input, spec, outcome, Progress.NONE));
    }

    static <T> T accepted(Reading<T> reading) {
        return switch (reading) {
            case Reading.Accepted<T>(T value) -> value;
            case Reading.Refused<T>(Problems problems) -> throw new AssertionError("refused: " + problems);
        };
    }

    static Problems refused(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused<?>) reading).problems();
    }

    static Problems refused(Input input, ScoreSpec spec, Outcome outcome) {
        return refused(RatingFiles.ratings(input, spec, outcome, Progress.NONE));
    }

    /// A problem per line: `row column KIND found [expected]`.
    static String text(Problems problems) {
        return problems.list().stream()
                .map(problem -> "%d %s %s %s %s"
                        .formatted(
                                problem.row(),
                                problem.column().isEmpty() ? "-" : problem.column(),
                                problem.kind(),
                                problem.found().isEmpty() ? "-" : problem.found(),
                                problem.expected()))
                .collect(Collectors.joining("\n"));
    }

    /// Everything that tables hold: a factor per line with the count and the sums of its levels, then the
    /// pairs, the totals and the products.
    static String text(Tables tables) {
        StringBuilder text = new StringBuilder("rows " + tables.rows());
        for (Factor factor : tables.spec().factors()) {
            text.append('\n').append(factor.name());
            List<String> levels = tables.levels(factor);
            for (int i = 0; i < levels.size(); i++) {
                text.append(" | ").append(Factor.text(levels.get(i)));
                text.append(' ').append(tables.counts(factor)[i]);
                for (String measure : tables.spec().measures()) {
                    text.append(' ').append(tables.sums(measure, factor)[i]);
                }
            }
        }
        tables.spec()
                .pairs()
                .forEach(pair -> text.append('\n')
                        .append(pairText(
                                tables,
                                tables.spec().factors().get(pair.first()),
                                tables.spec().factors().get(pair.second()))));
        tables.spec()
                .measures()
                .forEach(measure -> text.append("\ntotal %s %d".formatted(measure, tables.total(measure))));
        tables.spec().products().forEach(product -> {
            String a = tables.spec().measures().get(product.first());
            String b = tables.spec().measures().get(product.second());
            text.append("\nproduct %s %s %d".formatted(a, b, tables.product(a, b)));
        });
        return text.toString();
    }

    private static String pairText(Tables tables, Factor a, Factor b) {
        StringBuilder text = new StringBuilder(a.name() + " x " + b.name());
        var pair = tables.pair(a, b);
        for (int row = 0; row < pair.rows(); row++) {
            for (int cell = pair.start(row); cell < pair.start(row + 1); cell++) {
                text.append(" | %s, %s %d"
                        .formatted(
                                Factor.text(tables.levels(a).get(row)),
                                Factor.text(tables.levels(b).get(pair.column(cell))),
                                pair.count(cell)));
            }
        }
        return text.toString();
    }
}
