package org.dajeong.app.organization;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.dajeong.app.Ids;
import org.dajeong.app.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Brings staff lists (인사 자료) in: read, look at what would change, then apply all of it or nothing.
@Service
public class OrganizationLoading {

    /// The lock under which lists are applied one after the other, "staff" in numbers.
    private static final long LOCK = 0x7374616666L;

    private static final String APPLIED = """
            insert into organization.hr_upload
                   (id, file_name, file_sha256, effective_on, changes, applied_by, applied_at)
            values (:id, :name, :fingerprint, :effective, cast(:changes as jsonb), :by, :at)
            """;

    private final JdbcClient jdbc;
    private final OfficeStates states;
    private final OfficeWriting writing;
    private final PersonCodes codes;
    private final Agencies agencies;
    private final JsonMapper json;
    private final Clock clock;

    OrganizationLoading(
            JdbcClient jdbc,
            OfficeStates states,
            OfficeWriting writing,
            PersonCodes codes,
            Agencies agencies,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.writing = writing;
        this.codes = codes;
        this.agencies = agencies;
        this.json = json;
        this.clock = clock;
    }

    /// Reads a workbook; what is wrong with it stands in the list that comes back.
    @Transactional
    public StaffList read(String fileName, byte[] content, StaffList.Scope scope) {
        return new StaffListReading(codes.coder(), agencies.settings().keepsNames())
                .read(fileName, Sha256.of(content), scope, StaffSheet.read(content));
    }

    /// A workbook to fill in.
    public byte[] blankForm() {
        return StaffForm.write();
    }

    /// What a list would change, with these answers to what it does not say by itself.
    @Transactional(readOnly = true)
    public LoadPreview preview(StaffList list, Answers answers) {
        return StaffComparison.of(states.get(), list, answers);
    }

    /// Applies a list as a whole, or not at all.
    ///
    /// @param by the login of whoever does it
    @Transactional
    public LoadResult apply(StaffList list, Answers answers, String by) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        LoadPreview preview = preview(list, answers);
        if (!preview.problems().isEmpty()) {
            return new LoadResult.Refused(preview.problems());
        }
        if (preview.isNothingNew()) {
            return new LoadResult.NothingNew();
        }
        preview.changes().forEach(writing::write);
        jdbc.sql(APPLIED)
                .param("id", Ids.next())
                .param("name", list.fileName())
                .param("fingerprint", list.fingerprint())
                .param("effective", preview.effective())
                .param("changes", json.writeValueAsString(named(preview.changes())))
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return new LoadResult.Applied(preview.changes().size());
    }

    private static List<Map<String, Object>> named(List<Change> changes) {
        return changes.stream()
                .map(change ->
                        Map.<String, Object>of("change", change.getClass().getSimpleName(), "what", change))
                .toList();
    }
}
