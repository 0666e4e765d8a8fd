package org.dajeong.engine.spi;

import java.util.Arrays;

/// Codes by pairs of codes, in the order in which they are met.
final class PairCodes {

    private long[] keys = new long[16];
    private int[] slots = new int[64];
    private int size;

    /// Two codes in one number.
    static long key(int first, int second) {
        return ((long) first << 32) | second;
    }

    /// Where a key of two codes lies in an open-addressing table of 2^n slots.
    static int hash(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    int size() {
        return size;
    }

    int first(int code) {
        return (int) (keys[code] >>> 32);
    }

    int second(int code) {
        return (int) keys[code];
    }

    int code(int first, int second) {
        long key = key(first, second);
        int mask = slots.length - 1;
        int slot = hash(key, mask);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (keys[code] == key) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = hash(keys[code], mask);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code + 1;
        }
    }
}
