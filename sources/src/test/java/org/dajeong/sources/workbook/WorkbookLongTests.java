package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dajeong.sources.Progress;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: a workbook of 300,000 rows and 20 columns is read, and marked, in 256 megabytes.
@Tag("long")
class WorkbookLongTests {

    private static final int ROWS = 300_000;

    private static final List<String> HEADER = List.of("부서", "조사일", "조사원", "통화시각", "수신", "맞이", "경청", "종료인사", "의견");

    @TempDir
    static Path folder;

    private static long points;

    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(20260513);
        try (OutputStream out = Files.newOutputStream(xlsx());
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "survey", "1.0")) {
            Worksheet sheet = book.newWorksheet("자료");
            sheet.value(0, 0, "2026년 전화친절도 조사");
            for (int column = 0; column < 20; column++) {
                sheet.value(2, column, column < HEADER.size() ? HEADER.get(column) : "항목 " + column);
            }
            for (int row = 3; row < ROWS + 3; row++) {
                sheet.value(row, 0, "부서 " + random.nextInt(50));
                sheet.value(row, 1, 46_100 + random.nextInt(90));
                sheet.value(row, 2, "조사원 " + random.nextInt(14));
                sheet.value(row, 3, "오후 " + (1 + random.nextInt(5)) + "시");
                for (int column = 4; column < 20; column++) {
                    if (column == 8) {
                        // A text of its own in every row.
                        sheet.value(row, column, row + "번째 통화: 전화를 세 번 돌려서 겨우 담당자와 통화했습니다.");
                    } else {
                        int value = random.nextInt(11);
                        sheet.value(row, column, value);
                        points += column < 8 ? value : 0;
                    }
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static Path xlsx() {
        return folder.resolve("big.xlsx");
    }

    @Test
    void readsAndMarksInSmallMemory() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkbookLongTests.class.getName(),
                        xlsx().toString(),
                        folder.resolve("marked.xlsx").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(output);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("rows 300000").contains("points " + points).contains("marked 3 sheets 2");
    }

    /// Runs in a Java of its own.
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Workbook workbook = Books.open(Path.of(args[0]));
        start = told("open", start);
        Mapping mapping = Layout.propose(workbook, Firms.WANTED).mapping();
        CellReader reader = new CellReader(mapping.words().notAsked());
        long[] points = {0};
        Workbook.ReadRows read = workbook.read(
                mapping,
                row -> {
                    for (String item : List.of("answer", "greeting", "listening", "closing")) {
                        if (reader.points(row.text(item), 10) instanceof CellReader.Value<Integer>(Integer value)) {
                            points[0] += value;
                        }
                    }
                },
                Progress.NONE);
        System.out.println("rows " + read.rows() + " points " + points[0]);
        start = told("read", start);
        Path copy = Path.of(args[1]);
        try (OutputStream out = Files.newOutputStream(copy)) {
            MarkedCopy.write(
                    workbook,
                    List.of(
                            new CellProblem("자료", "E4", "11", "0~10"),
                            new CellProblem("자료", "A150000", "", "부서"),
                            new CellProblem("자료", "E300003", "11", "0~10")),
                    new MarkedCopy.Words("확인할 칸", "", "시트", "칸", "지금 값", "바른 값"),
                    out);
        }
        start = told("mark", start);
        Workbook marked = Books.open(copy);
        System.out.println("marked 3 sheets " + (marked.sheets().size() + 1));
        told("open the copy", start);
    }

    private static long told(String what, long start) {
        long now = System.nanoTime();
        System.out.printf("%s %.1f s%n", what, (now - start) / 1e9);
        return now;
    }
}
