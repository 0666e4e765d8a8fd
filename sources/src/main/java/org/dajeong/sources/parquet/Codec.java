package org.dajeong.sources.parquet;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// How the bytes of pages are packed, by the numbers in `parquet.thrift`.
final class Codec {

    static final int UNCOMPRESSED = 0;
    private static final int SNAPPY = 1;
    private static final int GZIP = 2;

    private Codec() {}

    /// Unpacks bytes to a place.
    static void unpack(int codec, byte[] packed, int from, int to, byte[] bytes, int at, int size) throws IOException {
        switch (codec) {
            case UNCOMPRESSED -> System.arraycopy(packed, from, bytes, at, size);
            case SNAPPY -> Snappy.unpack(packed, from, to, bytes, at, size);
            case GZIP -> inflate(packed, from, to, bytes, at, size);
            default -> throw new IOException("codec " + codec);
        }
    }

    private static void inflate(byte[] packed, int from, int to, byte[] bytes, int at, int size) throws IOException {
        // Ten bytes of header without any extras, as writers of Parquet make it.
        if (to - from < 18 || packed[from + 3] != 0) {
            throw new IOException("GZIP with an unusual header");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, from + 10, to - from - 10);
            for (int done = 0; done < size; ) {
                int more = inflater.inflate(bytes, at + done, size - done);
                if (more == 0) {
                    throw new IOException("GZIP that ends too early");
                }
                done += more;
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }
}
