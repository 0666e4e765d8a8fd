package org.dajeong.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// Writes Parquet: rows wait in a temporary CSV file until all are there, and DuckDB copies them in their
/// order.
///
/// DuckDB's own appender was more than twice as slow.
final class ParquetSink implements RowSink {

    private final Path path;
    private final List<RatingWriter.Column> columns;
    private final DuckDb database;
    private final Path waiting;
    private final CsvSink csv;

    private ParquetSink(Path path, List<RatingWriter.Column> columns, DuckDb database, Path waiting, CsvSink csv) {
        this.path = path;
        this.columns = columns;
        this.database = database;
        this.waiting = waiting;
        this.csv = csv;
    }

    static ParquetSink open(Path path, List<RatingWriter.Column> columns) throws IOException, DuckDb.MissingException {
        DuckDb database = DuckDb.open();
        try {
            // Found out now that it cannot be written, not after the last row.
            Files.newOutputStream(path).close();
            Path waiting = database.folder().resolve("waiting.csv");
            return new ParquetSink(path, columns, database, waiting, new CsvSink(waiting, columns));
        } catch (IOException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void write(String[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (columns.get(i).type() == RatingWriter.Type.POINTS && !cells[i].isEmpty()) {
                Short.parseShort(cells[i]);
            }
        }
        csv.write(cells);
    }

    @Override
    public void close() throws IOException {
        try (database) {
            csv.close();
            database.execute("copy (%s) to %s (format parquet)"
                    .formatted(rows(), DuckDb.literal(path.toAbsolutePath().toString())));
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        }
    }

    private String rows() {
        return """
                select *
                  from read_csv(%s, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
                                new_line = '\\r\\n', nullstr = '', columns = {%s})""".formatted(
                        DuckDb.literal(waiting.toString()),
                        columns.stream().map(ParquetSink::definition).collect(Collectors.joining(", ")));
    }

    private static String definition(RatingWriter.Column column) {
        String type = switch (column.type()) {
            case TEXT -> "varchar";
            case POINTS -> "smallint";
        };
        return DuckDb.literal(column.name()) + ": " + DuckDb.literal(type);
    }
}
