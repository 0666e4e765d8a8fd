package org.dajeong.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Joint tables must hold what counting every pair by itself would.
class TableCounterTests {

    private static final List<String> COLUMNS = List.of("unit", "staff", "a", "b", "c", "d");

    private record Row(String[] values, long[] measures) {}

    /// Few levels, so that all pairs are margins of one table; more, so that they need several; and so many that
    /// pairs are counted by themselves and factors of two columns get codes of their own.
    @ParameterizedTest
    @CsvSource(textBlock = """
            1,    3,   3,    2,  2, 2, 2
            60,   3,   3,    2,  2, 2, 2
            5000, 7,   9,    2,  5, 3, 4
            9000, 40,  300,  12, 5, 3, 4
            9000, 700, 3000, 90, 5, 3, 40
            """)
    void jointTablesHoldEveryPair(int rows, int unit, int staff, int a, int b, int c, int d) {
        List<Row> data = rows(rows, new int[] {unit, staff, a, b, c, d});
        TableSpec spec = spec();

        assertSame(counted(spec, data), spec, data);
    }

    @Test
    void levelsThatComeLateAreCountedAsIfTheyHadBeenKnown() {
        List<Row> data = rows(5000, new int[] {4, 5, 2, 2, 2, 2});
        data.addAll(rows(30_000, new int[] {90, 300, 3, 4, 12, 2}));
        TableSpec spec = spec();

        assertSame(counted(spec, data), spec, data);
    }

    @Test
    void countingGoesOnAfterTablesWereAskedFor() {
        List<Row> data = rows(9000, new int[] {40, 300, 12, 5, 3, 4});
        TableSpec spec = spec();
        TableCounter counter = new TableCounter(spec);
        for (int i = 0; i < data.size(); i++) {
            counter.add(values(spec, data.get(i)), data.get(i).measures());
            if (i == 10 || i == 5000) {
                assertSame(counter.tables(), spec, data.subList(0, i + 1));
            }
        }
        assertSame(counter.tables(), spec, data);
    }

    @Test
    void rowsOfCodesAreRowsOfTexts() {
        List<Row> data = rows(TableCounter.BATCH, new int[] {40, 300, 12, 5, 3, 4});
        TableSpec spec = spec();
        TableCounter counter = new TableCounter(spec);
        int[][] codes = new int[COLUMNS.size()][data.size()];
        long[][] measures = new long[2][data.size()];
        for (int i = 0; i < data.size(); i++) {
            for (int c = 0; c < codes.length; c++) {
                String column = spec.columns().get(c);
                codes[c][i] = counter.code(c, data.get(i).values()[COLUMNS.indexOf(column)]);
            }
            measures[0][i] = data.get(i).measures()[0];
            measures[1][i] = data.get(i).measures()[1];
        }
        counter.add(data.size(), codes, measures);

        assertThat(TablesCodec.encode(counter.tables())).isEqualTo(TablesCodec.encode(counted(spec, data)));
    }

    @Test
    void aValueThatGotACodeAndNeverCameIsNoLevel() {
        TableCounter counter =
                new TableCounter(TableSpec.builder().factor(Factor.of("a")).build());
        int known = counter.code(0, "known");
        counter.code(0, "unknown");
        counter.add(1, new int[][] {{known}}, new long[0][]);

        assertThat(counter.tables().levels(Factor.of("a"))).containsExactly("known");
    }

    @Test
    void manyFactorsAreCountedToo() {
        TableSpec.Builder builder = TableSpec.builder();
        List<Factor> factors =
                IntStream.range(0, 70).mapToObj(i -> Factor.of("f" + i)).toList();
        factors.forEach(factor -> builder.pair(factors.getFirst(), factor));
        TableCounter counter = new TableCounter(builder.build());
        for (int row = 0; row < 100; row++) {
            int number = row;
            counter.add(
                    IntStream.range(0, 70)
                            .mapToObj(i -> String.valueOf(number % (i + 2)))
                            .toArray(String[]::new),
                    new long[0]);
        }
        PairTable pair = counter.tables().pair(factors.getFirst(), factors.get(69));

        assertThat(pair.count(0, 0)).isEqualTo(1);
        assertThat(pair.size()).isEqualTo(100);
    }

