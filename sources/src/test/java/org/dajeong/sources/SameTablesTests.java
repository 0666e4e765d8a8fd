package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameTablesTests {

    private static final List<String> HEADER = List.of("부서", "분기", "업무", "조사원", "직원", "인사", "설명", "종료");

    private static final Outcome.Items ITEMS = Samples.items("인사:10,설명:15,종료:5");

    private static final ScoreSpec SPEC = new ScoreSpec(
            "부서",
            Optional.of("분기"),
            List.of(Factor.of("업무"), Factor.of("업무", "분기")),
            Optional.of("조사원"),
            Optional.of("직원"),
            List.of("인사", "설명", "종료"));

    @TempDir
    Path folder;

    private final List<String[]> rows = new ArrayList<>();
    private String expected = "";

    @BeforeEach
    void drawRows() {
        Random random = new Random(20261122);
        for (int i = 0; i < 3_000; i++) {
            rows.add(new String[] {
                "민원" + random.nextInt(7) + "과",
                "2026-" + (1 + random.nextInt(4)),
                random.nextInt(9) == 0 ? "" : "업무 " + random.nextInt(5),
                "조사원" + random.nextInt(4),
                "직원" + random.nextInt(12),
                String.valueOf(random.nextInt(11)),
                random.nextInt(6) == 0 ? "" : String.valueOf(random.nextInt(16)),
                String.valueOf(random.nextInt(6))
            });
        }
        expected = text(csv("all.csv", rows));
    }

    @Test
    void aWorkbookOfTheSameRows() throws IOException {
        Input workbook = Workbooks.written(folder.resolve("all.xlsx"), sheet -> {
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    String cell = rows.get(row)[column];
                    if (column >= 5 && !cell.isEmpty()) {
                        sheet.value(row + 1, column, Integer.parseInt(cell));
                    } else {
                        sheet.value(row + 1, column, cell);
                    }
                }
            }
        });

        assertThat(text(workbook)).isEqualTo(expected);
    }

    @Test
    void aParquetFileOfTheSameRows() throws IOException {
        Path file = folder.resolve("all.parquet");
        try (RatingWriter writer = Samples.accepted(RatingWriter.open(
                file,
                HEADER.stream()
                        .map(name -> HEADER.indexOf(name) < 5
                                ? RatingWriter.Column.text(name)
                                : RatingWriter.Column.points(name))
                        .toList()))) {
            for (String[] row : rows) {
                writer.write(row);
            }
        }

        assertThat(text(Input.of(file.toString()))).isEqualTo(expected);
    }

    @Test
    void theOldEncodingAndSemicolons() throws IOException {
        String text = Files.readString(folder.resolve("all.csv")).replace(',', ';');

        assertThat(text(Samples.file(folder, "old.csv", text, Charset.forName("MS949"))))
                .isEqualTo(expected);
    }

    @Test
    void theSameRowsInAnotherOrder() {
        Collections.shuffle(rows, new Random(1));

        assertThat(text(csv("shuffled.csv", rows))).isEqualTo(expected);
    }

    @Test
    void twoPartsAddUpToTheWholeAndTheWholeWithoutOneIsTheOther() {
        Tables whole = tables(csv("all.csv", rows));
        Tables first = tables(csv("first.csv", rows.subList(0, 1_111)));
        Tables second = tables(csv("second.csv", rows.subList(1_111, 3_000)));

        assertThat(Samples.text(first.plus(second))).isEqualTo(expected);
        assertThat(Samples.text(second.plus(first))).isEqualTo(expected);
        assertThat(Samples.text(whole.minus(first))).isEqualTo(Samples.text(second));
    }

    private Input csv(String name, List<String[]> rows) {
        String text = rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
        return Samples.file(folder, name, String.join(",", HEADER) + "\n" + text + "\n");
    }

    private static Tables tables(Input input) {
        return Samples.tables(input, SPEC, ITEMS);
    }

    private static String text(Input input) {
        return Samples.text(tables(input));
    }
}
