package org.dajeong.app.integrity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dajeong.app.web.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The blank form: the headings of a file of happy calls, and a sheet that says what goes below them.
record HappyCallForm(List<Question> questions) {

    private static final int WIDTH_CHARACTERS = 16;

    HappyCallForm {
        questions = List.copyOf(questions);
    }

    byte[] write(Words words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Dajeong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.text("integrity.form.sheet"));
            List<String> headings = HappyCallReading.headings(questions);
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.width(column, WIDTH_CHARACTERS);
            }
            sheet.range(0, 0, 0, headings.size() - 1)
                    .style()
                    .bold()
                    .fillColor("F4F5F6")
                    .set();
            sheet.freezePane(2, 1);
            explain(workbook.newWorksheet(words.text("integrity.form.explanation")), headings, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void explain(Worksheet sheet, List<String> headings, Words words) {
        List<String> fixed = List.of(words.text("integrity.form.department"), words.text("integrity.form.day"));
        for (int row = 0; row < headings.size(); row++) {
            sheet.value(row, 0, headings.get(row));
            sheet.value(
                    row,
                    1,
                    row < fixed.size()
                            ? fixed.get(row)
                            : questions.get(row - fixed.size()).text(words.language()));
        }
        sheet.value(headings.size() + 1, 0, words.text("integrity.form.answers"));
        sheet.value(headings.size() + 2, 0, words.text("integrity.form.nothing-else"));
        sheet.width(0, WIDTH_CHARACTERS);
        sheet.width(1, 5 * WIDTH_CHARACTERS);
    }
}
