package org.dajeong.sources.workbook;

import java.util.Arrays;
import java.util.List;

/// A row of a sheet under the names of a mapping. It is overwritten by the next row.
public final class SheetRow {

    private final List<String> fields;
    private final String[] texts;
    private final String[] addresses;
    private String sheet = "";
    private int row;

    SheetRow(List<String> fields) {
        this.fields = List.copyOf(fields);
        texts = new String[fields.size()];
        addresses = new String[fields.size()];
    }

    void begin(String sheet, int row) {
        this.sheet = sheet;
        this.row = row;
        Arrays.fill(texts, "");
        Arrays.fill(addresses, "");
    }

    void put(int field, String text, String address) {
        texts[field] = text;
        addresses[field] = address;
    }

    /// The fields that the mapping knows, in its order; the one of the sheet's name is the last.
    public List<String> fields() {
        return fields;
    }

    /// The name of the sheet.
    public String sheet() {
        return sheet;
    }

    /// The number of the row, as a spreadsheet shows it.
    public int row() {
        return row;
    }

    /// What stands in the cell of a field, as a person would type it: without blanks around it, a date as
    /// `2026-05-13`, a formula as its last value; empty where nothing stands, and for a field that the
    /// mapping does not know.
    public String text(String field) {
        int place = fields.indexOf(field);
        return place < 0 ? "" : texts[place];
    }

    /// The cell to mend if the text is wrong: of merged or repeated cells the one that holds the text.
    ///
    /// @return as a spreadsheet says it, `C12`; empty for a sheet's name and for a field that the mapping
    ///     does not know
    public String address(String field) {
        int place = fields.indexOf(field);
        return place < 0 ? "" : addresses[place];
    }
}
