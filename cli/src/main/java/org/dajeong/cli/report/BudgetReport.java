package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.Split;
import org.dajeong.engine.api.Wave;

/// What a budget of ratings gives, as text.
public final class BudgetReport {

    private static final double PERCENT = 100;

    private final Messages messages;

    public BudgetReport(Messages messages) {
        this.messages = messages;
    }

    public List<String> lines(BudgetPlan plan) {
        List<String> lines = new ArrayList<>();
        plan.split().ifPresent(split -> split(split, lines));
        plan.wave().ifPresent(wave -> wave(wave, lines));
        return lines;
    }

    private void split(Split split, List<String> lines) {
        lines.add("");
        lines.add(messages.text(
                "budget.split",
                split.left()
                        + split.shares().stream()
                                .mapToLong(Split.Share::further)
                                .sum()));
        lines.add("");
        TextTable table = new TextTable()
                .left(messages.text("column.unit"))
                .right(messages.text("column.n"))
                .right(messages.text("column.given"))
                .right(messages.text("column.margin"))
                .right(messages.text("column.reliability"));
        split.shares()
                .forEach(share -> table.row(List.of(
                        share.unit(),
                        messages.text("figure.count", share.n()),
                        messages.text("figure.count", share.further()),
                        "± " + Points.size(1.96 * share.standardError()),
                        Points.decimals(share.reliability(), 2))));
        lines.addAll(table.lines());
        if (split.left() > 0) {
            lines.add("");
            lines.add(messages.text("budget.left", split.left()));
        }
    }

    private void wave(BudgetPlan.PlannedWave wave, List<String> lines) {
        lines.add("");
        String reliability = Points.decimals(wave.reliability(), 2);
        lines.add(
                wave.ratingsNeeded().isPresent()
                        ? messages.text(
                                "budget.wave-needs",
                                reliability,
                                wave.ratingsNeeded().getAsLong(),
                                wave.units(),
                                wave.ratingsNeeded().getAsLong() * wave.units())
                        : messages.text("budget.wave-unreachable", reliability));
        wave.expected().ifPresent(expected -> {
            Wave.Precision precision = expected.precision();
            lines.add(messages.text(
                    "budget.wave",
                    expected.wave().ratings(),
                    Points.size(1.96 * precision.standardError()),
                    Points.decimals(precision.reliability(), 2),
                    Points.decimals(PERCENT * precision.cannotTell(), 0)));
            precision
                    .visibleChange()
                    .ifPresent(change -> lines.add(messages.text("budget.visible", Points.size(change))));
        });
    }
}
