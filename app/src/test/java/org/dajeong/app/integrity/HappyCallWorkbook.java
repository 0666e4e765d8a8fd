package org.dajeong.app.integrity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A file of happy calls as an audit office keeps it: two rows of titles, then a row per answered call.
final class HappyCallWorkbook {

    static final List<String> HEADINGS =
            List.of("부서명", "통화일자", "불투명한 처리", "규정·절차 위반", "소극적 처리", "특혜", "부정 청탁", "갑질", "사익 추구", "금품·향응");

    private static final int QUESTIONS = 8;

    private final List<List<String>> rows = new ArrayList<>();

    /// Adds calls of one department on one day without a problem.
    HappyCallWorkbook fine(String department, String day, int calls) {
        for (int call = 0; call < calls; call++) {
            row(department, day, Collections.nCopies(QUESTIONS, "아니오"));
        }
        return this;
    }

    /// Adds calls with a problem in one question, from 0.
    HappyCallWorkbook problem(String department, String day, int question, int calls) {
        for (int call = 0; call < calls; call++) {
            List<String> answers = new ArrayList<>(Collections.nCopies(QUESTIONS, "아니오"));
            answers.set(question, "예");
            row(department, day, answers);
        }
        return this;
    }

    HappyCallWorkbook row(String department, String day, List<String> answers) {
        List<String> row = new ArrayList<>(List.of(department, day));
        row.addAll(answers);
        rows.add(row);
        return this;
    }

    byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "감사담당관", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("해피콜");
            sheet.value(0, 0, "청렴 해피콜 결과");
            sheet.value(1, 0, "감사담당관");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(2, column, HEADINGS.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    cell(sheet, row + 3, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        if (column == 1 && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    byte[] csv(Charset charset) {
        StringBuilder file = new StringBuilder(String.join(",", HEADINGS)).append('\n');
        rows.forEach(row -> file.append(String.join(",", row)).append('\n'));
        return file.toString().getBytes(charset);
    }
}
