package org.dajeong.cli.report;

import java.util.List;
import java.util.OptionalDouble;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.Variance;

/// How far departments, quarters, assessors, staff and single contacts lie apart, as standard deviations in points.
final class VarianceTable {

    private final Messages messages;

    VarianceTable(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(ScoreSheet sheet) {
        Variance used = sheet.variance();
        Variance plain = sheet.reml();
        TextTable table = new TextTable()
                .left(messages.text("column.part"))
                .right(messages.text("column.used"))
                .right(messages.text("column.reml"));
        row(table, "unit", OptionalDouble.of(used.unit()), OptionalDouble.of(plain.unit()));
        row(table, "unitPeriod", used.unitPeriod(), plain.unitPeriod());
        row(table, "rater", used.rater(), plain.rater());
        row(table, "staff", used.staff(), plain.staff());
        row(table, "residual", OptionalDouble.of(used.residual()), OptionalDouble.of(plain.residual()));
        return table.lines();
    }

    private void row(TextTable table, String part, OptionalDouble used, OptionalDouble plain) {
        if (used.isPresent() || plain.isPresent()) {
            table.row(List.of(messages.text("variance." + part), deviation(used), deviation(plain)));
        }
    }

    private static String deviation(OptionalDouble variance) {
        return variance.isPresent() ? Points.plain(Math.sqrt(variance.getAsDouble())) : "-";
    }
}
