package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dajeong.sources.PlainRows.Column;
import org.dajeong.sources.PlainRows.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainRowsTests {

    @TempDir
    Path folder;

    @Test
    void rowsComeAsTextsAndNumbers() throws IOException {
        List<Row> rows = new ArrayList<>();
        Reading<Long> reading = read("quarter,score,n,greeting\n2026-1,84.50,12,-\n2026-2,85,9,7\n", rows::add);

        assertThat(reading).isEqualTo(new Reading.Accepted<>(2L));
        assertThat(rows)
                .containsExactly(
                        new Row(2, List.of("2026-1", "84.50", "12", "-"), numbers("84.5", "12", null)),
                        new Row(3, List.of("2026-2", "85", "9", "7"), numbers("85", "9", "7")));
        assertThat(rows.getFirst().number(1)).isEqualTo(84.5);
    }

    @Test
    void everythingWrongIsToldAndNothingUsed() throws IOException {
        List<Row> rows = new ArrayList<>();
        Reading<Long> reading =
                read("quarter,score,n,greeting\n,a,0,11\n2026-2,,1.5,#N/A\n2026-3,101,-3,\n2026-4,80,4,5\n", rows::add);

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused<Long>) reading).problems().list())
                .extracting(Problem::kind)
                .containsExactly(
                        Problem.Kind.BLANK,
                        Problem.Kind.NOT_A_NUMBER,
                        Problem.Kind.OUT_OF_RANGE,
                        Problem.Kind.OUT_OF_RANGE,
                        Problem.Kind.BLANK,
                        Problem.Kind.NOT_WHOLE,
                        Problem.Kind.CELL_ERROR,
                        Problem.Kind.OUT_OF_RANGE,
                        Problem.Kind.OUT_OF_RANGE);
        assertThat(rows).isEmpty();
    }

    private Reading<Long> read(String text, Consumer<Row> use) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        List<Column> columns = List.of(
                Column.text("quarter"),
                Column.between("score", BigDecimal.ZERO, BigDecimal.valueOf(100)),
                Column.whole("n", 1),
                Column.points("greeting", 10));
        return PlainRows.read(Input.of(file.toString()), columns, use, Progress.NONE);
    }

    private static List<Optional<BigDecimal>> numbers(String score, String n, @Nullable String greeting) {
        return List.of(
                Optional.empty(),
                Optional.of(new BigDecimal(score)),
                Optional.of(new BigDecimal(n)),
                Optional.ofNullable(greeting).map(BigDecimal::new));
    }
}
