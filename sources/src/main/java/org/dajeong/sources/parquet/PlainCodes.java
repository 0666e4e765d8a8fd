package org.dajeong.sources.parquet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives codes to values that stand in no dictionary, behind those that do.
final class PlainCodes {

    /// A column with more different values is better read as it is.
    private static final int VALUES_MAX = 1 << 16;

    private final Footer.Type type;
    private final List<String> texts;
    private final Map<String, Integer> codes = new HashMap<>();
    private final NumberCodes numbers = new NumberCodes();

    /// @param texts those of the dictionary; the others are put behind them
    PlainCodes(Footer.Type type, List<String> texts) throws IOException {
        this.type = type;
        this.texts = texts;
        for (String text : texts) {
            if (codes.putIfAbsent(text, codes.size()) != null) {
                throw new IOException("a dictionary with a value twice");
            }
        }
    }

    /// Reads values as codes.
    void read(int count, PlainValues values, int[] result) throws IOException {
        for (int i = 0; i < count; i++) {
            result[i] = type == Footer.Type.TEXT ? code(values.text()) : code(values.number());
        }
    }

    private int code(long number) throws IOException {
        int known = numbers.code(number);
        if (known < 0) {
            known = code(Long.toString(number));
            numbers.put(number, known);
        }
        return known;
    }

    private int code(String text) throws IOException {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() >= VALUES_MAX) {
            throw new IOException("too many different values");
        }
        codes.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }
}
