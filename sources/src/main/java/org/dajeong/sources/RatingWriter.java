package org.dajeong.sources;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes rows to a file: Parquet where its name ends in `.parquet`, else CSV.
///
/// CSV is RFC 4180 in UTF-8 without a mark. Rows are not kept in memory: millions may follow one another.
public final class RatingWriter implements Closeable {

    private final List<Column> columns;
    private final RowSink sink;

    private RatingWriter(List<Column> columns, RowSink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    /// A column to write.
    public record Column(String name, Type type) {

        /// A column of levels.
        public static Column text(String name) {
            return new Column(name, Type.TEXT);
        }

        /// A column of whole points.
        public static Column points(String name) {
            return new Column(name, Type.POINTS);
        }
    }

    /// What a column holds, where the format can tell.
    public enum Type {
        /// Text; `varchar` in Parquet.
        TEXT,
        /// Whole numbers from -32,768 to 32,767; `smallint` in Parquet.
        POINTS
    }

    /// Starts a file and writes its header; a file of this name is replaced.
    ///
    /// @return the writer, or why the file cannot be written
    public static Reading<RatingWriter> open(Path path, List<Column> columns) {
        List<Column> copy = List.copyOf(columns);
        try {
            RowSink sink =
                    path.toString().endsWith(".parquet") ? ParquetSink.open(path, copy) : new CsvSink(path, copy);
            return new Reading.Accepted<>(new RatingWriter(copy, sink));
        } catch (DuckDb.MissingException e) {
            return refused(Problem.Kind.PARQUET_NEEDS_DUCKDB, path, e);
        } catch (IOException e) {
            return refused(Problem.Kind.FILE_UNWRITABLE, path, e);
        }
    }

    private static Reading<RatingWriter> refused(Problem.Kind kind, Path path, Exception reason) {
        Problems.Collector problems = new Problems.Collector(path.toString());
        problems.add(kind, 0, "", RowFile.reason(reason));
        return new Reading.Refused<>(problems.problems());
    }

    /// Writes a row; an empty cell is blank.
    ///
    /// @throws IllegalArgumentException if the number of cells is not that of the columns, or if points are
    ///     not a whole number where the format can tell
    public void write(String... cells) throws IOException {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row must have %d cells, but has %d".formatted(columns.size(), cells.length));
        }
        sink.write(cells);
    }

    /// Finishes the file.
    @Override
    public void close() throws IOException {
        sink.close();
    }
}
