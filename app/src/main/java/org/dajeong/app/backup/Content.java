package org.dajeong.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts lines and takes the SHA-256 of what passes through.
final class Content extends OutputStream {

    private final OutputStream next;
    private final MessageDigest digest;
    private long lines;

    Content(OutputStream next) {
        this.next = next;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        next.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                lines++;
            }
        }
    }

    /// One line is one row: `copy` writes the ends of lines inside a value as `\n`.
    long lines() {
        return lines;
    }

    /// The SHA-256 of everything so far; only once.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
