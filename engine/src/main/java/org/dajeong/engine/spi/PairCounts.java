package org.dajeong.engine.spi;

import java.util.Arrays;

/// Counts by pairs of codes, an open-addressing table of keys and counts side by side.
///
/// Margins of joint tables come seldom and in large parts: they only wait, and are added at the end.
final class PairCounts {

    private static final int WAITING_MIN = 1 << 12;

    private long[] cells = new long[128];
    private int size;
    private long[] waiting = {};
    private int waitingSize;

    /// Counts rows by their codes.
    void add(int rows, int[] first, int[] second) {
        for (int row = 0; row < rows; row++) {
            add(PairCodes.key(first[row], second[row]), 1);
        }
    }

    /// Adds a part of a count; the same pair may come again.
    void addLater(int first, int second, long count) {
        if (waitingSize == waiting.length) {
            if (waitingSize >= Math.max(WAITING_MIN, 8 * size)) {
                addWaiting();
            }
            if (waitingSize == waiting.length) {
                waiting = Arrays.copyOf(waiting, Math.max(256, 2 * waitingSize));
            }
        }
        waiting[waitingSize++] = PairCodes.key(first, second);
        waiting[waitingSize++] = count;
    }

    private void addWaiting() {
        for (int i = 0; i < waitingSize; i += 2) {
            add(waiting[i], waiting[i + 1]);
        }
        waitingSize = 0;
    }

    private void add(long key, long count) {
        int slot = slot(cells, key);
        if (cells[slot + 1] == 0) {
            cells[slot] = key;
            cells[slot + 1] = count;
            if (++size * 4 > cells.length) {
                grow();
            }
        } else {
            cells[slot + 1] += count;
        }
    }

    private static int slot(long[] cells, long key) {
        int mask = cells.length / 2 - 1;
        int slot = PairCodes.hash(key, mask);
        while (cells[2 * slot + 1] != 0 && cells[2 * slot] != key) {
            slot = (slot + 1) & mask;
        }
        return 2 * slot;
    }

    private void grow() {
        long[] bigger = new long[cells.length * 2];
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] != 0) {
                int slot = slot(bigger, cells[i]);
                bigger[slot] = cells[i];
                bigger[slot + 1] = cells[i + 1];
            }
        }
        cells = bigger;
    }

    /// @param rowPlaces the row of each first code
    /// @param columnPlaces the column of each second code
    PairTable table(int[] rowPlaces, int rows, int[] columnPlaces, int columns) {
        long[] keys = new long[size + waitingSize / 2];
        long[] values = new long[keys.length];
        int next = placed(cells, cells.length, rowPlaces, columnPlaces, keys, values, 0);
        placed(waiting, waitingSize, rowPlaces, columnPlaces, keys, values, next);
        return PairTable.of(rows, columns, keys, values);
    }

    private static int placed(
            long[] cells, int end, int[] rowPlaces, int[] columnPlaces, long[] keys, long[] values, int from) {
        int next = from;
        for (int i = 0; i < end; i += 2) {
            if (cells[i + 1] != 0) {
                keys[next] = PairCodes.key(rowPlaces[(int) (cells[i] >>> 32)], columnPlaces[(int) cells[i]]);
                values[next++] = cells[i + 1];
            }
        }
        return next;
    }
}
