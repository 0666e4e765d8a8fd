package org.dajeong.cli.report;

import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.RaterSeverity;

/// How lenient each assessor is against the mean of all, in points.
final class RaterTable {

    /// Half the width of a 95 % interval, in standard errors.
    private static final double MARGIN = 1.96;

    private final Messages messages;

    RaterTable(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(ScoreSheet sheet) {
        return sheet.raters().isEmpty() ? List.of() : lines(sheet.raters());
    }

    List<String> lines(List<RaterSeverity> raters) {
        TextTable table = new TextTable()
                .left(messages.text("column.rater"))
                .right(messages.text("column.n"))
                .right(messages.text("column.points"));
        for (RaterSeverity rater : raters) {
            String margin = messages.text(
                    "figure.margin", Points.signed(rater.estimate()), Points.size(MARGIN * rater.standardError()));
            table.row(List.of(rater.rater(), messages.text("figure.count", rater.n()), margin));
        }
        return table.lines();
    }
}
