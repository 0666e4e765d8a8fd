package org.dajeong.sources.parquet;

import java.util.Arrays;

/// Codes of whole numbers, an open-addressing table.
final class NumberCodes {

    private long[] numbers = new long[1 << 8];
    private int[] codes = new int[1 << 8];
    private int size;

    NumberCodes() {
        Arrays.fill(codes, -1);
    }

    /// The code of a number; -1 if it has none.
    int code(long number) {
        return codes[slot(number)];
    }

    /// Gives a code to a number that has none.
    void put(long number, int code) {
        if (2 * ++size > codes.length) {
            long[] before = numbers;
            int[] known = codes;
            numbers = new long[2 * before.length];
            codes = new int[numbers.length];
            Arrays.fill(codes, -1);
            for (int i = 0; i < known.length; i++) {
                if (known[i] >= 0) {
                    set(before[i], known[i]);
                }
            }
        }
        set(number, code);
    }

    private void set(long number, int code) {
        int slot = slot(number);
        numbers[slot] = number;
        codes[slot] = code;
    }

    private int slot(long number) {
        int mask = codes.length - 1;
        int slot = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (codes[slot] >= 0 && numbers[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
