package org.dajeong.app.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.ScoreSheet.MixCoefficient;
import org.dajeong.engine.api.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All published score runs: what pages read instead of ratings.
///
/// Every question about a run that is not published is answered as if there were no such run.
@Repository
public class Publications {

    private static final String PUBLISHED = """
            select r.id, r.quarter, r.n, r.mean, r.result_hash, r.published_at,
                   s.number as set_number, s.ratings, s.fingerprint, s.dictionaries, m.number as method
              from scoring.run r
              join scoring.frozen_set s on s.id = r.set_id
              join scoring.method_version m on m.id = s.method_id
             where r.state = 'PUBLISHED'
            """;

    private final JdbcClient jdbc;
    private final Results results;

    Publications(JdbcClient jdbc, Results results) {
        this.jdbc = jdbc;
        this.results = results;
    }

    /// The newest.
    public Optional<Publication> latest() {
        return jdbc.sql(PUBLISHED + " order by r.published_at desc limit 1")
                .query(Publications::publication)
                .optional();
    }

    /// All, the newest first.
    public List<Publication> list() {
        return jdbc.sql(PUBLISHED + " order by r.published_at desc")
                .query(Publications::publication)
                .list();
    }

    /// The publication of a run.
    public Optional<Publication> find(UUID run) {
        return jdbc.sql(PUBLISHED + " and r.id = :run")
                .param("run", run)
                .query(Publications::publication)
                .optional();
    }

    /// The one that was published before another.
    public Optional<Publication> before(Publication other) {
        return jdbc.sql(PUBLISHED + " and r.published_at < :at order by r.published_at desc limit 1")
                .param("at", OffsetDateTime.ofInstant(other.publishedAt(), ZoneOffset.UTC))
                .query(Publications::publication)
                .optional();
    }

    /// What kinds of contact are worth.
    public List<MixCoefficient> mix(UUID run) {
        return published(run) ? results.mix(run) : List.of();
    }

    /// All departments over all quarters together.
    public List<UnitResult> units(UUID run) {
        return published(run) ? results.units(run) : List.of();
    }

    /// One department: all quarters together first, then quarter by quarter.
    public List<UnitResult> ofDepartment(UUID run, UUID department) {
        return published(run) ? results.ofDepartment(run, department) : List.of();
    }

    /// One department in one quarter, or over all.
    public Optional<UnitResult> unit(UUID run, UUID department, Optional<Quarter> quarter) {
        return published(run) ? results.unit(run, department, quarter) : Optional.empty();
    }

    /// Why the raw score of a department differs from the agency's, in one quarter or over all.
    public Optional<Why> why(UUID run, UUID department, Optional<Quarter> quarter) {
        return published(run) ? results.why(run, department, quarter) : Optional.empty();
    }

    /// What the contacts of a department were; none where its figures are withheld.
    public Optional<Contacts> contacts(UUID run, UUID department) {
        return published(run) ? results.contacts(run, department) : Optional.empty();
    }

    private boolean published(UUID run) {
        return jdbc.sql("select exists (select from scoring.run where id = :run and state = 'PUBLISHED')")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    private static Publication publication(ResultSet row, int index) throws SQLException {
        return new Publication(
                row.getObject("id", UUID.class),
                Quarter.parse(row.getString("quarter")),
                row.getLong("set_number"),
                row.getInt("method"),
                row.getLong("ratings"),
                row.getLong("n"),
                row.getDouble("mean"),
                row.getString("fingerprint"),
                row.getString("result_hash"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                ResultJson.read(row.getString("dictionaries"), Dictionaries.class));
    }
}
