package org.dajeong.sources.parquet;

import java.io.IOException;

/// A page of a column as its header describes it.
///
/// @param count its values, missing ones too
/// @param encoding of its values
/// @param from where its packed bytes begin
/// @param to where they end, and the next page begins
/// @param size how many bytes they become
/// @param repetitions how many unpacked bytes of levels that flat columns do not have; -1 if levels are packed
///     together with the values
/// @param levels how many unpacked bytes say which values are missing
/// @param isPacked whether the rest is packed
record Page(
        Kind kind, int count, int encoding, int from, int to, int size, int repetitions, int levels, boolean isPacked) {

    private static final int PLAIN = 0;
    private static final int PLAIN_DICTIONARY = 2;
    private static final int RUNS = 3;
    private static final int DICTIONARY = 8;

    enum Kind {
        VALUES,
        DICTIONARY,
        OTHER
    }

    /// The page whose header begins at a place.
    static Page at(byte[] packed, int place) throws IOException {
        Thrift thrift = new Thrift(packed, place);
        Fields header = thrift.structure();
        int from = thrift.at();
        int size = header.size(2);
        int to = from + header.size(3);
        return switch ((int) header.number(1)) {
            case 0 -> {
                Fields page = header.structure(5);
                if (page.number(3) != RUNS) {
                    throw new IOException("levels of an unusual form");
                }
                yield new Page(Kind.VALUES, page.size(1), (int) page.number(2), from, to, size, -1, 0, true);
            }
            case 2 -> {
                Fields page = header.structure(7);
                yield new Page(Kind.DICTIONARY, page.size(1), (int) page.number(2), from, to, size, -1, 0, true);
            }
            case 3 -> {
                Fields page = header.structure(8);
                yield new Page(
                        Kind.VALUES,
                        page.size(1),
                        (int) page.number(4),
                        from,
                        to,
                        size,
                        page.size(6),
                        page.size(5),
                        page.truth(7, true));
            }
            default -> new Page(Kind.OTHER, 0, 0, from, to, size, -1, 0, false);
        };
    }

    /// Whether its values are codes of a dictionary.
    boolean isCoded() {
        return encoding == DICTIONARY || encoding == PLAIN_DICTIONARY;
    }

    /// Whether its values are written one behind the other.
    boolean isPlain() {
        return encoding == PLAIN;
    }

    /// The unpacked bytes, with some to spare.
    ///
    /// @param room reused if it is large enough
    byte[] unpacked(byte[] packed, int codec, byte[] room) throws IOException {
        byte[] bytes = room.length >= size + RunReader.SPARE ? room : new byte[size + size / 4 + RunReader.SPARE];
        int apart = Math.max(0, repetitions) + levels;
        System.arraycopy(packed, from, bytes, 0, apart);
        Codec.unpack(isPacked ? codec : Codec.UNCOMPRESSED, packed, from + apart, to, bytes, apart, size - apart);
        return bytes;
    }

    /// Where in the unpacked bytes of an optional column the levels begin.
    int levelsAt() {
        return repetitions < 0 ? Integer.BYTES : repetitions;
    }

    /// Where in the unpacked bytes the values begin.
    int valuesAt(byte[] bytes, boolean optional) throws IOException {
        if (repetitions >= 0) {
            if (optional && levels == 0) {
                throw new IOException("no levels");
            }
            return repetitions + levels;
        }
        if (!optional) {
            return 0;
        }
        int length = bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF) << 16 | bytes[3] << 24;
        if (length < 0 || length > size - Integer.BYTES) {
            throw new IOException("levels longer than their page");
        }
        return Integer.BYTES + length;
    }
}
