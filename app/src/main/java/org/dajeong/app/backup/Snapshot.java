package org.dajeong.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/// A database as it is at one moment, in one transaction.
///
/// @param connection with a transaction that is open
record Snapshot(Connection connection) {

    /// The same text for the same value, whatever the server is set to.
    private static final String SAME_TEXT = """
            set local timezone = 'UTC';
            set local datestyle = 'ISO, YMD';
            set local intervalstyle = 'iso_8601';
            set local bytea_output = 'hex';
            set local extra_float_digits = 1;
            set local xmloption = 'content';
            set local search_path = ''
            """;

    private static final String SCHEMA = """
            select version
              from public.flyway_schema_history
             where success and version is not null
             order by installed_rank desc
             limit 1
            """;

    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename)
              from pg_sequences
             where schemaname not like 'pg\\_%'
             order by 1
            """;

    /// Begins a transaction that changes nothing and sees nothing that others change meanwhile.
    static Snapshot reading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Snapshot snapshot = new Snapshot(connection);
        snapshot.run("set transaction isolation level repeatable read, read only");
        snapshot.run(SAME_TEXT);
        return snapshot;
    }

    /// Begins a transaction that changes everything or nothing.
    static Snapshot writing(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Snapshot snapshot = new Snapshot(connection);
        snapshot.settle();
        return snapshot;
    }

    /// Sets what [#SAME_TEXT] says, again if somebody has changed it since.
    void settle() throws SQLException {
        run(SAME_TEXT);
    }

    /// The number of the last migration; empty if there are no tables of ours.
    Optional<String> schema() throws SQLException {
        if (list("select to_regclass('%s')".formatted(Table.HISTORY)).isEmpty()) {
            return Optional.empty();
        }
        return list(SCHEMA).stream().findFirst();
    }

    /// Writes the rows of a table.
    Manifest.Rows rows(Table table, OutputStream to) throws SQLException, IOException {
        Content content = new Content(to);
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), content);
        return new Manifest.Rows(table, content.lines(), content.sha256());
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (String name : list(SEQUENCES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /// The first column of an answer, without its nulls.
    List<String> list(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Optional.ofNullable(rows.getString(1)).ifPresent(values::add);
            }
        }
        return values;
    }
}
