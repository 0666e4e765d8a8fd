package org.dajeong.sources;

/// Counts how often each key was met, in an open-addressing table of keys and counts side by side.
final class Occurrences {

    private long[] cells = new long[1 << 12];
    private int size;

    /// How often a key was met before.
    long add(long key) {
        // A count of zero marks an empty cell.
        int slot = slot(cells, key);
        if (cells[slot + 1] == 0) {
            cells[slot] = key;
            if (++size * 4 > cells.length) {
                grow();
                slot = slot(cells, key);
            }
        }
        return cells[slot + 1]++;
    }

    private static int slot(long[] cells, long key) {
        int mask = cells.length / 2 - 1;
        int slot = (int) (key >>> 20) & mask;
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
}
