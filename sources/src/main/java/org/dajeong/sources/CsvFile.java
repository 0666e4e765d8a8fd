package org.dajeong.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// A CSV file.
final class CsvFile implements RowFile {

    private final Path path;
    private @Nullable TextEncoding encoding;

    CsvFile(Path path) {
        this.path = path;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        if (encoding == null) {
            encoding = TextEncoding.of(path);
        }
        switch (encoding) {
            case TextEncoding.Undecodable(long line, String found) ->
                reader.unreadable(Problem.Kind.NOT_TEXT, line, found);
            case TextEncoding.Decoded decoded -> {
                try (CsvText text = new CsvText(decoded.open(path))) {
                    read(text, reader);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
    }

    private static void read(CsvText text, RowReader reader) {
        CsvRows rows = new CsvRows(reader);
        Iterator<CsvRows> iterator = CsvReader.builder()
                .fieldSeparator(text.delimiter())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(rows, text)
                .iterator();
        while (hasNext(iterator, rows, reader) && iterator.next().deliver()) {
            // The reader has it.
        }
    }

    /// Parses one row. The reader gets it outside of the parser, which would wrap what the reader throws.
    private static boolean hasNext(Iterator<CsvRows> iterator, CsvRows rows, RowReader reader) {
        try {
            return iterator.hasNext();
        } catch (CsvParseException e) {
            reader.unreadable(Problem.Kind.QUOTE_OPEN, rows.row(), "");
            return false;
        }
    }
}
