package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.Plan;

/// A plan as text.
public final class PlanReport {

    private final Messages messages;

    public PlanReport(Messages messages) {
        this.messages = messages;
    }

    public List<String> lines(Plan plan, Plan.Request request) {
        List<String> lines = new ArrayList<>();
        boolean change = request.change().isPresent();
        lines.add(
                change
                        ? messages.text(
                                "plan.change", Points.size(request.change().getAsDouble()))
                        : messages.text("plan.reliability", Points.decimals(request.reliability(), 2)));
        lines.add("");
        TextTable table = new TextTable()
                .left(messages.text("column.unit"))
                .right(messages.text(change ? "column.n-quarter" : "column.n"))
                .right(messages.text(change ? "column.further-quarter" : "column.further"))
                .right(messages.text("column.visible-change"))
                .right(messages.text("column.cannot-tell"));
        plan.units()
                .forEach(unit -> table.row(List.of(
                        unit.unit(),
                        messages.text("figure.count", unit.n()),
                        further(unit.further()),
                        visible(unit.visibleChange()),
                        unit.cannotTell().isPresent()
                                ? Points.percent(unit.cannotTell().getAsDouble())
                                : "")));
        lines.addAll(table.lines());
        if (plan.units().stream().anyMatch(unit -> unit.visibleChange().isPresent())) {
            lines.add("");
            lines.add(messages.text("plan.visible"));
        }
        if (plan.units().stream().anyMatch(unit -> unit.cannotTell().isPresent())) {
            lines.add("");
            lines.add(messages.text(
                    "plan.cannot-tell", Points.size(request.change().orElseThrow())));
        }
        if (plan.units().stream().anyMatch(unit -> unit.further().isEmpty())) {
            lines.add("");
            lines.add(messages.text(change ? "plan.change-out-of-reach" : "plan.out-of-reach"));
        }
        return lines;
    }

    private String further(OptionalLong calls) {
        return calls.isPresent()
                ? messages.text("figure.count", calls.getAsLong())
                : messages.text("figure.unreachable");
    }

    private static String visible(OptionalDouble change) {
        return change.isPresent() ? Points.size(change.getAsDouble()) : "-";
    }
}
