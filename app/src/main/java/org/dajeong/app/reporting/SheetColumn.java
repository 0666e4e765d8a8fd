package org.dajeong.app.reporting;

import org.jspecify.annotations.Nullable;

/// A column of a workbook.
///
/// @param key of its words: `column.` for the head, `meaning.` and `unit.` for the description of the data
/// @param width in letters
/// @param format of its numbers, none for text
record SheetColumn(String key, int width, @Nullable String format) {

    static SheetColumn text(String key, int width) {
        return new SheetColumn(key, width, null);
    }

    /// A whole number.
    static SheetColumn count(String key) {
        return new SheetColumn(key, 10, "#,##0");
    }

    /// A score as published.
    static SheetColumn score(String key) {
        return decimals(key, 1);
    }

    /// A difference as published, with its sign.
    static SheetColumn difference(String key) {
        return new SheetColumn(key, 14, "+0.0;-0.0;0.0");
    }

    /// A number with as many decimals as it has.
    static SheetColumn decimals(String key, int places) {
        return new SheetColumn(key, 12, places == 0 ? "0" : "0." + "0".repeat(places));
    }
}
