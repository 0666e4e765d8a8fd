package org.dajeong.app.training;

import java.util.List;
import java.util.stream.Stream;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Remembers which columns the workbook of recognised hours has, in which order and under which headings.
@Repository
class ExportColumns {

    static final int HEADING_LENGTH_MAX = 60;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ExportColumns(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// A column as it was chosen.
    record Column(ExportField field, String heading) {}

    /// Those that were chosen; before that, all of them under their own names.
    List<Column> get(Words words) {
        List<Column> chosen = jdbc.sql("select field, heading from training.export_column order by place")
                .query((row, index) ->
                        new Column(ExportField.valueOf(row.getString("field")), row.getString("heading")))
                .list();
        return chosen.isEmpty()
                ? Stream.of(ExportField.values())
                        .filter(field -> field != ExportField.NAME)
                        .map(field -> new Column(field, words.of("education.export", field)))
                        .toList()
                : chosen;
    }

    /// Remembers another choice.
    @Transactional
    void set(List<Column> columns, String by, String address) {
        jdbc.sql("delete from training.export_column").update();
        for (int i = 0; i < columns.size(); i++) {
            jdbc.sql("insert into training.export_column (place, field, heading) values (:place, :field, :heading)")
                    .param("place", i + 1)
                    .param("field", columns.get(i).field().name())
                    .param("heading", columns.get(i).heading())
                    .update();
        }
        audit.add(
                by,
                address,
                Action.CHANGE,
                "columns of recognised hours",
                String.join(
                        " ",
                        columns.stream().map(column -> column.field().name()).toList()));
    }
}
