package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.ProblemShares;
import org.dajeong.engine.api.Proportion;

/// Shares of contacts with a problem as text.
public final class ShareReport {

    private final Messages messages;

    public ShareReport(Messages messages) {
        this.messages = messages;
    }

    /// @param nothingAsked ratings without any of the items
    public List<String> lines(ProblemShares.Answer answer, long nothingAsked) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("share.title"));
        lines.add("");
        TextTable table = new TextTable()
                .left(messages.text("column.unit"))
                .right(messages.text("column.n"))
                .right(messages.text("column.problems"))
                .right(messages.text("column.problem-share"));
        answer.units().forEach(unit -> table.row(row(unit.unit(), unit.share())));
        answer.whole().ifPresent(whole -> table.gap().row(row(messages.text("share.whole"), whole)));
        lines.addAll(table.lines());
        lines.add("");
        if (!answer.withheld().isEmpty()) {
            lines.add(messages.text("share.withheld", messages.list(answer.withheld())));
        }
        if (nothingAsked > 0) {
            lines.add(messages.text("share.nothing-asked", nothingAsked));
        }
        lines.add(messages.text("share.not-comparable"));
        return lines;
    }

    private List<String> row(String name, Proportion share) {
        return List.of(
                name,
                messages.text("figure.count", share.n()),
                messages.text("figure.count", share.count()),
                messages.text(
                        "figure.with-interval",
                        Points.percent(share.value()),
                        Points.percent(share.wilson().low()),
                        Points.percent(share.wilson().high())));
    }
}
