package org.dajeong.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dajeong.app.database.Refusal;
import org.dajeong.app.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A database is lost and comes back from its backup.
class BackupDrillTests {

    /// Without any `pg_dump`.
    private static final Map<String, String> BARE = Map.of("PATH", "");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file;
    private OfficeDatabase office;

    @BeforeEach
    void anOfficeAtWork() throws SQLException {
        file = folder.resolve("office.backup");
        office = new OfficeDatabase(TestDatabase.fresh());
        office.work();
    }

    /// Table by table everywhere, and through `pg_dump` on machines that have one new enough.
    static List<Map<String, String>> environments() {
        return List.of(BARE, System.getenv());
    }

    @ParameterizedTest
    @MethodSource("environments")
    void everythingComesBackIntoAnEmptyDatabase(Map<String, String> environment) throws SQLException, IOException {
        backUp(environment);
        OfficeDatabase other = new OfficeDatabase(TestDatabase.empty());

        assertThat(restoreInto(other, false)).isInstanceOf(Restore.Outcome.Restored.class);

        assertThat(other.everything()).isEqualTo(office.everything());
    }

    @Test
    void everythingComesBackWhereTablesHoldNothingYet() throws SQLException, IOException {
        backUp(BARE);
        OfficeDatabase other = new OfficeDatabase(TestDatabase.fresh());

        assertThat(restoreInto(other, false)).isInstanceOf(Restore.Outcome.Restored.class);

        assertThat(other.everything()).isEqualTo(office.everything());
    }

    @Test
    void everythingComesBackWhereMuchWasLostAndChanged() throws SQLException, IOException {
        Map<String, String> before = office.everything();
        backUp(BARE);
        office.run("drop schema organization cascade");
        office.run("delete from accounts.spring_session");
        office.run("create schema later create table added (number int)");

        assertThat(restoreInto(office, true)).isInstanceOf(Restore.Outcome.Restored.class);

        assertThat(office.everything()).isEqualTo(before);
    }

    @Test
    void aRestoredDatabaseGoesOnWorking() throws SQLException, IOException {
        backUp(BARE);
        OfficeDatabase other = new OfficeDatabase(TestDatabase.empty());
        restoreInto(other, false);

        other.migrateToTheNewest();
        other.freezeAnotherSet();

        assertThat(other.list("select max(number) from scoring.frozen_set")).containsExactly("3");
        assertThat(other.refusesToChange("accounts.audit", "detail = ''")).isTrue();
    }

    @Test
    void readsOneMomentWhileOthersGoOnWriting() throws SQLException, IOException {
        try (Connection connection = office.address().connect()) {
            Snapshot snapshot = Snapshot.reading(connection);
            Table bureaus = Table.inLoadingOrder(connection).stream()
                    .filter(table -> table.name().equals("organization.bureau"))
                    .findFirst()
                    .orElseThrow();
            office.run("update organization.bureau set place = 7");

            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            assertThat(snapshot.rows(bureaus, rows).count()).isEqualTo(2);
            assertThat(rows.toString(StandardCharsets.UTF_8)).doesNotContain("\t7\n");
        }
    }

    @Test
    void theFileIsForItsOwnerOnlyAndNeverOverwritten() throws SQLException, IOException {
        backUp(BARE);
        byte[] first = Files.readAllBytes(file);

        assertThat(new Backup(CLOCK, BARE).make(office.address(), file))
                .isEqualTo(new Backup.Outcome.Refused(Refusal.of("backup.exists", file)));

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void aDatabaseWithoutOurTablesIsNotBackedUp() throws SQLException, IOException {
        assertThat(new Backup(CLOCK, BARE).make(TestDatabase.empty(), file))
                .isEqualTo(new Backup.Outcome.Refused(Refusal.of("backup.nothing")));
        assertThat(folder).isEmptyDirectory();
    }

    private void backUp(Map<String, String> environment) throws SQLException, IOException {
        assertThat(new Backup(CLOCK, environment).make(office.address(), file)).isInstanceOf(Backup.Outcome.Made.class);
    }

    private Restore.Outcome restoreInto(OfficeDatabase target, boolean replace) throws SQLException, IOException {
        return new Restore(replace).from(file, target.address());
    }
}
