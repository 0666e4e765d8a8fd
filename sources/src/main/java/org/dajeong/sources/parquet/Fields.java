package org.dajeong.sources.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a Thrift structure by their numbers in `parquet.thrift`.
record Fields(Map<Integer, Object> values) {

    boolean has(int field) {
        return values.containsKey(field);
    }

    long number(int field) throws IOException {
        return value(field, Long.class);
    }

    long number(int field, long absent) throws IOException {
        return has(field) ? number(field) : absent;
    }

    /// A number that counts bytes or values of a part that fits into memory.
    int size(int field) throws IOException {
        long size = number(field);
        if (size < 0 || size > 1 << 28) {
            throw new IOException("a part of %d bytes or values".formatted(size));
        }
        return (int) size;
    }

    boolean truth(int field, boolean absent) throws IOException {
        return has(field) ? value(field, Boolean.class) : absent;
    }

    String text(int field) throws IOException {
        return new String(value(field, byte[].class), StandardCharsets.UTF_8);
    }

    Fields structure(int field) throws IOException {
        return value(field, Fields.class);
    }

    List<Fields> structures(int field) throws IOException {
        List<?> list = value(field, List.class);
        return list.stream().map(Fields.class::cast).toList();
    }

    private <T> T value(int field, Class<T> type) throws IOException {
        @Nullable Object value = values.get(field);
        if (!type.isInstance(value)) {
            throw new IOException("field %d is missing or of another type".formatted(field));
        }
        return type.cast(value);
    }
}
