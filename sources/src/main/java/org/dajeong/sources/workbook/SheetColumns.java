package org.dajeong.sources.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The columns of one sheet while its rows are read: what the cells of a row hold, with merged cells and
/// repeated ones resolved.
final class SheetColumns {

    private final Placement placement;
    private final int[] positions;
    private final boolean[] repeats;
    private final boolean hasSheetField;
    private final List<Merge> merges;
    private final Held[] merged;
    private final Held[] above;
    private int nextMerge;

    /// A text that reaches over cells below or beside the one it stands in.
    private record Held(String text, String address, int lastRow) {

        static final Held NOTHING = new Held("", "", 0);
    }

    SheetColumns(Placement placement, Mapping mapping) {
        this.placement = placement;
        positions = placement.columns().values().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        List<String> fields = new ArrayList<>(placement.columns().keySet());
        repeats = new boolean[positions.length];
        merged = new Held[positions.length];
        above = new Held[positions.length];
        for (int i = 0; i < positions.length; i++) {
            repeats[i] = mapping.repeated().contains(fields.get(i));
            merged[i] = Held.NOTHING;
            above[i] = Held.NOTHING;
        }
        String sheetField = mapping.sheets().field();
        hasSheetField = !sheetField.isEmpty() && !fields.contains(sheetField);
        merges = placement.content().merges();
    }

    String sheet() {
        return placement.content().sheet().name();
    }

    int lastHeaderRow() {
        return placement.header().lastRow();
    }

    /// Fills a row.
    ///
    /// @return whether a field has a text of its own in this row; what reaches in from above does not count,
    ///     nor does a note that is merged over the whole row
    boolean fill(int number, List<String> cells, SheetRow row) {
        startMerges(number, cells);
        row.begin(sheet(), number);
        boolean own = false;
        for (int i = 0; i < positions.length; i++) {
            String text = positions[i] < cells.size() ? cells.get(positions[i]) : "";
            own |= !text.isEmpty();
            String address = "";
            if (!text.isEmpty()) {
                address = address(number, i);
                above[i] = new Held(text, address, Integer.MAX_VALUE);
            } else if (number <= merged[i].lastRow()) {
                text = merged[i].text();
                address = merged[i].address();
            } else if (repeats[i]) {
                text = above[i].text();
                address = above[i].address();
            }
            row.put(i, text, address.isEmpty() ? address(number, i) : address);
        }
        if (hasSheetField) {
            row.put(positions.length, sheet(), "");
        }
        return own && !isNote(number, cells);
    }

    private String address(int number, int field) {
        return CellAddress.letters(positions[field]) + number;
    }

    /// Takes up the merges that begin in this row, or began in a row that was left out because it is blank.
    private void startMerges(int number, List<String> cells) {
        for (; nextMerge < merges.size() && merges.get(nextMerge).firstRow() <= number; nextMerge++) {
            Merge merge = merges.get(nextMerge);
            boolean here = merge.firstRow() == number && merge.firstColumn() < cells.size();
            for (int i = 0; here && i < positions.length; i++) {
                if (merge.contains(number, positions[i])) {
                    String text = cells.get(merge.firstColumn());
                    String address = new CellAddress(number, merge.firstColumn()).toString();
                    merged[i] = new Held(text, address, merge.lastRow());
                }
            }
        }
    }

    /// Whether the only text of the row is merged over most of its fields.
    private boolean isNote(int number, List<String> cells) {
        long texts = cells.stream().filter(text -> !text.isEmpty()).count();
        if (texts != 1) {
            return false;
        }
        int covered = 0;
        for (Held held : merged) {
            covered += number <= held.lastRow() && held.text().equals(NotRatings.first(cells)) ? 1 : 0;
        }
        return covered > 1 && covered > positions.length / 2;
    }

    /// Whether the row is the header once more, as sheets made for printing have it on each page.
    boolean isHeader(List<String> cells) {
        int same = 0;
        for (Map.Entry<String, Integer> column : placement.columns().entrySet()) {
            String path = placement.header().paths().get(column.getValue());
            String text = column.getValue() < cells.size() ? cells.get(column.getValue()) : "";
            if (!text.isEmpty()
                    && !(Header.BETWEEN + path + Header.BETWEEN).contains(Header.BETWEEN + text + Header.BETWEEN)) {
                return false;
            }
            same += text.isEmpty() ? 0 : 1;
        }
        return same > 0;
    }
}
