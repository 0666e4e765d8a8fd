package org.dajeong.sources.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a file says of itself at its end: its columns, and where their parts lie.
record Footer(List<Column> columns, List<Group> groups) {

    private static final int MAGIC = 'P' | 'A' << 8 | 'R' << 16 | '1' << 24;

    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final long UTF8 = 0;
    private static final long FIRST_SIGNED = 15;
    private static final long LAST_SIGNED = 18;
    private static final int LOGICAL_STRING = 1;
    private static final int LOGICAL_INTEGER = 10;

    /// @param type what its values are, if they can be read as codes
    /// @param optional whether a value may be missing
    record Column(String name, Type type, boolean optional) {}

    enum Type {
        TEXT,
        INT,
        LONG,
        /// Fractions, dates and whatever else.
        OTHER
    }

    /// A group of rows.
    record Group(int rows, List<Chunk> chunks) {}

    /// The part of a column in a group.
    ///
    /// @param nulls how many values are missing; -1 if that is not written
    record Chunk(long start, int size, int codec, long nulls) {}

    static Footer read(FileChannel file) throws IOException {
        ByteBuffer end = bytes(file, file.size() - 8, 8);
        int size = end.getInt(0);
        if (end.getInt(4) != MAGIC || size < 0 || size > file.size() - 12) {
            throw new IOException("no footer");
        }
        Fields footer = new Thrift(bytes(file, file.size() - 8 - size, size).array(), 0).structure();
        List<Column> columns = columns(footer.structures(2));
        List<Group> groups = new ArrayList<>();
        for (Fields group : footer.structures(4)) {
            List<Chunk> chunks = new ArrayList<>();
            for (Fields chunk : group.structures(1)) {
                if (chunk.has(1) || !chunk.has(3)) {
                    throw new IOException("a column of another file");
                }
                chunks.add(chunk(chunk.structure(3)));
            }
            if (chunks.size() != columns.size()) {
                throw new IOException("a group without some columns");
            }
            groups.add(new Group(group.size(3), chunks));
        }
        return new Footer(columns, groups);
    }

    static ByteBuffer bytes(FileChannel file, long from, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the file ends too early");
            }
        }
        return bytes;
    }

    private static List<Column> columns(List<Fields> schema) throws IOException {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        // The first element is the row itself.
        for (Fields element : schema.subList(1, schema.size())) {
            long repetition = element.number(3, 0);
            if (element.has(5) || repetition == REPEATED) {
                throw new IOException("columns within columns");
            }
            if (!names.add(element.text(4).toLowerCase(Locale.ROOT))) {
                throw new IOException("two columns of one name");
            }
            columns.add(new Column(element.text(4), type(element), repetition == OPTIONAL));
        }
        return columns;
    }

    private static Type type(Fields element) throws IOException {
        long converted = element.number(6, -1);
        boolean plain = converted < 0;
        boolean signed = plain || converted >= FIRST_SIGNED && converted <= LAST_SIGNED;
        boolean text = plain || converted == UTF8;
        if (element.has(10)) {
            Fields logical = element.structure(10);
            text &= logical.has(LOGICAL_STRING);
            signed &= logical.has(LOGICAL_INTEGER)
                    && logical.structure(LOGICAL_INTEGER).truth(2, false);
        }
        return switch ((int) element.number(1, -1)) {
            case 1 -> signed ? Type.INT : Type.OTHER;
            case 2 -> signed ? Type.LONG : Type.OTHER;
            case 6 -> text ? Type.TEXT : Type.OTHER;
            default -> Type.OTHER;
        };
    }

    private static Chunk chunk(Fields chunk) throws IOException {
        long data = chunk.number(9);
        long dictionary = chunk.number(11, 0);
        long nulls = chunk.has(12) ? chunk.structure(12).number(3, -1) : -1;
        return new Chunk(
                dictionary > 0 && dictionary < data ? dictionary : data, chunk.size(7), (int) chunk.number(4), nulls);
    }
}
