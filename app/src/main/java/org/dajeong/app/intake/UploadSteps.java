package org.dajeong.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How uploads go from state to state.
///
/// ```text
/// RECEIVED -> CHECKING -> CHECKED -> IMPORTING -> IMPORTED
///     ^          |           ^           |
///     +----------+           +-----------+      stopped: nothing was stored
/// ```
///
/// RECEIVED and CHECKED can also be thrown away or be checked (again). Every step names the state it comes from, so
/// that of two who take it at the same time one comes too late.
@Repository
class UploadSteps {

    private static final String ASK_FOR_CHECK = """
            update intake.upload
               set state = 'CHECKING', mapping = cast(:mapping as jsonb), rows_read = 0, stopped = '',
                   asked_by = :by, asked_from = :from, asked_at = :at
             where id = :id and state in ('RECEIVED', 'CHECKED')
            """;

    private static final String ASK_FOR_IMPORT = """
            update intake.upload
               set state = 'IMPORTING', rows_read = 0, stopped = '', asked_by = :by, asked_from = :from, asked_at = :at
             where id = :id and state = 'CHECKED'
               and (report ->> 'faults')::bigint = 0 and (report ->> 'rows')::bigint > 0
            """;

    private static final String STOP = """
            update intake.upload
               set state = case when state = 'IMPORTING' and :stop <> 'CHANGED' then 'CHECKED' else 'RECEIVED' end,
                   stopped = :stop, rows_read = 0
             where state in ('CHECKING', 'IMPORTING') and (cast(:id as uuid) is null or id = :id)
            """;

    private static final String IMPORTED = """
            update intake.upload
               set state = 'IMPORTED', rows = :rows, imported_at = :at, content = case when :keep then content end
             where id = :id and state = 'IMPORTING'
            """;

    private static final String DISCARD = """
            update intake.upload
               set state = 'DISCARDED', content = null
             where id = :id and state in ('RECEIVED', 'CHECKED')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Something asked for and not done yet.
    record Asked(UUID upload, Upload.State state, Requester by) {}

    /// @return whether it could be asked for
    @Transactional
    public boolean askForCheck(UUID upload, UploadMapping mapping, Requester by) {
        return jdbc.sql(ASK_FOR_CHECK)
                        .param("mapping", Mappings.json(mapping))
                        .param("by", by.login())
                        .param("from", by.address())
                        .param("at", now())
                        .param("id", upload)
                        .update()
                > 0;
    }

    /// @return whether it could be asked for: the last check found nothing to mend
    @Transactional
    public boolean askForImport(UUID upload, Requester by) {
        return jdbc.sql(ASK_FOR_IMPORT)
                        .param("by", by.login())
                        .param("from", by.address())
                        .param("at", now())
                        .param("id", upload)
                        .update()
                > 0;
    }

    /// What was asked for first and is not done.
    Optional<Asked> next() {
        return asked("where state in ('CHECKING', 'IMPORTING') order by asked_at limit 1", List.of());
    }

    /// What was asked for an upload and is not done.
    Optional<Asked> asked(UUID upload) {
        return asked("where state in ('CHECKING', 'IMPORTING') and id = ?", List.of(upload));
    }

    private Optional<Asked> asked(String condition, List<Object> parameters) {
        return jdbc.sql("select id, state, asked_by, asked_from from intake.upload " + condition)
                .params(parameters)
                .query((row, index) -> new Asked(
                        row.getObject("id", UUID.class),
                        Upload.State.valueOf(row.getString("state")),
                        new Requester(row.getString("asked_by"), row.getString("asked_from"))))
                .optional();
    }

    /// Says how far a step has come, seen by everybody at once.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID upload, long rowsRead) {
        jdbc.sql("update intake.upload set rows_read = :rows where id = :id")
                .param("rows", rowsRead)
                .param("id", upload)
                .update();
    }

    /// The check is done.
    @Transactional
    public void checked(UUID upload, CheckReport report) {
        jdbc.sql("""
                        update intake.upload
                           set state = 'CHECKED', report = cast(:report as jsonb)
                         where id = :id and state = 'CHECKING'
                        """)
                .param("report", CheckReports.json(report))
                .param("id", upload)
                .update();
    }

    /// The import is done, in the transaction of its ratings.
    ///
    /// @param keepFile whether the file's bytes are kept
    @Transactional(propagation = Propagation.MANDATORY)
    public void imported(UUID upload, long rows, boolean keepFile) {
        int done = jdbc.sql(IMPORTED)
                .param("rows", rows)
                .param("at", now())
                .param("keep", keepFile)
                .param("id", upload)
                .update();
        if (done == 0) {
            throw new IllegalStateException("upload %s was taken away from its import".formatted(upload));
        }
    }

    /// Marks the ratings of an upload as replaced by those of another, in the transaction of the latter.
    ///
    /// @return whether they still counted
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean supersede(UUID upload, UUID by) {
        return jdbc.sql("""
                                update intake.upload
                                   set superseded_by = :by
                                 where id = :id and state = 'IMPORTED' and superseded_by is null
                                """).param("by", by).param("id", upload).update() > 0;
    }

    /// A step came to nothing.
    @Transactional
    public void stop(UUID upload, Upload.Stop stop) {
        jdbc.sql(STOP).param("stop", stop.name()).param("id", upload).update();
    }

    /// Every step that was going on when the product ended came to nothing.
    @Transactional
    public void recover() {
        jdbc.sql(STOP)
                .param("stop", Upload.Stop.INTERRUPTED.name())
                .param("id", null)
                .update();
    }

    /// Throws an upload away.
    ///
    /// @return whether it could be
    @Transactional
    public boolean discard(UUID upload) {
        return jdbc.sql(DISCARD).param("id", upload).update() > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
