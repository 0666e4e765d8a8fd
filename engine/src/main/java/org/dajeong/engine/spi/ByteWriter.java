package org.dajeong.engine.spi;

import java.util.Arrays;
import java.util.zip.CRC32;

/// Writes numbers and texts so that one content has one form, on every machine.
///
/// A number is written in groups of seven bits, the lowest first, each but the last with its eighth bit set; a
/// signed one goes to `2x` or `-2x - 1` first. A text is the number of its code points and then each of them.
final class ByteWriter {

    private byte[] bytes = new byte[1 << 12];
    private int size;

    void raw(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    void number(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            raw((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        raw((int) left);
    }

    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    void text(String text) {
        number(text.codePointCount(0, text.length()));
        text.codePoints().forEach(this::number);
    }

    void raw(byte[] block) {
        for (byte value : block) {
            raw(value);
        }
    }

    /// A block of bytes with its length before it.
    void bytes(byte[] block) {
        number(block.length);
        raw(block);
    }

    /// What was written, as a part of something larger.
    byte[] written() {
        return Arrays.copyOf(bytes, size);
    }

    /// What was written, with its check sum behind it.
    byte[] sealed() {
        byte[] result = Arrays.copyOf(bytes, size + ByteReader.CHECK_SUM);
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, size);
        for (int i = 0; i < ByteReader.CHECK_SUM; i++) {
            result[size + i] = (byte) (sum.getValue() >>> 8 * (ByteReader.CHECK_SUM - 1 - i));
        }
        return result;
    }
}
