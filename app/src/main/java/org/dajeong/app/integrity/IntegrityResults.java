package org.dajeong.app.integrity;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happy calls found, as published: pages read nothing else. Of a quarter the newest publication counts.
@Repository
public class IntegrityResults {

    /// A row per department that is shown, and one without a department where none is.
    private static final String NEWEST = """
            with newest as (
                select distinct on (quarter) id, quarter, published_at
                  from integrity.result
                 where state = 'PUBLISHED' and %s
                 order by quarter desc, number desc
                 limit %s
            )
            select n.id, n.quarter, n.published_at, t.department_id,
                   coalesce(t.answers, 0) as answers, coalesce(t.problems, 0) as problems
              from newest n
              left join integrity.tally t on t.result_id = n.id and t.withheld is null
             order by n.quarter
            """;

    private static final String ALL = "all";

    private final JdbcClient jdbc;

    IntegrityResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of the newest published quarter.
    public Optional<PublishedIntegrity> latest() {
        return read(jdbc.sql(NEWEST.formatted("true", "1"))).stream().findFirst();
    }

    /// The newest publication of each earlier quarter, oldest first.
    public List<PublishedIntegrity> before(Quarter quarter) {
        return read(jdbc.sql(NEWEST.formatted("quarter < :quarter", ALL)).param("quarter", quarter.toString()));
    }

    /// The newest publication of a quarter.
    public Optional<PublishedIntegrity> of(Quarter quarter) {
        return read(jdbc.sql(NEWEST.formatted("quarter = :quarter", "1")).param("quarter", quarter.toString())).stream()
                .findFirst();
    }

    private static List<PublishedIntegrity> read(JdbcClient.StatementSpec statement) {
        Map<UUID, PublishedIntegrity> heads = new LinkedHashMap<>();
        Map<UUID, Map<UUID, Counted>> departments = new HashMap<>();
        for (Line line : statement.query(Line.class).list()) {
            heads.computeIfAbsent(line.id(), line::head);
            Map<UUID, Counted> counts = departments.computeIfAbsent(line.id(), none -> new HashMap<>());
            if (line.departmentId() != null) {
                counts.put(line.departmentId(), new Counted(line.problems(), line.answers()));
            }
        }
        return heads.values().stream()
                .map(head -> head.with(departments.getOrDefault(head.result(), Map.of())))
                .toList();
    }

    /// A row; counts are 0 where no department is shown.
    private record Line(
            UUID id,
            String quarter,
            OffsetDateTime publishedAt,
            @Nullable UUID departmentId,
            int answers,
            int problems) {

        PublishedIntegrity head(UUID result) {
            return new PublishedIntegrity(result, Quarter.parse(quarter), publishedAt.toInstant(), Map.of());
        }
    }
}
