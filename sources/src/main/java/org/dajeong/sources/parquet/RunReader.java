package org.dajeong.sources.parquet;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Reads numbers of few bits: runs of one number repeated, and runs of numbers packed side by side.
final class RunReader {

    /// Bytes that must follow the runs in their array: eight are read at once.
    static final int SPARE = 8;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// Eight numbers of so many bits fit into what is read at once.
    private static final int NARROW = 8;

    /// What a number means that has no meaning: the bytes are damaged.
    static final int DAMAGED = -1;

    private byte[] bytes = {};
    private int[] table = {};
    private int at;
    private int width;
    private boolean packed;
    private int repeated;
    private int left;
    private int done;

    /// Begins to read.
    ///
    /// @param width bits per number, at most 24
    void begin(byte[] bytes, int at, int width) throws IOException {
        if (width < 0 || width > 24) {
            throw new IOException("numbers of %d bits".formatted(width));
        }
        this.bytes = bytes;
        this.at = at;
        this.width = width;
        left = 0;
        packed = false;
        done = 0;
    }

    /// Whether the next numbers are one repeated number.
    ///
    /// @param rows how many must be in this run
    boolean repeats(int number, int rows) {
        if (left == 0) {
            nextRun();
        }
        return !packed && repeated == number && left >= rows;
    }

    /// Passes over numbers of one repeated number.
    void skip(int rows) {
        left -= rows;
    }

    /// Reads numbers and looks each up.
    ///
    /// @param meanings by number; a number beyond them is [#DAMAGED], or an [IndexOutOfBoundsException]
    void read(int n, int[] meanings, int[] result, int from) {
        int to = from + n;
        int[] all = width <= NARROW ? padded(meanings) : meanings;
        for (int i = from; i < to; ) {
            if (left == 0) {
                nextRun();
            }
            int count = Math.min(to - i, left);
            if (packed) {
                unpack(count, all, result, i);
            } else {
                Arrays.fill(result, i, i + count, all[repeated]);
            }
            left -= count;
            i += count;
        }
    }

    private void nextRun() {
        if (packed && done > 0) {
            at += (done >>> 3) * width;
            done = 0;
        }
        int head = 0;
        for (int shift = 0; ; shift += 7) {
            byte group = bytes[at++];
            head |= (group & 0x7F) << shift;
            if (group >= 0) {
                break;
            }
        }
        packed = (head & 1) != 0;
        left = packed ? (head >>> 1) * 8 : head >>> 1;
        done = 0;
        if (!packed) {
            repeated = 0;
            for (int bits = 0; bits < width; bits += 8) {
                repeated |= (bytes[at++] & 0xFF) << bits;
            }
        }
        if (left <= 0) {
            throw new IndexOutOfBoundsException("an empty run");
        }
    }

    /// The meanings of all numbers of this width, so that none has to be checked when it is looked up.
    private int[] padded(int[] meanings) {
        int size = 1 << width;
        if (table.length != size) {
            table = new int[size];
        }
        int known = Math.min(size, meanings.length);
        System.arraycopy(meanings, 0, table, 0, known);
        Arrays.fill(table, known, size, DAMAGED);
        return table;
    }

    private void unpack(int n, int[] meanings, int[] result, int from) {
        int i = from;
        int to = from + n;
        for (; (done & 7) != 0 && i < to; i++) {
            result[i] = meanings[one(done++)];
        }
        int eights = (to - i) >>> 3;
        if (width <= NARROW) {
            narrow(bytes, at + (done >>> 3) * width, width, eights, meanings, result, i);
        } else {
            wide(bytes, at + (done >>> 3) * width, width, eights, meanings, result, i);
        }
        i += eights * 8;
        done += eights * 8;
        for (; i < to; i++) {
            result[i] = meanings[one(done++)];
        }
    }

    private int one(int index) {
        long bit = (long) index * width;
        long word = (long) LONG.get(bytes, at + (int) (bit >>> 3));
        return (int) (word >>> (bit & 7)) & (1 << width) - 1;
    }

    /// Eight numbers lie in the eight bytes that are read at once.
    private static void narrow(byte[] bytes, int from, int w, int eights, int[] meanings, int[] result, int to) {
        int mask = meanings.length - 1;
        int at = from;
        for (int i = to; i < to + 8 * eights; i += 8) {
            long word = (long) LONG.get(bytes, at);
            result[i] = meanings[(int) word & mask];
            result[i + 1] = meanings[(int) (word >>> w) & mask];
            result[i + 2] = meanings[(int) (word >>> 2 * w) & mask];
            result[i + 3] = meanings[(int) (word >>> 3 * w) & mask];
            result[i + 4] = meanings[(int) (word >>> 4 * w) & mask];
            result[i + 5] = meanings[(int) (word >>> 5 * w) & mask];
            result[i + 6] = meanings[(int) (word >>> 6 * w) & mask];
            result[i + 7] = meanings[(int) (word >>> 7 * w) & mask];
            at += w;
        }
    }

    /// Two numbers of up to 24 bits lie in any eight bytes.
    private static void wide(byte[] bytes, int from, int w, int eights, int[] meanings, int[] result, int to) {
        int mask = (1 << w) - 1;
        int at = from;
        for (int i = to; i < to + 8 * eights; i += 8) {
            for (int pair = 0; pair < 8; pair += 2) {
                int bit = pair * w;
                long word = (long) LONG.get(bytes, at + (bit >>> 3)) >>> (bit & 7);
                result[i + pair] = meanings[(int) word & mask];
                result[i + pair + 1] = meanings[(int) (word >>> w) & mask];
            }
            at += w;
        }
    }
}
