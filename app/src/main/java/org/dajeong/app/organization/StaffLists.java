package org.dajeong.app.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Staff lists on their way in, and those that were applied.
@Repository
public class StaffLists {

    /// A list that nobody applied is forgotten after so many days.
    private static final int DRAFT_DAYS_MAX = 7;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    StaffLists(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// A list that was applied.
    ///
    /// @param effectiveOn the day from which it held
    /// @param changes how many things it changed
    public record Applied(
            String fileName, LocalDate effectiveOn, int changes, String appliedBy, OffsetDateTime appliedAt) {}

    /// Keeps a list until it is applied.
    @Transactional
    public UUID keep(StaffList list, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from organization.hr_draft where uploaded_at < :before")
                .param("before", now.minusDays(DRAFT_DAYS_MAX))
                .update();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into organization.hr_draft (id, list, uploaded_by, uploaded_at)
                        values (:id, cast(:list as jsonb), :by, :at)
                        """)
                .param("id", id)
                .param("list", json.writeValueAsString(list))
                .param("by", by)
                .param("at", now)
                .update();
        return id;
    }

    /// A list that waits to be applied.
    public Optional<StaffList> find(UUID id) {
        return jdbc.sql("select list from organization.hr_draft where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(list -> json.readValue(list, StaffList.class));
    }

    /// What was said so far about the departments of a list that waits.
    public Answers answers(UUID id) {
        return jdbc.sql("select answers from organization.hr_draft where id = :id and answers is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(answers -> json.readValue(answers, Answers.class))
                .orElse(Answers.NONE);
    }

    /// Remembers what was said about the departments of a list that waits.
    public void answer(UUID id, Answers answers) {
        jdbc.sql("update organization.hr_draft set answers = cast(:answers as jsonb) where id = :id")
                .param("answers", json.writeValueAsString(answers))
                .param("id", id)
                .update();
    }

    /// Forgets a list that waited.
    public void discard(UUID id) {
        jdbc.sql("delete from organization.hr_draft where id = :id")
                .param("id", id)
                .update();
    }

    /// The lists that were applied, the last first.
    public List<Applied> applied() {
        return jdbc.sql("""
                        select file_name, effective_on, jsonb_array_length(changes) as changes, applied_by, applied_at
                          from organization.hr_upload
                         order by applied_at desc
                        """)
                .query((row, index) -> new Applied(
                        row.getString("file_name"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getInt("changes"),
                        row.getString("applied_by"),
                        row.getObject("applied_at", OffsetDateTime.class)))
                .list();
    }

    /// When this very file was applied, if it was.
    public Optional<OffsetDateTime> appliedAt(String fingerprint) {
        return jdbc.sql(
                        "select applied_at from organization.hr_upload where file_sha256 = :f order by applied_at desc limit 1")
                .param("f", fingerprint)
                .query(OffsetDateTime.class)
                .optional();
    }
}
