package org.dajeong.app.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All score runs, published or not: for those who calculate, review and publish.
@Repository
@Transactional(readOnly = true)
public class Runs {

    private static final String COLUMNS = """
            select id, set_id, state, seed, engine, n, mean, result_hash, calculated_by, calculated_at,
                   reviewed_by, reviewed_at, published_by, published_at
              from scoring.run
            """;

    private final JdbcClient jdbc;
    private final FrozenSets sets;
    private final Results results;

    Runs(JdbcClient jdbc, FrozenSets sets, Results results) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.results = results;
    }

    /// The run with an id.
    ///
    /// @throws RunNotFound if there is none
    public Run get(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(this::run)
                .optional()
                .orElseThrow(() -> new RunNotFound(id));
    }

    /// All, the newest first.
    public List<Run> list() {
        return jdbc.sql(COLUMNS + " order by calculated_at desc, id desc")
                .query(this::run)
                .list();
    }

    /// Everything a run says of the agency as a whole.
    public ScoreSheet sheet(UUID run) {
        return results.sheet(run);
    }

    /// What it says of all departments over all quarters together.
    public List<UnitResult> units(UUID run) {
        return results.units(run);
    }

    /// How far the newest quarter of each department lies from what is to be expected of it.
    public Map<UUID, Change> changes(UUID run) {
        return results.changes(run);
    }

    @Transactional
    void add(Run run, ScoreSheet sheet) {
        jdbc.sql("""
                        insert into scoring.run (id, set_id, quarter, seed, engine, state, n, mean, sheet, result_hash,
                               calculated_by, calculated_at)
                        values (:id, :set, :quarter, :seed, :engine, :state, :n, :mean, :sheet::jsonb, :hash,
                               :by, :at)
                        """)
                .param("id", run.id())
                .param("set", run.set().id())
                .param("quarter", run.set().quarter().toString())
                .param("seed", run.seed())
                .param("engine", run.engine())
                .param("state", run.state().name())
                .param("n", run.n())
                .param("mean", run.mean())
                .param("sheet", ResultJson.write(sheet))
                .param("hash", run.resultHash())
                .param("by", run.calculated().by())
                .param("at", OffsetDateTime.ofInstant(run.calculated().at(), ZoneOffset.UTC))
                .update();
    }

    private Run run(ResultSet row, int index) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                sets.find(row.getObject("set_id", UUID.class)).orElseThrow(),
                Run.State.valueOf(row.getString("state")),
                row.getLong("seed"),
                row.getString("engine"),
                row.getLong("n"),
                row.getDouble("mean"),
                row.getString("result_hash"),
                step(row, "calculated").orElseThrow(),
                step(row, "reviewed"),
                step(row, "published"));
    }

    private static Optional<Run.Step> step(ResultSet row, String step) throws SQLException {
        OffsetDateTime at = row.getObject(step + "_at", OffsetDateTime.class);
        return at == null ? Optional.empty() : Optional.of(new Run.Step(row.getString(step + "_by"), at.toInstant()));
    }
}
