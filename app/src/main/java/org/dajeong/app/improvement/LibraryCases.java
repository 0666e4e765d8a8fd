package org.dajeong.app.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.improvement.TaskIdea.Strength;
import org.dajeong.app.instruments.ImprovementField;
import org.dajeong.app.instruments.LocalizedText;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.web.Sentences;
import org.dajeong.engine.api.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases of this agency: what departments answered when they were asked, and let all others read.
///
/// How much a case shows follows from its task, if it names one, and from what the newest published run says of
/// it: that a department does better in an item does not tell why.
@Repository
class LibraryCases implements IdeaSource {

    private static final String ALL = """
            select c.*, d.name_ko, d.kind as work, coalesce(t.checks, '') as checks,
                   (select v.verdict
                      from improvement.task_verdict v
                      join scoring.run r on r.id = v.run_id
                     where v.task_id = c.task_id and v.item = c.item and v.departments = 1
                     order by r.published_at desc limit 1) as verdict
              from improvement.library_case c
              join organization.department d on d.id = c.department_id
              left join improvement.task t on t.id = c.task_id
             order by c.added_at, c.request_id
            """;

    private final JdbcClient jdbc;
    private final Sentences sentences;

    LibraryCases(JdbcClient jdbc, Sentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    @Override
    public List<TaskIdea> ideas() {
        return jdbc.sql(ALL).query((row, index) -> idea(row)).list();
    }

    /// Adds the answer to a request.
    void add(ShareRequest request, ImprovementField field, ShareAnswer answer, Optional<Task> task, Instant at) {
        jdbc.sql("""
                        insert into improvement.library_case
                               (request_id, department_id, kind, field, item, title, action, task_id, added_at)
                        values (:request, :department, :kind, :field, :item, :title, :action, :task, :at)
                        """)
                .param("request", request.id())
                .param("department", request.to())
                .param(
                        "kind",
                        task.map(known -> known.plan().kind())
                                .orElseGet(() -> kind(field))
                                .name())
                .param("field", field.name())
                .param("item", request.item())
                .param("title", answer.title().strip())
                .param("action", answer.text().strip())
                .param("task", answer.task().orElse(null))
                .param("at", Tasks.stamp(at))
                .update();
    }

    private static TaskKind kind(ImprovementField field) {
        return switch (field) {
            case AVAILABILITY -> TaskKind.COVERAGE;
            case BEHAVIOUR -> TaskKind.ROUTINE;
            case TRANSFER -> TaskKind.CALL_HANDLING;
            case KNOWLEDGE, REASON_GIVING -> TaskKind.EXPLANATION;
            case ENVIRONMENT -> TaskKind.ENVIRONMENT;
        };
    }

    private TaskIdea idea(ResultSet row) throws SQLException {
        return new TaskIdea(
                "case-" + row.getObject("request_id", UUID.class),
                TaskKind.valueOf(row.getString("kind")),
                List.of(ImprovementField.valueOf(row.getString("field"))),
                List.of(KindOfWork.valueOf(row.getString("work"))),
                false,
                0,
                LocalizedText.of(row.getString("title")),
                LocalizedText.of(""),
                LocalizedText.of(row.getString("action")),
                LocalizedText.of(row.getString("checks")),
                strength(row.getString("verdict")),
                sentences.text(Locale.KOREAN, "share.source", row.getString("name_ko")),
                "");
    }

    private static Strength strength(@Nullable String verdict) {
        if (verdict == null) {
            return Strength.DESCRIBED;
        }
        return Verdict.valueOf(verdict) == Verdict.MOVED ? Strength.CONFIRMED_HERE : Strength.NOT_CONFIRMED_HERE;
    }
}
