package org.dajeong.app.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.MixCoefficient;
import org.dajeong.engine.api.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What runs say, published or not, as stored.
@Repository
class Results {

    /// Written for a row over all quarters.
    static final String ALL_QUARTERS = "";

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ScoreSheet sheet(UUID run) {
        return jdbc.sql("select sheet from scoring.run where id = :run")
                .param("run", run)
                .query((row, index) -> ResultJson.read(row.getString(1), ScoreSheet.class))
                .single();
    }

    List<MixCoefficient> mix(UUID run) {
        return jdbc.sql("select jsonb_array_elements(sheet -> 'mix') from scoring.run where id = :run")
                .param("run", run)
                .query((row, index) -> ResultJson.read(row.getString(1), MixCoefficient.class))
                .list();
    }

    /// All departments over all quarters together, by code.
    List<UnitResult> units(UUID run) {
        return jdbc.sql("select result from scoring.unit_result where run_id = :run and quarter = ''")
                .param("run", run)
                .query((row, index) -> ResultJson.read(row.getString(1), UnitResult.class))
                .list();
    }

    /// One department: all quarters together, then quarter by quarter.
    List<UnitResult> ofDepartment(UUID run, UUID department) {
        return jdbc.sql("""
                        select result from scoring.unit_result
                         where run_id = :run and department_id = :department
                         order by quarter
                        """)
                .param("run", run)
                .param("department", department)
                .query((row, index) -> ResultJson.read(row.getString(1), UnitResult.class))
                .list();
    }

    Optional<UnitResult> unit(UUID run, UUID department, Optional<Quarter> quarter) {
        return column("result", UnitResult.class, run, department, quarter);
    }

    Optional<Why> why(UUID run, UUID department, Optional<Quarter> quarter) {
        return column("why", Why.class, run, department, quarter);
    }

    Optional<Contacts> contacts(UUID run, UUID department) {
        return jdbc.sql("""
                        select contacts from scoring.department_contacts
                         where run_id = :run and department_id = :department
                        """)
                .param("run", run)
                .param("department", department)
                .query((row, index) -> ResultJson.read(row.getString(1), Contacts.class))
                .optional();
    }

    /// By department; only of those that are shown.
    Map<UUID, Change> changes(UUID run) {
        return jdbc
                .sql("select department_id, change from scoring.department_change where run_id = :run")
                .param("run", run)
                .query((row, index) -> Map.entry(
                        row.getObject("department_id", UUID.class),
                        ResultJson.read(row.getString("change"), Change.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private <T> Optional<T> column(String column, Class<T> type, UUID run, UUID department, Optional<Quarter> quarter) {
        return jdbc.sql("select " + column + """
                          from scoring.unit_result
                         where run_id = :run and department_id = :department and quarter = :quarter
                        """)
                .param("run", run)
                .param("department", department)
                .param("quarter", quarter.map(Quarter::toString).orElse(ALL_QUARTERS))
                .query((row, index) -> ResultJson.read(row.getString(1), type))
                .optional();
    }

    void add(UUID run, UUID department, Contacts contacts) {
        jdbc.sql("""
                        insert into scoring.department_contacts (run_id, department_id, contacts)
                        values (:run, :department, :contacts::jsonb)
                        """)
                .param("run", run)
                .param("department", department)
                .param("contacts", ResultJson.write(contacts))
                .update();
    }

    void add(UUID run, UUID department, Change change) {
        jdbc.sql("""
                        insert into scoring.department_change (run_id, department_id, change)
                        values (:run, :department, :change::jsonb)
                        """)
                .param("run", run)
                .param("department", department)
                .param("change", ResultJson.write(change))
                .update();
    }

    void add(UUID run, UnitResult result, Why why) {
        jdbc.sql("""
                        insert into scoring.unit_result (run_id, department_id, quarter, result, why)
                        values (:run, :department, :quarter, :result::jsonb, :why::jsonb)
                        """)
                .param("run", run)
                .param("department", result.department())
                .param("quarter", result.quarter().map(Quarter::toString).orElse(ALL_QUARTERS))
                .param("result", ResultJson.write(result))
                .param("why", ResultJson.write(why))
                .update();
    }
}
