package org.dajeong.app.organization;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The blank form of a staff list: the headings, and lists to choose from where only certain words are understood.
final class StaffForm {

    /// As many rows as a district office has people, and some.
    private static final int ROWS = 3000;

    private static final int WIDTH_CHARACTERS = 14;

    private StaffForm() {}

    static byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Dajeong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("인사 자료");
            Worksheet words = workbook.newWorksheet("쓸 수 있는 말");
            List<StaffColumn> columns = StaffColumn.ofForm().toList();
            int lists = 0;
            for (int i = 0; i < columns.size(); i++) {
                StaffColumn column = columns.get(i);
                sheet.value(0, i, column.heading());
                sheet.width(i, WIDTH_CHARACTERS);
                Set<String> choices = words(column);
                if (!choices.isEmpty()) {
                    words.value(0, lists, column.heading());
                    words.width(lists, WIDTH_CHARACTERS);
                    int row = 1;
                    for (String choice : choices) {
                        words.value(row++, lists, choice);
                    }
                    sheet.range(1, i, ROWS, i).validateWithList(words.range(1, lists, row - 1, lists));
                    lists++;
                }
            }
            sheet.range(0, 0, 0, columns.size() - 1)
                    .style()
                    .bold()
                    .fillColor("F4F5F6")
                    .set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Set<String> words(StaffColumn column) {
        return switch (column) {
            case POST -> StaffWords.POSTS.keySet();
            case CS_ROLE -> StaffWords.CS_ROLES.keySet();
            case KIND -> StaffWords.KINDS.keySet();
            default -> Set.of();
        };
    }
}
