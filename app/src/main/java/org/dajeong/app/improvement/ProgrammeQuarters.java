package org.dajeong.app.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// All quarters of the programme since the product was set up.
@Repository
class ProgrammeQuarters {

    private static final String COLUMNS =
            "select quarter, opened_on, ended_on, review, record, closed_by, closed_at from improvement.quarter ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProgrammeQuarters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ProgrammeQuarter> find(Quarter quarter) {
        return jdbc.sql(COLUMNS + "where quarter = :quarter")
                .param("quarter", quarter.toString())
                .query(this::quarter)
                .optional();
    }

    /// The newest.
    Optional<ProgrammeQuarter> latest() {
        return jdbc.sql(COLUMNS + "order by quarter desc limit 1")
                .query(this::quarter)
                .optional();
    }

    int count() {
        return jdbc.sql("select count(*) from improvement.quarter")
                .query(Integer.class)
                .single();
    }

    /// The newest first.
    List<ProgrammeQuarter> list(int skipped, int most) {
        return jdbc.sql(COLUMNS + "order by quarter desc offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query(this::quarter)
                .list();
    }

    /// Those that nobody has closed yet, the oldest first.
    List<ProgrammeQuarter> notClosed() {
        return jdbc.sql(COLUMNS + "where closed_at is null order by quarter")
                .query(this::quarter)
                .list();
    }

    /// Opens a quarter; one that is there stays as it is.
    void open(Quarter quarter) {
        jdbc.sql("insert into improvement.quarter (quarter, opened_on) values (:quarter, :on) on conflict do nothing")
                .param("quarter", quarter.toString())
                .param("on", quarter.begins())
                .update();
    }

    void end(Quarter quarter) {
        jdbc.sql("update improvement.quarter set ended_on = :on where quarter = :quarter and ended_on is null")
                .param("quarter", quarter.toString())
                .param("on", quarter.ends())
                .update();
    }

    /// Closes a quarter that has ended.
    ///
    /// @return whether it was this call that closed it
    boolean close(Quarter quarter, ProgrammeQuarter.Closing closing) {
        return jdbc.sql("""
                                update improvement.quarter
                                   set review = :review, record = :record::jsonb, closed_by = :by, closed_at = :at
                                 where quarter = :quarter and ended_on is not null and closed_at is null
                                """)
                        .param("quarter", quarter.toString())
                        .param("review", closing.review())
                        .param("record", json.writeValueAsString(closing.record()))
                        .param("by", closing.by())
                        .param("at", OffsetDateTime.ofInstant(closing.at(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private ProgrammeQuarter quarter(ResultSet row, int index) throws SQLException {
        Optional<ProgrammeQuarter.Closing> closing = row.getString("review") == null
                ? Optional.empty()
                : Optional.of(new ProgrammeQuarter.Closing(
                        row.getString("review"),
                        json.readValue(row.getString("record"), QuarterRecord.class),
                        row.getString("closed_by"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()));
        return new ProgrammeQuarter(
                Quarter.parse(row.getString("quarter")),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                closing);
    }
}
