package org.dajeong.sources.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a cell stands: `C12` is row 12, column 2.
///
/// @param row from 1, as a spreadsheet shows it
/// @param column from 0
record CellAddress(int row, int column) {

    static final int ROWS_MAX = 1 << 20;

    static final int COLUMNS_MAX = 1 << 14;

    private static final Pattern FORM = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    /// @throws IllegalArgumentException if it is not a cell that a sheet has
    static CellAddress parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a cell must be named like C12, not " + text);
        }
        int column = 0;
        for (char letter : matcher.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int row = Integer.parseInt(matcher.group(2));
        if (row < 1 || row > ROWS_MAX || column > COLUMNS_MAX) {
            throw new IllegalArgumentException("no sheet has a cell " + text);
        }
        return new CellAddress(row, column - 1);
    }

    /// The letters above a column.
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
