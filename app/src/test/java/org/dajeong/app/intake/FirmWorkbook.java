package org.dajeong.app.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook as a survey firm sends it: a title, a blank line, the headers in row 3, ratings from row 4 on.
public final class FirmWorkbook {

    static final List<String> CIRCUMSTANCES = List.of("부서명", "직원코드", "조사원", "조사일자", "민원유형", "창구", "시간대", "집중시기");

    static final List<String> ITEMS =
            List.of("신속한 수신", "맞이인사", "담당자 연결", "언어표현", "경청", "적극 안내", "응대태도", "종료인사", "통화 종료", "전반적 만족");

    private final List<List<Object>> rows = new ArrayList<>();
    private List<String> headers = headers();

    /// A row of full points for a department; cells are changed by [#with].
    public static List<Object> full(String department) {
        List<Object> row = new ArrayList<>(List.of(department, "S-01", "1", "2026-05-13", "단순 안내", "전화", "오전", "아니오"));
        row.addAll(List.of(10, 10, 10, 10, 10, 10, 10, 15, 5, 10));
        return row;
    }

    /// The row with another value under a header.
    public static List<Object> with(List<Object> row, String header, Object value) {
        List<Object> changed = new ArrayList<>(row);
        changed.set(headers().indexOf(header), value);
        return changed;
    }

    static List<String> headers() {
        List<String> headers = new ArrayList<>(CIRCUMSTANCES);
        headers.addAll(ITEMS);
        return headers;
    }

    public FirmWorkbook add(List<Object> row) {
        rows.add(row);
        return this;
    }

    /// One more column, behind the others.
    FirmWorkbook andColumn(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        headers = List.copyOf(more);
        return this;
    }

    FirmWorkbook without(String header) {
        headers =
                headers.stream().map(name -> name.equals(header) ? "메모" : name).toList();
        return this;
    }

    public Path write(Path folder, String name) throws IOException {
        return write(folder, name, rows.size(), rows::get);
    }

    /// Writes rows that are made one after the other.
    Path write(Path folder, String name, int count, IntFunction<List<Object>> made) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "firm", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("조사결과");
            sheet.value(0, 0, "2026년 2분기 전화친절도 조사 결과");
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(2, column, headers.get(column));
            }
            for (int row = 0; row < count; row++) {
                write(sheet, 3 + row, made.apply(row));
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Integer number -> sheet.value(row, column, number);
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }
}
