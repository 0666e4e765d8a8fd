package org.dajeong.app.wellbeing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.web.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The form of a quarter: a row per department, with what is known already.
///
/// @param departments of the quarter, in the office's order
/// @param staff how many people the staff lists know in each
/// @param stated what was stated before
record LoadForm(Quarter quarter, List<Department> departments, Map<UUID, Integer> staff, Map<UUID, Load> stated) {

    private static final int WIDTH_CHARACTERS = 14;

    byte[] write(Words words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Dajeong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.text("load.form.sheet"));
            LoadColumn[] columns = LoadColumn.values();
            for (LoadColumn column : columns) {
                sheet.value(0, column.ordinal(), column.heading());
                sheet.width(column.ordinal(), WIDTH_CHARACTERS);
            }
            sheet.range(0, 0, 0, columns.length - 1)
                    .style()
                    .bold()
                    .fillColor("F4F5F6")
                    .set();
            for (int row = 1; row <= departments.size(); row++) {
                fill(sheet, row, departments.get(row - 1));
            }
            sheet.freezePane(2, 1);
            explain(workbook.newWorksheet(words.text("load.form.explanation")), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void fill(Worksheet sheet, int row, Department department) {
        Load load = stated.get(department.id());
        Integer people = load == null
                ? staff.get(department.id())
                : Integer.valueOf(load.figures().staff());
        for (LoadColumn column : LoadColumn.values()) {
            int place = column.ordinal();
            switch (column) {
                case QUARTER -> sheet.value(row, place, quarter.toString());
                case DEPARTMENT -> sheet.value(row, place, department.nameKo());
                case STAFF -> sheet.value(row, place, people);
                case CALLS ->
                    sheet.value(row, place, load == null ? null : load.figures().calls());
                case VISITS ->
                    sheet.value(row, place, load == null ? null : load.figures().visits());
                case ABUSIVE ->
                    sheet.value(row, place, load == null ? null : load.figures().abusive());
            }
        }
    }

    private static void explain(Worksheet sheet, Words words) {
        List<LoadColumn> columns = Stream.of(LoadColumn.values()).toList();
        for (int row = 0; row < columns.size(); row++) {
            sheet.value(row, 0, columns.get(row).heading());
            sheet.value(row, 1, words.of("load.column", columns.get(row)));
        }
        sheet.width(1, 4 * WIDTH_CHARACTERS);
    }
}
