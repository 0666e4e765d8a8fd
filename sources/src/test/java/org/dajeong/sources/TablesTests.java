package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TablesTests {

    private static final Factor A = Factor.of("a");
    private static final Factor B = Factor.of("b");
    private static final Factor BOTH = Factor.of("a", "b");

    private static final TableSpec SPEC = TableSpec.builder()
            .pair(A, B)
            .pair(BOTH, B)
            .measure("y")
            .measure("z")
            .product("y", "y")
            .product("z", "y")
            .build();

    private record Row(String a, String b, long y, long z) {}

    @Test
    void countsAndSumsStandPerLevelInCodePointOrder() {
        Tables tables = counted(List.of(
                new Row("나", "2", 1, 10),
                new Row("가", "10", 2, 20),
                new Row("나", "2", 4, -5),
                new Row("😀", "1", 0, 0)));

        assertThat(Samples.text(tables)).isEqualTo("""
                rows 4
                a | 가 1 2 20 | 나 2 5 5 | 😀 1 0 0
                b | 1 1 0 0 | 10 1 2 20 | 2 2 5 5
                a:b | 가:10 1 2 20 | 나:2 2 5 5 | 😀:1 1 0 0
                a x b | 가, 10 1 | 나, 2 2 | 😀, 1 1
                b x a:b | 1, 😀:1 1 | 10, 가:10 1 | 2, 나:2 2
                total y 7
                total z 25
                product y y 21
                product y z 30""");
    }

    @Test
    void aPairCanBeReadFromBothSides() {
        Tables tables = counted(List.of(new Row("가", "1", 0, 0), new Row("가", "2", 0, 0), new Row("나", "2", 0, 0)));

        PairTable across = tables.pair(B, A);
        assertThat(across.rows()).isEqualTo(2);
        assertThat(across.columns()).isEqualTo(2);
        assertThat(across.count(1, 1)).isEqualTo(1);
        assertThat(across.count(0, 1)).isZero();
    }

    @RepeatedTest(20)
    void neitherOrderNorPartsMatter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(new Row(
                    "a" + random.nextInt(30),
                    "b" + random.nextInt(40),
                    random.nextInt(10_001),
                    random.nextInt(99) - 49));
        }
        int cut = random.nextInt(rows.size());
        String whole = Samples.text(counted(rows));
        Tables first = counted(rows.subList(0, cut));
        Tables second = counted(rows.subList(cut, rows.size()));

        assertThat(Samples.text(first.plus(second))).isEqualTo(whole);
        assertThat(Samples.text(second.plus(first))).isEqualTo(whole);
        assertThat(Samples.text(counted(rows).minus(second))).isEqualTo(Samples.text(first));
        assertThat(Samples.text(counted(rows).minus(counted(rows)))).isEqualTo(Samples.text(counted(List.of())));
        Collections.shuffle(rows, random);
        assertThat(Samples.text(counted(rows))).isEqualTo(whole);
    }

    @Test
    void whatIsNotThereCannotBeTakenAway() {
        Tables one = counted(List.of(new Row("가", "1", 0, 0)));
        Tables another = counted(List.of(new Row("나", "1", 0, 0)));

        assertThatIllegalArgumentException().isThrownBy(() -> one.minus(another));
    }

    @Test
    void aSumThatLeaves64BitsIsRefused() {
        TableCounter counter = new TableCounter(
                TableSpec.builder().factor(A).measure("y").product("y", "y").build());
        counter.add(new String[] {"가"}, new long[] {3_037_000_499L});

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> counter.add(new String[] {"가"}, new long[] {3_037_000_499L}));
    }

    @Test
    void aPairTableAddsCellsGivenTwiceAndLeavesOutZeros() {
        long[] keys = {1L << 32, 2, 1L << 32, 2, 1};
        PairTable table = PairTable.of(2, 3, keys, new long[] {5, 3, 6, -3, 7});

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.count(1, 0)).isEqualTo(11);
        assertThat(table.count(0, 1)).isEqualTo(7);
        assertThat(table.count(0, 2)).isZero();
        assertThat(table.start(2)).isEqualTo(2);
        assertThat(table.transposed().count(0, 1)).isEqualTo(11);
        assertThat(table.collapsedRows(new int[] {0, 0}, 1).count(0, 0)).isEqualTo(11);
        assertThat(table.collapsed(new int[] {0, 0}, 1, new int[] {0, 0, 0}, 1).count(0, 0))
                .isEqualTo(18);
    }

    private static Tables counted(List<Row> rows) {
        TableCounter counter = new TableCounter(SPEC);
        for (Row row : rows) {
            counter.add(new String[] {row.a(), row.b()}, new long[] {row.y(), row.z()});
        }
        return counter.tables();
    }
}
