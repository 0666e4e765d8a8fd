package org.dajeong.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Refusal;

/// Writes a database into one file, while others go on working with it.
///
/// The file is for its owner only: it holds everything the office knows. It has its proper name only when it is whole.
///
/// @param environment variables of the process; `PATH` says where a `pg_dump` may be
public record Backup(Clock clock, Map<String, String> environment) {

    /// What comes of it.
    public sealed interface Outcome {

        /// The file is there.
        record Made(int tables, long rows) implements Outcome {}

        /// There is no file.
        record Refused(Refusal refusal) implements Outcome {}
    }

    public Outcome make(DatabaseAddress database, Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            return refused("backup.exists", file);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (Connection connection = database.connect()) {
            Snapshot snapshot = Snapshot.reading(connection);
            Optional<String> schema = snapshot.schema();
            if (schema.isEmpty()) {
                return refused("backup.nothing");
            }
            Files.deleteIfExists(unfinished);
            Manifest manifest;
            try (OutputStream out = Files.newOutputStream(forItsOwner(unfinished));
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                manifest = write(database, snapshot, schema.get(), zip);
            }
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, file);
            return new Outcome.Made(manifest.tables().size(), manifest.rows());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(DatabaseAddress database, Snapshot snapshot, String schema, ZipOutputStream zip)
            throws SQLException, IOException {
        int server = snapshot.connection().getMetaData().getDatabaseMajorVersion();
        Optional<String> dump = dump(database, snapshot, server, zip);
        List<Manifest.Rows> tables = new ArrayList<>();
        for (Table table : Table.inLoadingOrder(snapshot.connection())) {
            if (dump.isPresent()) {
                tables.add(snapshot.rows(table, OutputStream.nullOutputStream()));
            } else {
                zip.putNextEntry(new ZipEntry(new Manifest.Rows(table, 0, "").entry()));
                tables.add(snapshot.rows(table, zip));
                zip.closeEntry();
            }
        }
        Manifest manifest = new Manifest(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Integer.toString(server),
                schema,
                dump,
                tables,
                snapshot.sequences());
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return manifest;
    }

    /// Lets `pg_dump` write, if there is one that can.
    ///
    /// @return the SHA-256 of what it wrote; empty if the tables have to be copied one by one
    private Optional<String> dump(DatabaseAddress database, Snapshot snapshot, int server, ZipOutputStream zip)
            throws SQLException, IOException {
        Optional<PgDump> program = PgDump.find(environment, server);
        if (program.isEmpty()) {
            return Optional.empty();
        }
        String name = snapshot.list("select pg_export_snapshot()").getFirst();
        zip.putNextEntry(new ZipEntry(Manifest.DUMP_ENTRY));
        Content content = new Content(zip);
        boolean succeeded = program.get().write(database, name, content);
        zip.closeEntry();
        return succeeded ? Optional.of(content.sha256()) : Optional.empty();
    }

    private static Path forItsOwner(Path file) throws IOException {
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static Outcome refused(String key, Object... arguments) {
        return new Outcome.Refused(Refusal.of(key, arguments));
    }
}
