package org.dajeong.app.integrity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The counts of all files, with what only the integrity office sees.
@Repository
class ResultStore {

    private static final String COLUMNS = """
            select id, quarter, number, file_name, file_sha256, uploaded_by, uploaded_at, published_by, published_at
              from integrity.result
            """;

    private static final String ADD = """
            insert into integrity.result
                   (id, quarter, number, file_name, file_sha256, state, uploaded_by, uploaded_at)
            values (:id, :quarter, :number, :name, :sha, 'DRAFT', :by, :at)
            """;

    private static final String ADD_TALLY = """
            insert into integrity.tally (result_id, department_id, answers, problems, withheld) values (?, ?, ?, ?, ?)
            """;

    private static final String ADD_QUESTION = """
            insert into integrity.question_tally (result_id, department_id, question, asked, problems)
            values (?, ?, ?, ?, ?)
            """;

    private static final String TALLIES = """
            select t.department_id, t.answers, t.problems, t.withheld,
                   q.question, coalesce(q.asked, 0) as asked, coalesce(q.problems, 0) as question_problems
              from integrity.tally t
              left join integrity.question_tally q on q.result_id = t.result_id and q.department_id = t.department_id
             where t.result_id = :result
            """;

    private static final String NAMED = """
            with newest as (
                select distinct on (quarter) id, quarter
                  from integrity.result
                 where state = 'PUBLISHED' and quarter <= :quarter
                 order by quarter desc, number desc
                 limit :quarters
            )
            select u.code
              from integrity.question u
              join integrity.question_tally q on q.question = u.code and q.department_id in (:departments)
              join newest n on n.id = q.result_id
             group by u.code, u.place
            having sum(q.problems) >= :least
             order by u.place
            """;

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ResultStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// One question of one department.
    private record Asked(UUID department, String code, Counted counted) {

        static Stream<Asked> of(Tally tally) {
            return tally.questions().entrySet().stream()
                    .map(entry -> new Asked(tally.department(), entry.getKey(), entry.getValue()));
        }
    }

    /// Keeps the counts of a file as a draft under a new number; the quarter's draft that was there before goes.
    UUID add(HappyCallFile file, String by, Instant at) {
        UUID id = Ids.next();
        List<Result> before = listFor(file.quarter());
        before.stream().filter(result -> result.published().isEmpty()).forEach(draft -> discard(draft.id()));
        jdbc.sql(ADD)
                .param("id", id)
                .param("quarter", file.quarter().toString())
                .param("number", before.isEmpty() ? 1 : before.getFirst().number() + 1)
                .param("name", file.name())
                .param("sha", file.fingerprint())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        template.batchUpdate(ADD_TALLY, file.tallies(), BATCH, (statement, tally) -> {
            statement.setObject(1, id);
            statement.setObject(2, tally.department());
            statement.setLong(3, tally.counted().answers());
            statement.setLong(4, tally.counted().problems());
            statement.setString(5, tally.withheld().map(Enum::name).orElse(null));
        });
        List<Asked> asked = file.tallies().stream().flatMap(Asked::of).toList();
        template.batchUpdate(ADD_QUESTION, asked, BATCH, (statement, question) -> {
            statement.setObject(1, id);
            statement.setObject(2, question.department());
            statement.setString(3, question.code());
            statement.setLong(4, question.counted().answers());
            statement.setLong(5, question.counted().problems());
        });
        return id;
    }

    /// A draft becomes public; from then on nothing changes it.
    void publish(UUID id, String by, Instant at) {
        jdbc.sql("""
                        update integrity.result set state = 'PUBLISHED', published_by = :by, published_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// Forgets a draft.
    void discard(UUID id) {
        jdbc.sql("delete from integrity.result where id = :id").param("id", id).update();
    }

    Optional<Result> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(ResultStore::result)
                .optional();
    }

    /// The results of a quarter, the newest first.
    List<Result> listFor(Quarter quarter) {
        return jdbc.sql(COLUMNS + "where quarter = :quarter order by number desc")
                .param("quarter", quarter.toString())
                .query(ResultStore::result)
                .list();
    }

    /// All results, the newest quarter and number first.
    List<Result> all() {
        return jdbc.sql(COLUMNS + "order by quarter desc, number desc")
                .query(ResultStore::result)
                .list();
    }

    /// What was counted, by department.
    List<Tally> tallies(UUID result) {
        Map<UUID, Tally> tallies = new LinkedHashMap<>();
        Map<UUID, Map<String, Counted>> questions = new HashMap<>();
        for (Line line :
                jdbc.sql(TALLIES).param("result", result).query(Line.class).list()) {
            tallies.computeIfAbsent(line.departmentId(), line::tally);
            Map<String, Counted> own = questions.computeIfAbsent(line.departmentId(), none -> new HashMap<>());
            if (line.question() != null) {
                own.put(line.question(), new Counted(line.questionProblems(), line.asked()));
            }
        }
        return tallies.values().stream()
                .map(tally -> new Tally(
                        tally.department(),
                        tally.counted(),
                        questions.getOrDefault(tally.department(), Map.of()),
                        tally.withheld()))
                .toList();
    }

    /// The departments of a result that are not shown, each with the reason.
    Map<UUID, Tally.Withheld> withheld(UUID result) {
        Map<UUID, Tally.Withheld> withheld = new HashMap<>();
        jdbc.sql("""
                        select department_id, withheld from integrity.tally
                         where result_id = :result and withheld is not null
                        """).param("result", result).query(row -> {
            withheld.put(row.getObject("department_id", UUID.class), Tally.Withheld.valueOf(row.getString("withheld")));
        });
        return withheld;
    }

    /// Codes of the questions that may be named for a department (under all ids it had), up to a quarter.
    List<String> named(Collection<UUID> department, Quarter quarter) {
        return jdbc.sql(NAMED)
                .param("departments", department)
                .param("quarter", quarter.toString())
                .param("quarters", Disclosed.QUARTERS)
                .param("least", Disclosed.PROBLEMS_MIN)
                .query(String.class)
                .list();
    }

    private record Line(
            UUID departmentId,
            int answers,
            int problems,
            @Nullable String withheld,
            @Nullable String question,
            int asked,
            int questionProblems) {

        Tally tally(UUID department) {
            return new Tally(
                    department,
                    new Counted(problems, answers),
                    Map.of(),
                    Optional.ofNullable(withheld).map(Tally.Withheld::valueOf));
        }
    }

    private static Result result(ResultSet row, int index) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        String by = row.getString("published_by");
        return new Result(
                row.getObject("id", UUID.class),
                Quarter.parse(row.getString("quarter")),
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                published == null ? Optional.empty() : Optional.of(new Result.Publication(by, published.toInstant())));
    }
}
