package org.dajeong.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource.Match;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.jspecify.annotations.Nullable;

/// Rows for several counters, and what the kernel makes of them.
///
/// @param columns names of texts
/// @param measures names of whole numbers
public record SampleRows(List<String> columns, List<String> measures, List<Row> rows) {

    /// @param texts as they stand in a file or a database, null too
    public record Row(@Nullable String[] texts, long[] measures) {}

    /// Texts that mean the same or nearly, and texts whose order or quotation differs from place to place.
    private static final @Nullable String[] NASTY = {
        null,
        "",
        "   ",
        "\u3000",
        "(unknown)",
        "민원",
        " 민원\t",
        "\u1106\u1175\u11ab\u110b\u116f\u11ab",
        "세:무",
        "세",
        "무",
        "O'Neil",
        "say \"hi\"",
        "back\\slash",
        "\\'",
        "a\u001fb",
        "a b",
        "a\nb",
        "%_",
        "NULL",
        "null",
        "가",
        "a",
        "A",
        "Z",
        "é",
        "\uff21",
        "\ue000",
        "\ud83d\ude00",
        "\ud840\udc0b",
        "0",
        "00",
        "-",
        "#N/A x",
        "$1",
        "?"
    };

    /// Negative numbers, sums beyond 53 bits, products of both signs, and every nasty text in every column.
    public static SampleRows nasty() {
        SplittableRandom random = new SplittableRandom(20261123);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            @Nullable String[] texts = new String[4];
            for (int c = 0; c < texts.length; c++) {
                texts[c] = NASTY[random.nextInt(NASTY.length)];
            }
            long large = random.nextLong(-(1L << 55), 1L << 55);
            rows.add(new Row(texts, new long[] {large, random.nextInt(-1000, 1000), random.nextInt(10_001)}));
        }
        return new SampleRows(
                List.of("dept \"name\"", "quarter", "task's", "담당"), List.of("large", "waited", "outcome"), rows);
    }

    /// One factor and one measure, whose sum is not far from leaving 64 bits.
    public static SampleRows sums(long... values) {
        List<Row> rows = new ArrayList<>();
        for (long value : values) {
            rows.add(new Row(new String[] {"all"}, new long[] {value}));
        }
        return new SampleRows(List.of("unit"), List.of("sum"), rows);
    }

    /// All columns, all pairs of them, two composite factors, the measures and some products.
    public TableSpec spec() {
        TableSpec.Builder spec = TableSpec.builder();
        List<Factor> factors = new ArrayList<>();
        columns.forEach(column -> factors.add(Factor.of(column)));
        if (columns.size() > 2) {
            factors.add(Factor.of(columns.get(0), columns.get(1)));
            factors.add(Factor.of(columns.get(2), columns.get(0)));
        }
        factors.forEach(spec::factor);
        factors.forEach(a -> factors.forEach(b -> spec.pair(a, b)));
        measures.forEach(spec::measure);
        if (measures.size() > 2) {
            spec.product(measures.get(1), measures.get(1));
            spec.product(measures.get(1), measures.get(2));
        }
        return spec.build();
    }

    /// A few matches among the nasty rows, of plain and of composite factors.
    public Set<Match> matches() {
        Factor first = Factor.of(columns.get(0));
        Factor task = Factor.of(columns.get(2));
        Factor both = Factor.of(columns.get(2), columns.get(0));
        Factor staff = Factor.of(columns.get(3));
        return Set.of(
                new Match(first, "민원", task, ScoreSpec.UNKNOWN),
                new Match(first, "a b", staff, "O'Neil"),
                new Match(first, "back\\slash", task, "\\'"),
                new Match(both, Factor.level("민원", "민원"), staff, "민원"),
                new Match(task, ScoreSpec.UNKNOWN, staff, ScoreSpec.UNKNOWN),
                new Match(task, "nowhere", staff, "nowhere"));
    }

    /// What the kernel counts, of all rows or of the matching ones.
    public Tables counted(TableSpec spec, @Nullable Set<Match> any) {
        TableCounter counter = new TableCounter(spec);
        for (Row row : rows) {
            String[] values = spec.columns().stream()
                    .map(column -> SqlAnswer.part(row.texts[columns.indexOf(column)]))
                    .toArray(String[]::new);
            boolean taken = any == null
                    || any.stream()
                            .anyMatch(match -> level(match.first(), row).equals(match.firstLevel())
                                    && level(match.second(), row).equals(match.secondLevel()));
            if (taken) {
                counter.add(
                        values,
                        spec.measures().stream()
                                .mapToLong(measure -> row.measures[measures.indexOf(measure)])
                                .toArray());
            }
        }
        return counter.tables();
    }

    private String level(Factor factor, Row row) {
        return Factor.level(factor.columns().stream()
                .map(column -> SqlAnswer.part(row.texts[columns.indexOf(column)]))
                .toArray(String[]::new));
    }
}
