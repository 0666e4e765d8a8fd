package org.dajeong.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/// A file of rows under a header, as text; it can be read as often as needed.
sealed interface RowFile permits CsvFile, XlsxFile, ParquetFile, RowFile.Unreadable {

    /// Reads the file from its beginning.
    void read(RowReader reader) throws IOException;

    /// Reads the file from its beginning; if the world fails, that is the reader's last problem.
    default void readOrTell(RowReader reader) {
        try {
            read(reader);
        } catch (IOException e) {
            reader.unreadable(Problem.Kind.FILE_UNREADABLE, 0, reason(e));
        }
    }

    /// The file of this input, by its first bytes.
    static RowFile of(Input input) {
        try {
            Path path = input.path();
            byte[] start;
            try (InputStream stream = Files.newInputStream(path)) {
                start = stream.readNBytes(8);
            }
            if (startsWith(start, 'P', 'K', 3, 4)) {
                return new XlsxFile(path);
            }
            if (startsWith(start, 'P', 'A', 'R', '1')) {
                return new ParquetFile(path);
            }
            // The compound file of Microsoft: .xls, and any workbook with a password.
            if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                return new Unreadable(Problem.Kind.OLD_WORKBOOK, "");
            }
            return new CsvFile(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            return new Unreadable(Problem.Kind.FILE_MISSING, "");
        } catch (IOException e) {
            return new Unreadable(Problem.Kind.FILE_UNREADABLE, reason(e));
        }
    }

    private static boolean startsWith(byte[] start, int... signature) {
        byte[] bytes = new byte[signature.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) signature[i];
        }
        return start.length >= bytes.length && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
    }

    /// What a library says, on one line.
    static String reason(Throwable failure) {
        String message = failure.getMessage();
        String text = message == null ? failure.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse("").strip();
    }

    /// A file that cannot be read at all.
    record Unreadable(Problem.Kind kind, String found) implements RowFile {

        @Override
        public void read(RowReader reader) {
            reader.unreadable(kind, 0, found);
        }
    }
}
