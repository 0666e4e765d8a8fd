package org.dajeong.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dajeong.app.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup whose content `pg_dump` wrote comes back, although this machine may have no `psql`.
///
/// The two parts in `pg_dump-15` were made by [Backup] with Debian's `pg_dump` 15.18 on a server of that version. They
/// hold a small office with everything that makes reading such a script hard: function bodies, rows with tabs, ends of
/// lines and backslashes, a row that is the mark of the end of rows, commands to `psql`, brackets that JDBC would read.
class DumpedByPgDumpTests {

    @TempDir
    private Path folder;

    private final OfficeDatabase office = new OfficeDatabase(TestDatabase.empty());
    private Path file;

    @BeforeEach
    void putTogether() throws IOException {
        file = folder.resolve("office.backup");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : List.of(Manifest.DUMP_ENTRY, Manifest.ENTRY)) {
                zip.putNextEntry(new ZipEntry(part));
                try (InputStream in = getClass().getResourceAsStream("pg_dump-15/" + part)) {
                    Objects.requireNonNull(in).transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    @Test
    void comesBackWithRowsAndRules() throws SQLException, IOException {
        assertThat(new Restore(false).from(file, office.address())).isEqualTo(new Restore.Outcome.Restored(2, 5));

        assertThat(office.list("select name from organization.bureau order by id"))
                .containsExactly("탭\t줄\n역빗금\\ \\N \\. 따옴표'\" \r {d} $$ ? 끝", "", "\\.");
        assertThat(office.list("select at || coalesce(detail::text, '') || seal from organization.audit order by at"))
                .hasSize(2)
                .last()
                .isEqualTo("infinity\\x");
        assertThat(office.list("select code from organization.bureau where id = 3"))
                .containsExactly("\\.");
        assertThat(office.refusesToChange("organization.audit", "bureau = 1")).isTrue();
        office.run("insert into organization.bureau (name) values ('next')");
        assertThat(office.list("select max(id) from organization.bureau")).containsExactly("4");
    }

    @Test
    void nothingIsLeftWhenTheScriptBreaksOff() throws SQLException, IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path script = zip.getPath(Manifest.DUMP_ENTRY);
            String half = Files.readString(script).replaceFirst("(?s)\ninfinity\t.*", "\n");
            Files.writeString(script, half);
            Content content = new Content(OutputStream.nullOutputStream());
            content.write(half.getBytes(StandardCharsets.UTF_8));
            Path manifest = zip.getPath(Manifest.ENTRY);
            Files.writeString(
                    manifest, Files.readString(manifest).replaceFirst("dump\t[0-9a-f]+", "dump\t" + content.sha256()));
        }

        assertThat(new Restore(false).from(file, office.address())).isInstanceOf(Restore.Outcome.Refused.class);

        assertThat(office.list("select nspname from pg_namespace where nspname = 'organization'"))
                .isEmpty();
    }
}
