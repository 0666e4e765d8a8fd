package org.dajeong.spark;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.dajeong.sources.Decimals;
import org.jspecify.annotations.Nullable;

/// The cells of a row as the texts that a spreadsheet would show.
final class RowTexts {

    private final @Nullable String[] texts;

    RowTexts(int columns) {
        texts = new String[columns];
    }

    /// The texts of the first columns of a row; overwritten by the next.
    @Nullable
    String[] of(Row row) {
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.isNullAt(i) ? null : text(row.get(i));
        }
        return texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
            case Double _, Float _, BigDecimal _ -> number(value.toString());
            default -> value.toString();
        };
    }

    /// 1.0E-5 is 0.00001, 3.0 is 3; "not a number" is how statistics programs write nothing.
    private static String number(String text) {
        return Decimals.find(text).map(BigDecimal::toPlainString).orElse(text.equals("NaN") ? "" : text);
    }
}
