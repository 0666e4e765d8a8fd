package org.dajeong.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// How the bytes of a text file stand for characters, decided over the whole file: by a mark at its
/// beginning, else UTF-8, else MS949, whichever decodes every byte. One wrong byte at the end is a refusal,
/// never a mixture.
sealed interface TextEncoding {

    /// What Windows calls 949. Java's "CP949" is another one, without 똠.
    Charset MS949 = Charset.forName("MS949");

    /// The file is text.
    ///
    /// @param mark the bytes at the beginning that are not text
    record Decoded(Charset charset, int mark) implements TextEncoding {

        /// Whether a character takes two bytes at least.
        boolean isWide() {
            return mark == 2;
        }

        Reader open(Path path) throws IOException {
            FileChannel channel = FileChannel.open(path);
            channel.position(mark);
            return Channels.newReader(channel, decoder(charset), Scan.BYTES);
        }
    }

    /// The file is not text.
    ///
    /// @param line where the first wrong byte stands; 0 where lines cannot be counted
    /// @param found that byte
    record Undecodable(long line, String found) implements TextEncoding {}

    /// Decides.
    static TextEncoding of(Path path) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(path)) {
            start = stream.readNBytes(3);
        }
        List<Scan> scans = new ArrayList<>();
        for (Decoded candidate : candidates(start)) {
            Scan scan = Scan.of(path, candidate);
            if (scan.complete()) {
                return candidate;
            }
            scans.add(scan);
        }
        // The encoding that holds longest is the one that was meant.
        return Collections.max(scans, Comparator.comparingLong(Scan::position)).undecodable(path);
    }

    private static List<Decoded> candidates(byte[] start) {
        int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        if (first == 0xFFFE) {
            return List.of(new Decoded(StandardCharsets.UTF_16LE, 2));
        }
        if (first == 0xFEFF) {
            return List.of(new Decoded(StandardCharsets.UTF_16BE, 2));
        }
        if (first == 0xEFBB && start.length > 2 && (start[2] & 0xFF) == 0xBF) {
            return List.of(new Decoded(StandardCharsets.UTF_8, 3));
        }
        return List.of(new Decoded(StandardCharsets.UTF_8, 0), new Decoded(MS949, 0));
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// How far a file can be decoded: all of it, or up to a byte.
    record Scan(Decoded encoding, long position, boolean complete) {

        static final int BYTES = 1 << 16;

        static Scan of(Path path, Decoded encoding) throws IOException {
            CharsetDecoder decoder = decoder(encoding.charset());
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            CharBuffer chars = CharBuffer.allocate(BYTES);
            try (FileChannel channel = FileChannel.open(path)) {
                channel.position(encoding.mark());
                long position = encoding.mark();
                for (boolean end = false; !end; ) {
                    end = channel.read(bytes) < 0;
                    bytes.flip();
                    int nul = encoding.isWide() ? -1 : nul(bytes);
                    if (nul >= 0) {
                        return new Scan(encoding, position + nul, false);
                    }
                    CoderResult result = decoder.decode(bytes, chars.clear(), end);
                    position += bytes.position();
                    if (result.isError()) {
                        return new Scan(encoding, position, false);
                    }
                    bytes.compact();
                }
                return new Scan(encoding, position, true);
            }
        }

        /// Where a zero stands: no text contains one, and nearly every other kind of file does.
        private static int nul(ByteBuffer bytes) {
            for (int i = 0; i < bytes.limit(); i++) {
                if (bytes.get(i) == 0) {
                    return i;
                }
            }
            return -1;
        }

        Undecodable undecodable(Path path) throws IOException {
            long line = 1;
            try (InputStream stream = Files.newInputStream(path)) {
                byte[] block = new byte[BYTES];
                for (long left = position; left > 0; ) {
                    int length = stream.read(block, 0, (int) Math.min(left, BYTES));
                    for (int i = 0; i < length; i++) {
                        line += block[i] == '\n' ? 1 : 0;
                    }
                    left -= length;
                }
                return new Undecodable(encoding.isWide() ? 0 : line, "0x%02X".formatted(stream.read()));
            }
        }
    }
}
