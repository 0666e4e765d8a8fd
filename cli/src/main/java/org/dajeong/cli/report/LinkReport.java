package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.FormLink;
import org.dajeong.engine.api.LinkedPeriods;
import org.dajeong.engine.api.LinkedPeriods.Means;
import org.dajeong.engine.api.LinkedPeriods.Step;

/// Scores of two instrument versions as text.
public final class LinkReport {

    private final Messages messages;

    public LinkReport(Messages messages) {
        this.messages = messages;
    }

    public List<String> lines(FormLink.Linked link, LinkedPeriods periods) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("link.title", link.reference().name()));
        lines.add("");
        lines.addAll(periodTable(periods));
        lines.add("");
        if (!periods.steps().isEmpty()) {
            lines.addAll(steps(periods));
            lines.add("");
        }
        lines.add(
                link.complete()
                        ? messages.text("link.complete", link.reference().name())
                        : messages.text(
                                "link.partial",
                                link.common().size(),
                                Points.percent(link.share(link.reference())),
                                Points.percent(link.share(link.other()))));
        lines.add(messages.text("link.assumed"));
        return lines;
    }

    private List<String> periodTable(LinkedPeriods periods) {
        TextTable table = new TextTable()
                .left(messages.text("column.period"))
                .left(messages.text("column.version"))
                .right(messages.text("column.n"))
                .right(messages.text("column.own-form"))
                .right(messages.text("column.one-form"));
        for (LinkedPeriods.Period period : periods.periods()) {
            table.row(List.of(
                    period.name(),
                    period.version().name(),
                    period.means()
                            .map(means -> messages.text("figure.count", means.ratings()))
                            .orElse(messages.text("link.few", LinkedPeriods.RATINGS_MIN)),
                    period.means().map(means -> Points.plain(means.own())).orElse("-"),
                    period.means().map(this::linked).orElse("-")));
        }
        return table.lines();
    }

    private String linked(Means means) {
        return messages.text(
                "figure.with-interval",
                Points.plain(means.linked()),
                Points.plain(means.low()),
                Points.plain(means.high()));
    }

    private List<String> steps(LinkedPeriods periods) {
        TextTable table = new TextTable()
                .left(messages.text("column.step"))
                .right(messages.text("column.own-step"))
                .right(messages.text("column.one-step"))
                .right(messages.text("column.form-step"));
        for (Step step : periods.steps()) {
            String range = messages.text("figure.interval", Points.signed(step.low()), Points.signed(step.high()));
            table.row(List.of(
                    messages.text("link.step", step.from(), step.to()),
                    Points.signed(step.published()),
                    Points.signed(step.linked()) + " " + range,
                    Points.signed(step.form())));
        }
        return table.lines();
    }
}
