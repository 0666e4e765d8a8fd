package org.dajeong.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/// The rows of a Parquet file as text.
///
/// A text costs ten times as much to fetch as a number. So the texts of a column are fetched first, each
/// once, and the rows then hold their numbers in that list; a column with too many texts is fetched as it is.
final class ParquetRows {

    private static final int TEXTS_MAX = 1 << 16;

    private final Connection connection;
    private final String from;
    private final List<String> selected = new ArrayList<>();
    private final List<Cells> columns = new ArrayList<>();

    /// @param from the table function that reads the file
    ParquetRows(Connection connection, String from) {
        this.connection = connection;
        this.from = from;
    }

    /// Asks for a column.
    void add(String name, String type) throws SQLException {
        ParquetTexts texts = new ParquetTexts(type);
        String text = "cast(%s as varchar)".formatted(DuckDb.identifier(name));
        try (Statement statement = connection.createStatement()) {
            if (count("select count(*) from (select distinct %s from %s limit %d)".formatted(text, from, TEXTS_MAX + 1))
                    > TEXTS_MAX) {
                selected.add(text);
                columns.add((vector, row) -> vector.isNull(row) ? "" : texts.of(vector.getString(row)));
                return;
            }
            String code = "texts_" + selected.size();
            statement.execute("create temporary type %s as enum (select distinct %s from %s where %s is not null)"
                    .formatted(code, text, from, text));
            List<String> known = new ArrayList<>();
            try (ResultSet levels =
                    statement.executeQuery("select cast(unnest(enum_range(null::%s)) as varchar)".formatted(code))) {
                while (levels.next()) {
                    known.add(texts.of(levels.getString(1)));
                }
            }
            known.add("");
            String[] level = known.toArray(String[]::new);
            selected.add(
                    "coalesce(cast(enum_code(cast(%s as %s)) as integer), %d)".formatted(text, code, level.length - 1));
            columns.add((vector, row) -> level[vector.getInt(row)]);
        }
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(query)) {
            count.next();
            return count.getLong(1);
        }
    }

    /// The cells of one column in a chunk of rows.
    private interface Cells {

        String text(DuckDBReadableVector vector, long row);
    }

    /// Hands every row to the reader, in the order of the file.
    void read(RowReader reader) throws SQLException {
        String query = "select " + String.join(", ", selected) + " from " + from;
        String[] cells = new String[columns.size()];
        DuckDBReadableVector[] vectors = new DuckDBReadableVector[cells.length];
        try (PreparedStatement statement = connection.prepareStatement(query);
                DuckDBChunkedResult rows =
                        statement.unwrap(DuckDBPreparedStatement.class).query()) {
            for (long before = 2; rows.nextChunk(); ) {
                DuckDBDataChunkReader chunk = rows.chunk();
                for (int i = 0; i < cells.length; i++) {
                    vectors[i] = chunk.vector(i);
                }
                for (long row = 0; row < chunk.rowCount(); row++) {
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = columns.get(i).text(vectors[i], row);
                    }
                    reader.row(before + row, cells);
                }
                before += chunk.rowCount();
            }
        }
    }
}
