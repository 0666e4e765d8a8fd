package org.dajeong.sources.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The unpacked bytes of one part of a workbook, up to a limit.
///
/// A ZIP file of a few kilobytes can unpack to more than any memory holds. What its directory says about
/// sizes is not believed: bytes are counted as they come.
final class LimitedStream extends FilterInputStream {

    /// A part is larger than any real one.
    static final class TooLarge extends IOException {

        TooLarge(String found) {
            super(found);
        }
    }

    /// Text that repeats itself packs to a fiftieth at most in real sheets; a bomb to a thousandth.
    private static final long RATIO_MAX = 200;

    /// Parts below this size, in bytes, may have any ratio.
    private static final long SMALL = 4L << 20;

    /// Bytes from one tag to the next: cells hold 32,767 characters at most, parsers keep a text in memory.
    private static final int TEXT_MAX = 1 << 20;

    private final String part;
    private final long max;
    private long count;
    private int sinceTag;

    /// @param packed the size in the ZIP file, in bytes
    /// @param max the size that is allowed, in bytes
    LimitedStream(InputStream stream, String part, long packed, long max) {
        super(stream);
        this.part = part;
        this.max = Math.min(max, Math.max(SMALL, packed * RATIO_MAX));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int size = super.read(bytes, offset, length);
        for (int i = offset; i < offset + size; i++) {
            sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > TEXT_MAX) {
                throw new TooLarge(part);
            }
        }
        count += Math.max(size, 0);
        if (count > max) {
            throw new TooLarge(part);
        }
        return size;
    }

    @Override
    public long skip(long length) throws IOException {
        return super.readNBytes((int) Math.min(length, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
