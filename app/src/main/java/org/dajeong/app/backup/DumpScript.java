package org.dajeong.app.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Carries out what `pg_dump` wrote, inside a transaction of ours.
///
/// Not left to `psql`: it may not be installed, and its transaction could not also hold what we check afterwards.
record DumpScript(BufferedReader lines) {

    /// Begins rows, which end with a line of [#END_OF_ROWS].
    private static final String ROWS = "COPY .* FROM stdin;";

    private static final String END_OF_ROWS = "\\.";

    /// A command to `psql`, such as `\restrict`.
    private static final String TO_PSQL = "\\";

    void run(Snapshot snapshot) throws SQLException, IOException {
        StringBuilder statements = new StringBuilder();
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.matches(ROWS)) {
                snapshot.run(statements.toString());
                statements.setLength(0);
                rows(snapshot, line);
            } else if (!line.startsWith(TO_PSQL)) {
                statements.append(line).append('\n');
            }
        }
        snapshot.run(statements.toString());
    }

    private void rows(Snapshot snapshot, String statement) throws SQLException, IOException {
        CopyIn copy = snapshot.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(statement.substring(0, statement.length() - 1));
        for (@Nullable String line = lines.readLine(); !END_OF_ROWS.equals(line); line = lines.readLine()) {
            if (line == null) {
                copy.cancelCopy();
                throw new EOFException("The rows of %s do not end".formatted(statement));
            }
            byte[] row = (line + "\n").getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }
}
