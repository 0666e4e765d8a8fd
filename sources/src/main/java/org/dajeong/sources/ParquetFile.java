package org.dajeong.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A Parquet file. Row by row it is read by DuckDB; a pass that can do with codes reads it through [CodedReading].
///
/// It has no header row, but its first row is row 2, as it would be in a spreadsheet.
final class ParquetFile implements RowFile {

    private final Path path;

    ParquetFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        try (DuckDb database = DuckDb.open()) {
            read(database, reader);
        } catch (DuckDb.MissingException e) {
            reader.unreadable(Problem.Kind.PARQUET_NEEDS_DUCKDB, 0, RowFile.reason(e));
        } catch (SQLException e) {
            throw DuckDb.failure(e);
        }
    }

    private void read(DuckDb database, RowReader reader) throws SQLException, IOException {
        String from = from(database);
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet none = statement.executeQuery("select * from " + from + " limit 0")) {
            ResultSetMetaData header = none.getMetaData();
            for (int i = 1; i <= header.getColumnCount(); i++) {
                names.add(header.getColumnName(i));
                types.add(header.getColumnTypeName(i));
            }
        }
        int[] wanted = reader.header(1, names.stream().map(CellText::clean).toList());
        if (wanted.length > 0) {
            ParquetRows rows = new ParquetRows(database.connection(), from);
            for (int position : wanted) {
                rows.add(names.get(position), types.get(position));
            }
            rows.read(reader);
        }
    }

    /// The table function that reads the file. DuckDB takes `*`, `?` and `[` in a name for a pattern, so such
    /// a file is read through a link with a plain name.
    private String from(DuckDb database) throws IOException {
        Path file = path.toAbsolutePath();
        if (file.toString().matches("(?s).*[*?\\[].*")) {
            file = Files.createSymbolicLink(database.folder().resolve("input.parquet"), file);
        }
        return "read_parquet(%s, binary_as_string = true, hive_partitioning = false)"
                .formatted(DuckDb.literal(file.toString()));
    }
}
