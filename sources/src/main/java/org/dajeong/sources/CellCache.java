package org.dajeong.sources;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The texts of one column that were met before, so that each is decoded, trimmed and composed only once.
///
/// A column of levels has few texts and a file has many rows: this is where reading gains most. A column of
/// free text would fill it, so it stops growing at some size and then only cleans.
final class CellCache {

    private static final int ENTRIES_MAX = 1 << 15;

    private @Nullable Entry[] entries = new Entry[256];
    private int size;

    private static final class Entry {

        private final char[] raw;
        private final String text;

        Entry(char[] raw) {
            this.raw = raw;
            this.text = CellText.clean(new String(raw));
        }
    }

    /// The cleaned text of these characters.
    String clean(char[] buffer, int offset, int length) {
        int slot = slot(buffer, offset, length);
        Entry known = entries[slot];
        if (known != null) {
            return known.text;
        }
        Entry entry = new Entry(Arrays.copyOfRange(buffer, offset, offset + length));
        if (size < ENTRIES_MAX) {
            entries[slot] = entry;
            if (++size * 2 > entries.length) {
                grow();
            }
        }
        return entry.text;
    }

    private void grow() {
        @Nullable Entry[] old = entries;
        entries = new Entry[old.length * 2];
        for (Entry entry : old) {
            if (entry != null) {
                entries[slot(entry.raw, 0, entry.raw.length)] = entry;
            }
        }
    }

    /// Where these characters are, or where they would be put.
    private int slot(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int mask = entries.length - 1;
        int slot = (((hash ^ (hash >>> 15)) * 0x2C1B3C6D) >>> 8) & mask;
        for (Entry entry = entries[slot]; entry != null; entry = entries[slot]) {
            if (Arrays.equals(entry.raw, 0, entry.raw.length, buffer, offset, offset + length)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
