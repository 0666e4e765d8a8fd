package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.api.DriverSpec.Item;
import org.dajeong.engine.api.DriverTables;
import org.dajeong.engine.spi.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverFileTests {

    private static final List<Item> ITEMS = List.of(new Item("경청", 1, 5), new Item("안내", 1, 5));

    @TempDir
    Path folder;

    @Test
    void sumsAndProductsAreInHundredthsAndIncompleteRatingsLeftOut() {
        DriverTables tables = read("부서,경청,안내,만족\nㄱ,1,5,70\nㄱ,2,4,80.25\nㄴ,3,-,90\nㄴ,4,4,60\n", Optional.of("부서"));

        assertThat(tables.incomplete()).isEqualTo(1);
        assertThat(tables.blocks()).hasSize(2);
        assertThat(Samples.text(tables.blocks().getFirst())).isEqualTo("""
                rows 2
                total 경청 300
                total 안내 900
                total 만족 15025
                product 경청 경청 50000
                product 경청 안내 130000
                product 경청 만족 2305000
                product 안내 안내 410000
                product 안내 만족 6710000
                product 만족 만족 113400625""");
    }

    @Test
    void equalRatingsAreSpreadAndTheOrderOfRowsDoesNotMatter() {
        List<String> rows = new ArrayList<>(Collections.nCopies(300, "5,5,100\n"));
        rows.addAll(Collections.nCopies(200, "4,5,90\n"));
        List<Tables> blocks = blocks(rows);
        Collections.shuffle(rows, new Random(1));

        assertThat(blocks.size()).as("of 1,000 blocks").isBetween(340, 440);
        assertThat(blocks.stream().mapToLong(Tables::rows).max().orElseThrow()).isLessThan(7);
        assertThat(blocks(rows).stream().map(Samples::text))
                .containsExactlyElementsOf(blocks.stream().map(Samples::text).toList());
    }

    private List<Tables> blocks(List<String> rows) {
        return read("경청,안내,만족\n" + String.join("", rows), Optional.empty()).blocks();
    }

    @Test
    void everyProblemIsSaid() {
        Reading<DriverTables> reading =
                reading("부서,경청,안내,만족\nㄱ,0,5,70\nㄱ,2,x,80.255\n,3,3,90\nㄴ,#N/A,4,1e6\n", Optional.of("부서"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problems().list())
                                .extracting(Problem::kind, Problem::row, Problem::column, Problem::expected)
                                .containsExactly(
                                        tuple(Problem.Kind.OUT_OF_RANGE, 2L, "경청", List.of("1", "5")),
                                        tuple(Problem.Kind.NOT_A_NUMBER, 3L, "안내", List.of()),
                                        tuple(Problem.Kind.TOO_MANY_DECIMALS, 3L, "만족", List.of("2")),
                                        tuple(Problem.Kind.BLANK, 4L, "부서", List.of()),
                                        tuple(Problem.Kind.CELL_ERROR, 5L, "경청", List.of()),
                                        tuple(Problem.Kind.OUT_OF_RANGE, 5L, "만족", List.of("-10000", "10000"))));
    }

    @Test
    void manyDifferentRatingsAreRemembered() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add("3,%d,%d\n".formatted(1 + i % 5, i));
        }

        assertThat(blocks(rows).stream().mapToLong(Tables::rows).sum()).isEqualTo(5_000);
        assertThat(blocks(rows)).hasSizeBetween(980, 1_000);
    }

    private DriverTables read(String text, Optional<String> group) {
        return ((Reading.Accepted<DriverTables>) reading(text, group)).value();
    }

    private Reading<DriverTables> reading(String text, Optional<String> group) {
        return RatingFiles.drivers(
                Samples.file(folder, "d.csv", text), new DriverSpec("만족", ITEMS, group), Progress.NONE);
    }
}
