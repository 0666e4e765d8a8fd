package org.dajeong.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dajeong.app.database.Refusal;
import org.dajeong.app.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever keeps a backup from being restored, the database stays as it is.
class RefusedRestoreTests {

    private static final String BUREAUS = "tables/organization.bureau.copy";

    /// One for all, because nothing changes it.
    private static OfficeDatabase office;

    private static Map<String, String> before;

    @TempDir
    private static Path folder;

    private Path file;

    @BeforeAll
    static void anOfficeWithABackup() throws SQLException, IOException {
        office = new OfficeDatabase(TestDatabase.fresh());
        office.work();
        assertThat(new Backup(Clock.systemUTC(), Map.of("PATH", ""))
                        .make(office.address(), folder.resolve("office.backup")))
                .isInstanceOf(Backup.Outcome.Made.class);
        office.run("insert into organization.bureau values (gen_random_uuid(), 'newer than the backup', '', 9)");
        before = office.everything();
    }

    @BeforeEach
    void aCopyOfTheBackup() throws IOException {
        file = folder.resolve("copy.backup");
        Files.copy(folder.resolve("office.backup"), file, StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterEach
    void nothingHasChanged() throws SQLException {
        assertThat(office.everything()).isEqualTo(before);
    }

    @Test
    void becauseThereAreData() throws SQLException, IOException {
        assertThat(new Restore(false).from(file, office.address())).isEqualTo(refused("restore.not-empty"));
    }

    @Test
    void becauseSomebodyIsConnected() throws SQLException, IOException {
        try (Connection other = office.address().connect()) {
            assertThat(other.isValid(0)).isTrue();
            assertThat(restore()).isEqualTo(refused("restore.others", 1));
        }
    }

    @Test
    void becauseThereIsNoFile() throws SQLException, IOException {
        Files.delete(file);

        assertThat(restore()).isEqualTo(refused("restore.no-file", file));
    }

    @Test
    void becauseTheFileIsSomethingElse() throws SQLException, IOException {
        Files.writeString(file, "minutes of the meeting");

        assertThat(restore()).isEqualTo(refused("restore.not-a-backup", file));
    }

    @Test
    void becauseTheFileIsAnotherZip() throws SQLException, IOException {
        change(Manifest.ENTRY, text -> "1\n");

        assertThat(restore()).isEqualTo(refused("restore.not-a-backup", file));
    }

    @Test
    void becauseTheEndOfTheFileIsMissing() throws SQLException, IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 100));

        assertThat(restore()).isEqualTo(refused("restore.not-a-backup", file));
    }

    @Test
    void becauseRowsAreNotThoseOfTheManifest() throws SQLException, IOException {
        change(BUREAUS, text -> text.replace("\t1\n", "\t2\n"));

        assertThat(restore()).isEqualTo(refused("restore.damaged", file, BUREAUS));
    }

    @Test
    void becauseBytesOfTheFileAreWrong() throws SQLException, IOException {
        byte[] all = Files.readAllBytes(file);
        for (int i = 1000; i < 1040; i++) {
            all[i] ^= (byte) 0xff;
        }
        Files.write(file, all);

        assertThat(restore()).matches(outcome -> key(outcome).equals("restore.damaged"));
    }

    @Test
    void becauseANewerProgrammeMadeIt() throws SQLException, IOException {
        change(Manifest.ENTRY, text -> text.replaceFirst("schema\t\\d+", "schema\t999"));

        assertThat(restore()).isEqualTo(refused("restore.newer", file));
    }

    @Test
    void becauseTheDatabaseDoesNotTakeARow() throws SQLException, IOException {
        String wrong = "no uuid\tname\tname\t1\n";
        putBureaus(wrong);

        assertThat(restore()).matches(outcome -> key(outcome).equals("restore.failed"));
    }

    @Test
    void becauseARowThatOthersReferToIsMissing() throws SQLException, IOException {
        putBureaus("");

        assertThat(restore()).matches(outcome -> key(outcome).equals("restore.failed"));
    }

    @Test
    void becauseATableEndsUpDifferent() throws SQLException, IOException {
        change(Manifest.ENTRY, text -> text.replaceFirst("(table\torganization.bureau\t.*)\n", "$1 desc\n"));

        assertThat(restore()).isEqualTo(refused("restore.differs", "organization.bureau"));
    }

    private Restore.Outcome restore() throws SQLException, IOException {
        return new Restore(true).from(file, office.address());
    }

    private static Restore.Outcome refused(String key, Object... arguments) {
        return new Restore.Outcome.Refused(Refusal.of(key, arguments));
    }

    private static String key(Restore.Outcome outcome) {
        return outcome instanceof Restore.Outcome.Refused(Refusal refusal) ? refusal.key() : "restored";
    }

    /// Puts other rows into the backup, with the checksum that belongs to them.
    private void putBureaus(String rows) throws IOException {
        Content content = new Content(java.io.OutputStream.nullOutputStream());
        content.write(rows.getBytes(UTF_8));
        String sha256 = content.sha256();
        change(BUREAUS, text -> rows);
        change(
                Manifest.ENTRY,
                text -> text.replaceFirst("(table\torganization.bureau\t\\d+\t)[0-9a-f]+", "$1" + sha256));
    }

    private void change(String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath(entry);
            String now = Files.readString(part);
            String changed = change.apply(now);
            assertThat(changed).isNotEqualTo(now);
            Files.writeString(part, changed);
        }
    }
}
