package org.dajeong.sources;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Writes CSV.
final class CsvSink implements RowSink {

    private final CsvWriter csv;

    CsvSink(Path path, List<RatingWriter.Column> columns) throws IOException {
        csv = CsvWriter.builder().build(path);
        write(columns.stream().map(RatingWriter.Column::name).toArray(String[]::new));
    }

    @Override
    public void write(String[] cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
