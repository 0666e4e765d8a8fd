package org.dajeong.sources.parquet;

import java.io.IOException;
import java.util.Arrays;

/// Unpacks Snappy: literals, and copies of what came before.
final class Snappy {

    private Snappy() {}

    /// Unpacks bytes to a place; throws [IndexOutOfBoundsException] where they are damaged.
    static void unpack(byte[] from, int start, int end, byte[] to, int place, int size) throws IOException {
        int at = start;
        long length = 0;
        for (int shift = 0; ; shift += 7) {
            byte group = from[at++];
            length |= (long) (group & 0x7F) << shift;
            if (group >= 0) {
                break;
            }
        }
        int out = place;
        while (at < end) {
            int tag = from[at++] & 0xFF;
            int kind = tag & 3;
            int count = (tag >>> 2) + 1;
            if (kind == 0) {
                if (count > 60) {
                    int bytes = count - 60;
                    count = little(from, at, bytes) + 1;
                    at += bytes;
                }
                System.arraycopy(from, at, to, out, count);
                at += count;
            } else {
                int back;
                if (kind == 1) {
                    count = (tag >>> 2 & 7) + 4;
                    back = tag >>> 5 << 8 | from[at++] & 0xFF;
                } else {
                    int bytes = kind == 2 ? 2 : 4;
                    back = little(from, at, bytes);
                    at += bytes;
                }
                if (back <= 0 || back > out - place) {
                    throw new IOException("a copy from before the beginning");
                }
                copy(to, out, back, count);
            }
            out += count;
        }
        if (length != size || out - place != size) {
            throw new IOException("%d bytes instead of %d".formatted(out - place, size));
        }
    }

    private static int little(byte[] from, int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (from[at + i] & 0xFF) << 8 * i;
        }
        return value;
    }

    private static void copy(byte[] to, int out, int back, int count) {
        if (back == 1) {
            Arrays.fill(to, out, out + count, to[out - 1]);
        } else if (back >= count) {
            System.arraycopy(to, out - back, to, out, count);
        } else {
            // It reads what it has just written.
            for (int i = out; i < out + count; i++) {
                to[i] = to[i - back];
            }
        }
    }
}
