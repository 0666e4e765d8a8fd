package org.dajeong.sources;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The texts of one Parquet column, the same text as the same value has in a spreadsheet.
final class ParquetTexts {

    private static final int TEXTS_MAX = 1 << 15;

    private final String type;
    private final Map<String, String> texts = new HashMap<>();

    /// @param type as DuckDB names it
    ParquetTexts(String type) {
        this.type = type;
    }

    /// The cleaned text of a value as DuckDB casts it.
    String of(String value) {
        String known = texts.get(value);
        if (known != null) {
            return known;
        }
        String text = CellText.clean(shown(value));
        if (texts.size() < TEXTS_MAX) {
            texts.put(value, text);
        }
        return text;
    }

    private String shown(String value) {
        if (type.equals("FLOAT") || type.equals("DOUBLE") || type.startsWith("DECIMAL")) {
            return number(value);
        }
        if (type.equals("BOOLEAN")) {
            return value.toUpperCase(Locale.ROOT);
        }
        // A date that was stored with a time it does not have.
        return type.startsWith("TIMESTAMP") && value.endsWith(" 00:00:00")
                ? value.substring(0, value.indexOf(' '))
                : value;
    }

    /// 1e-05 is 0.00001, 3.0 is 3; "not a number" is how statistics programs write nothing.
    private static String number(String value) {
        return Decimals.find(value).map(BigDecimal::toPlainString).orElse(value.equalsIgnoreCase("nan") ? "" : value);
    }
}
