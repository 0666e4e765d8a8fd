package org.dajeong.app.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Refusal;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/// Brings back what a backup holds, into a database that holds nothing yet.
///
/// @param replace whether to throw away what the database holds
public record Restore(boolean replace) {

    private static final String OTHERS = """
            select pid
              from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
            """;

    private static final String SCHEMAS = """
            select quote_ident(nspname)
              from pg_namespace
             where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
             order by 1
            """;

    private static final String TABLES_IN_PUBLIC =
            "select format('public.%I', tablename) from pg_tables where schemaname = 'public' order by 1";

    private static final int LOOKS = 10;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// What comes of it.
    public sealed interface Outcome {

        /// Everything is there again, and was compared with the manifest.
        record Restored(int tables, long rows) implements Outcome {}

        /// Nothing has changed.
        record Refused(Refusal refusal) implements Outcome {}
    }

    public Outcome from(Path path, DatabaseAddress database) throws SQLException, IOException {
        if (!Files.isReadable(path)) {
            return refused("restore.no-file", path);
        }
        Optional<BackupFile> opened = BackupFile.open(path);
        if (opened.isEmpty()) {
            return refused("restore.not-a-backup", path);
        }
        try (BackupFile file = opened.get()) {
            Optional<String> damage = file.damage();
            if (damage.isPresent()) {
                return refused("restore.damaged", path, damage.get());
            }
            MigrationVersion newest = Migrations.newest();
            if (newest.compareTo(MigrationVersion.fromVersion(file.manifest().schema())) < 0) {
                return refused("restore.newer", path);
            }
            try (Connection connection = database.connect()) {
                return into(connection, file);
            }
        }
    }

    /// How many others are connected; those who have just left need a moment to be gone.
    private static int others(Connection connection, Snapshot target) throws SQLException {
        for (int look = 1; !target.list(OTHERS).isEmpty() && look < LOOKS; look++) {
            // What a transaction has seen of the others, it sees until its end.
            connection.rollback();
            target.settle();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return target.list(OTHERS).size();
    }

    private Outcome into(Connection connection, BackupFile file) throws SQLException, IOException {
        Snapshot target = Snapshot.writing(connection);
        int others = others(connection, target);
        if (others > 0) {
            return refused("restore.others", others);
        }
        try {
            if (!replace && !holdsNothingOfItsOwn(target)) {
                connection.rollback();
                return refused("restore.not-empty");
            }
            clear(target);
            if (file.manifest().dump().isPresent()) {
                runDump(target, file);
            } else {
                // the next start of the programme brings them up to date
                Migrations.run(connection, file.manifest().schema());
                load(target, file);
            }
            target.settle();
            Optional<String> different = difference(target, file.manifest());
            if (different.isPresent()) {
                connection.rollback();
                return refused("restore.differs", different.get());
            }
            connection.commit();
            return new Outcome.Restored(
                    file.manifest().tables().size(), file.manifest().rows());
        } catch (SQLException | FlywayException | IOException e) {
            connection.rollback();
            return refused("restore.failed", String.valueOf(e.getMessage()).strip());
        }
    }

    /// Whether no table holds more rows than our migrations bring; afterwards the database is as they make it.
    private static boolean holdsNothingOfItsOwn(Snapshot target) throws SQLException {
        Map<String, String> before = counts(target);
        if (before.values().stream().allMatch("0"::equals)) {
            return true;
        }
        Optional<String> schema = target.schema();
        if (schema.isEmpty()) {
            return false;
        }
        clear(target);
        Migrations.run(target.connection(), schema.get());
        target.settle();
        return counts(target).equals(before);
    }

    private static Map<String, String> counts(Snapshot target) throws SQLException {
        Map<String, String> counts = new HashMap<>();
        for (Table table : Table.inLoadingOrder(target.connection())) {
            counts.put(
                    table.name(),
                    target.list("select count(*) from " + table.name()).getFirst());
        }
        return counts;
    }

    private static void clear(Snapshot target) throws SQLException {
        for (String schema : target.list(SCHEMAS)) {
            target.run("drop schema %s cascade".formatted(schema));
        }
        for (String table : target.list(TABLES_IN_PUBLIC)) {
            target.run("drop table %s cascade".formatted(table));
        }
    }

    private static void runDump(Snapshot target, BackupFile file) throws SQLException, IOException {
        try (InputStream in = file.open(Manifest.DUMP_ENTRY);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            new DumpScript(lines).run(target);
        }
    }

    private static void load(Snapshot target, BackupFile file) throws SQLException, IOException {
        target.settle();
        List<String> names = file.manifest().tables().stream()
                .map(rows -> rows.table().name())
                .toList();
        for (String name : names) {
            target.run("alter table %s disable trigger user".formatted(name));
        }
        target.run("truncate " + String.join(", ", names)); // rows that migrations brought are in the backup too
        for (Manifest.Rows rows : file.manifest().tables()) {
            try (InputStream in = file.open(rows.entry())) {
                target.connection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(rows.table().copyIn(), in);
            }
        }
        for (Manifest.Sequence sequence : file.manifest().sequences()) {
            target.list("select setval('%s', %d, %s)".formatted(sequence.name(), sequence.value(), sequence.used()));
        }
        for (String name : names) {
            target.run("alter table %s enable trigger user".formatted(name));
        }
    }

    /// The first table whose rows are not those of the backup.
    private static Optional<String> difference(Snapshot target, Manifest manifest) throws SQLException, IOException {
        for (Manifest.Rows expected : manifest.tables()) {
            if (!target.rows(expected.table(), OutputStream.nullOutputStream()).equals(expected)) {
                return Optional.of(expected.table().name());
            }
        }
        return Optional.empty();
    }

    private static Outcome refused(String key, Object... arguments) {
        return new Outcome.Refused(Refusal.of(key, arguments));
    }
}
