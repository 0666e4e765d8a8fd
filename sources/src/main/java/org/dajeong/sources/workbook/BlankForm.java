package org.dajeong.sources.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/// An empty form to fill in and send back: a title, the headers, an example, lists to choose from, and a
/// sheet that explains.
///
/// The first column marks the example, so that it is not taken for a rating if it stays: its word should be
/// among [Mapping.Words#notRatings].
///
/// @param explanations rows of the sheet that explains, the first being its headings
public record BlankForm(Words words, List<Column> columns, List<List<String>> explanations) {

    private static final String GREY = "EDEFF2";

    /// Rows for which a list is offered.
    private static final int LISTED_ROWS = 5_000;

    public BlankForm {
        columns = List.copyOf(columns);
        explanations = explanations.stream().map(List::copyOf).toList();
    }

    /// What is written into the form beside its columns.
    ///
    /// @param sheet the name of the sheet to fill in
    /// @param markHeading the header of the first column
    /// @param example what marks the example in the first column
    /// @param explanationSheet the name of the sheet that explains
    /// @param listSheet the name of the hidden sheet that holds the lists
    public record Words(
            String sheet,
            String title,
            String markHeading,
            String example,
            String explanationSheet,
            String listSheet) {}

    /// A column.
    ///
    /// @param group what stands above its name and those of its neighbours in the same group; may be empty
    /// @param allowed the texts to choose from; empty for any
    /// @param example what stands in the example row
    public record Column(String group, String name, List<String> allowed, String example) {

        public Column {
            allowed = List.copyOf(allowed);
        }
    }

    /// Writes the form as XLSX.
    public void write(OutputStream out) throws IOException {
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Dajeong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SheetName.legal(words.sheet()));
            int header = headers(sheet);
            example(sheet, header + 1);
            sheet.freezePane(1, header + 1);
            explain(workbook.newWorksheet(SheetName.legal(words.explanationSheet())));
            lists(workbook, sheet, header + 2);
        }
    }

    /// @return the last line of the header, from 0
    private int headers(Worksheet sheet) {
        int width = columns.size();
        sheet.value(0, 0, words.title());
        sheet.range(0, 0, 0, width).merge();
        sheet.style(0, 0).bold().fontSize(14).set();
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        int last = grouped ? 3 : 2;
        header(sheet, last, 0, "", words.markHeading());
        for (int i = 0; i < width; i++) {
            Column column = columns.get(i);
            header(sheet, last, i + 1, column.group(), column.name());
        }
        for (int first = 0; grouped && first < width; ) {
            int next = first;
            while (next < width
                    && columns.get(next).group().equals(columns.get(first).group())) {
                next++;
            }
            if (!columns.get(first).group().isEmpty() && next - first > 1) {
                sheet.range(2, first + 1, 2, next).merge();
            }
            first = next;
        }
        sheet.range(2, 0, last, width)
                .style()
                .bold()
                .fillColor(GREY)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        return last;
    }

    private static void header(Worksheet sheet, int last, int column, String group, String name) {
        sheet.width(column, Math.clamp(2.0 * name.length() + 4, 10, 40));
        if (group.isEmpty()) {
            sheet.value(2, column, name);
            if (last > 2) {
                sheet.range(2, column, last, column).merge();
            }
        } else {
            sheet.value(2, column, group);
            sheet.value(last, column, name);
        }
    }

    private void example(Worksheet sheet, int row) {
        sheet.value(row, 0, words.example());
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(row, i + 1, columns.get(i).example());
        }
        sheet.range(row, 0, row, columns.size())
                .style()
                .italic()
                .fontColor("5A6472")
                .set();
    }

    private void explain(Worksheet sheet) {
        for (int row = 0; row < explanations.size(); row++) {
            List<String> texts = explanations.get(row);
            for (int column = 0; column < texts.size(); column++) {
                sheet.value(row, column, texts.get(column));
                sheet.width(column, column == 0 ? 24 : 60);
                if (row == 0) {
                    sheet.style(row, column).bold().fillColor(GREY).set();
                } else {
                    sheet.style(row, column)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
            }
        }
    }

    private void lists(org.dhatim.fastexcel.Workbook workbook, Worksheet sheet, int row) {
        List<Integer> listed = IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).allowed().isEmpty())
                .boxed()
                .toList();
        if (listed.isEmpty()) {
            return;
        }
        Worksheet lists = workbook.newWorksheet(SheetName.legal(words.listSheet()));
        lists.setVisibilityState(VisibilityState.HIDDEN);
        for (int place = 0; place < listed.size(); place++) {
            int column = listed.get(place);
            List<String> allowed = columns.get(column).allowed();
            for (int i = 0; i < allowed.size(); i++) {
                lists.value(i, place, allowed.get(i));
            }
            Range source = lists.range(0, place, allowed.size() - 1, place);
            sheet.range(row, column + 1, row + LISTED_ROWS, column + 1).validateWithList(source);
        }
    }
}
