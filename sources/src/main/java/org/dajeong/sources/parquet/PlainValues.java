package org.dajeong.sources.parquet;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads values that are written one behind the other, as texts.
final class PlainValues {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Footer.Type type;
    private final byte[] bytes;
    private final int end;
    private int at;

    PlainValues(Footer.Type type, byte[] bytes, int from, int end) {
        this.type = type;
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /// The next value if it is a whole number.
    long number() {
        at += type == Footer.Type.INT ? Integer.BYTES : Long.BYTES;
        if (at > end) {
            throw new IndexOutOfBoundsException("the page ends too early");
        }
        return type == Footer.Type.INT
                ? (int) INT.get(bytes, at - Integer.BYTES)
                : (long) LONG.get(bytes, at - Long.BYTES);
    }

    /// The next value, whatever it is.
    String text() throws IOException {
        if (type != Footer.Type.TEXT) {
            return Long.toString(number());
        }
        int size = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        if (size < 0 || size > end - at) {
            throw new IOException("a text longer than its page");
        }
        at += size;
        return text(at - size, size);
    }

    private String text(int from, int size) throws CharacterCodingException {
        for (int i = from; i < from + size; i++) {
            if (bytes[i] < 0) {
                // Unlike the constructors of String, this refuses what is no text.
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, size))
                        .toString();
            }
        }
        return new String(bytes, from, size, StandardCharsets.ISO_8859_1);
    }
}
