package org.dajeong.engine.spi;

import java.util.Arrays;
import java.util.zip.CRC32;

/// Reads what [ByteWriter] wrote, and refuses everything else.
final class ByteReader {

    /// Bytes of the check sum at the end.
    static final int CHECK_SUM = 4;

    private final byte[] bytes;
    private final int end;
    private int at;

    /// Checks the check sum and the first two bytes.
    ///
    /// @param kind what must be written here
    /// @param version the only version that is known
    /// @throws IllegalArgumentException if the bytes are damaged, or of another kind or version
    ByteReader(byte[] bytes, char kind, int version) {
        this.bytes = bytes;
        this.end = bytes.length - CHECK_SUM;
        if (end < 2 || bytes[0] != kind) {
            throw damaged("they do not begin like them");
        }
        if (bytes[1] != version) {
            throw new IllegalArgumentException(
                    "stored tables of version %d: only version %d is known".formatted(bytes[1], version));
        }
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, end);
        long stored = 0;
        for (int i = end; i < bytes.length; i++) {
            stored = stored << 8 | bytes[i] & 0xFF;
        }
        if (stored != sum.getValue()) {
            throw damaged("the check sum differs");
        }
        at = 2;
    }

    static IllegalArgumentException damaged(String how) {
        return new IllegalArgumentException("these bytes are not stored tables, or damaged: " + how);
    }

    private int raw() {
        if (at >= end) {
            throw damaged("they end too early");
        }
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int group = raw();
            value |= (long) (group & 0x7F) << shift;
            if (group < 0x80) {
                return value;
            }
        }
        throw damaged("a number is too long");
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /// A number of things that are still to come, each of at least one byte.
    int size() {
        long size = number();
        if (size < 0 || size > end - at) {
            throw damaged("a list is longer than the bytes");
        }
        return (int) size;
    }

    /// A number below `limit`.
    int index(int limit) {
        long index = number();
        if (index < 0 || index >= limit) {
            throw damaged("%d is not below %d".formatted(index, limit));
        }
        return (int) index;
    }

    String text() {
        int[] points = new int[size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = index(Character.MAX_CODE_POINT + 1);
        }
        return new String(points, 0, points.length);
    }

    byte[] bytes() {
        int size = size();
        at += size;
        return Arrays.copyOfRange(bytes, at - size, at);
    }
}
