package org.dajeong.engine.spi;

/// Counts by pairs of codes, an open-addressing table of keys and counts side by side.
final class PairCounts {

    private long[] cells = new long[128];
    private int size;

    /// Counts rows by their codes.
    void add(int rows, int[] first, int[] second) {
        for (int row = 0; row < rows; row++) {
            add(first[row], second[row], 1);
        }
    }

    void add(int first, int second, long count) {
        long key = PairCodes.key(first, second);
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
        long[] keys = new long[size];
        long[] values = new long[size];
        int next = 0;
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] != 0) {
                keys[next] = PairCodes.key(rowPlaces[(int) (cells[i] >>> 32)], columnPlaces[(int) cells[i]]);
                values[next++] = cells[i + 1];
            }
        }
        return PairTable.of(rows, columns, keys, values);
    }
}