    @Test
    void sumsThatLeave64BitsAreRefusedInBatchesToo() {
        TableCounter counter = new TableCounter(TableSpec.builder()
                .factor(Factor.of("a"))
                .measure("y")
                .product("y", "y")
                .build());
        int[][] codes = {{counter.code(0, "가"), counter.code(0, "나")}};
        long[][] measures = {{3_037_000_499L, -3_037_000_499L}};

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> counter.add(2, codes, measures));
    }

    // ---- counting the plain way

    private static TableSpec spec() {
        TableSpec.Builder spec = TableSpec.builder();
        List<Factor> mix = List.of(Factor.of("a"), Factor.of("b"), Factor.of("c"), Factor.of("d"));
        for (Factor factor : mix) {
            for (Factor other : mix) {
                spec.pair(factor, other);
                spec.pair(Factor.parse("unit:" + factor.name()), other);
            }
            spec.pair(Factor.of("unit"), factor);
            spec.pair(Factor.parse("unit:staff"), factor);
        }
        spec.pair(Factor.parse("unit:staff"), Factor.parse("unit:a"));
        return spec.measure("y")
                .measure("z")
                .product("y", "z")
                .product("z", "z")
                .build();
    }

    private static List<Row> rows(int size, int[] levels) {
        Random random = new Random(42);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String[] values = new String[levels.length];
            for (int c = 0; c < levels.length; c++) {
                values[c] = COLUMNS.get(c) + (int) (levels[c] * random.nextDouble() * random.nextDouble());
            }
            rows.add(new Row(values, new long[] {random.nextInt(-100, 10_000), random.nextInt(3)}));
        }
        return rows;
    }

    private static Tables counted(TableSpec spec, List<Row> rows) {
        TableCounter counter = new TableCounter(spec);
        for (Row row : rows) {
            counter.add(values(spec, row), row.measures());
        }
        return counter.tables();
    }

    /// The values in the order in which the specification names its columns.
    private static String[] values(TableSpec spec, Row row) {
        return spec.columns().stream()
                .map(column -> row.values()[COLUMNS.indexOf(column)])
                .toArray(String[]::new);
    }

    private static String level(Factor factor, Row row) {
        return Factor.level(factor.columns().stream()
                .map(column -> row.values()[COLUMNS.indexOf(column)])
                .toArray(String[]::new));
    }

    private static void assertSame(Tables tables, TableSpec spec, List<Row> rows) {
        assertThat(tables.rows()).isEqualTo(rows.size());
        for (Factor factor : spec.factors()) {
            TreeMap<String, long[]> expected = new TreeMap<>();
            for (Row row : rows) {
                long[] of = expected.computeIfAbsent(level(factor, row), level -> new long[3]);
                of[0]++;
                of[1] += row.measures()[0];
                of[2] += row.measures()[1];
            }
            assertThat(tables.levels(factor)).containsExactlyElementsOf(expected.keySet());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(new long[] {
                            tables.counts(factor)[i], tables.sums("y", factor)[i], tables.sums("z", factor)[i]
                        })
                        .containsExactly(expected.get(tables.levels(factor).get(i)));
            }
        }
        for (TableSpec.Pair pair : spec.pairs()) {
            Factor first = spec.factors().get(pair.first());
            Factor second = spec.factors().get(pair.second());
            Map<List<String>, Long> expected = rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> List.of(level(first, row), level(second, row)), Collectors.counting()));
            PairTable table = tables.pair(first, second);
            assertThat(table.size()).isEqualTo(expected.size());
            for (int row = 0; row < table.rows(); row++) {
                for (int cell = table.start(row); cell < table.start(row + 1); cell++) {
                    assertThat(table.count(cell))
                            .isEqualTo(expected.get(List.of(
                                    tables.levels(first).get(row),
                                    tables.levels(second).get(table.column(cell)))));
                }
            }
        }
        assertThat(tables.product("y", "z"))
                .isEqualTo(rows.stream()
                        .mapToLong(row -> row.measures()[0] * row.measures()[1])
                        .sum());
    }
}
