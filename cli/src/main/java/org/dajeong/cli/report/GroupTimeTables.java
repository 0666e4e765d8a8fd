package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.GroupTimes.Estimate;
import org.dajeong.engine.api.GroupTimes.GroupTime;
import org.dajeong.engine.api.GroupTimes.Part;
import org.dajeong.engine.api.GroupTimes.Refused;

/// Effects by group and period, and by the time since the start, as tables.
final class GroupTimeTables {

    private final Messages messages;
    private final AskedEffect asked;
    private final GroupTimes answer;

    GroupTimeTables(Messages messages, AskedEffect asked) {
        this.messages = messages;
        this.asked = asked;
        this.answer = asked.effect().beside();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        TextTable together =
                new TextTable().left(messages.text("column.since")).right(messages.text("column.effect-points"));
        answer.byExposure().parts().forEach(part -> together.row(List.of(since(part), figure(part.estimate()))));
        answer.simple()
                .ifPresent(simple -> together.gap().row(List.of(messages.text("effect.simple"), figure(simple))));
        lines.addAll(together.lines());
        lines.add("");
        TextTable single = new TextTable()
                .left(messages.text("column.start"))
                .left(messages.text("column.period"))
                .right(messages.text("column.effect-points"))
                .right(messages.text("column.treated"))
                .right(messages.text("column.untreated"));
        for (GroupTime one : answer.effects()) {
            if (one.period() >= one.group()) {
                single.row(List.of(
                        asked.period(one.group()),
                        asked.period(one.period()),
                        figure(one.estimate()),
                        messages.text("figure.plain-count", one.treated()),
                        messages.text("figure.plain-count", one.untreated())));
            }
        }
        for (Refused refused : answer.refused()) {
            if (refused.period() >= refused.group()) {
                single.row(List.of(
                        asked.period(refused.group()),
                        asked.period(refused.period()),
                        messages.of("group-time", refused.reason()),
                        "",
                        ""));
            }
        }
        lines.addAll(single.lines());
        return lines;
    }

    private String since(Part part) {
        return part.at() < 0
                ? messages.text("effect.before", -part.at())
                : messages.text("effect.after", part.at() + 1);
    }

    private String figure(Estimate estimate) {
        if (estimate.margin().isEmpty()) {
            return Points.signed(estimate.value());
        }
        double margin = estimate.margin().getAsDouble();
        return messages.text(
                "figure.with-interval",
                Points.signed(estimate.value()),
                Points.signed(estimate.value() - margin),
                Points.signed(estimate.value() + margin));
    }
}
