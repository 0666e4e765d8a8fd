package org.dajeong.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.Rank;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.spi.Factor;

/// Departments and their figures, grouped by tier and named in order within it: no league table.
final class UnitTable {

    private static final Comparator<UnitScore> ORDER = Comparator.comparing(UnitScore::tier)
            .thenComparing(UnitScore::unit, Factor.LEVEL_ORDER)
            .thenComparing(unit -> unit.period().orElse(""), Factor.LEVEL_ORDER);

    private final Messages messages;
    private final boolean ranks;

    UnitTable(Messages messages, boolean ranks) {
        this.messages = messages;
        this.ranks = ranks;
    }

    List<String> lines(List<UnitScore> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable()
                .left(messages.text("column.unit"))
                .left(messages.text("column.period"))
                .left(messages.text("column.tier"))
                .right(messages.text("column.fair"))
                .right(messages.text("column.raw"))
                .right(messages.text("column.adjusted"))
                .right(messages.text("column.n"))
                .right(messages.text("column.reliability"))
                .right(messages.text("column.further"))
                .right(messages.text("column.rank"));
        Optional<Tier> tier = Optional.empty();
        for (UnitScore unit : units.stream().sorted(ORDER).toList()) {
            if (tier.isPresent() && tier.get() != unit.tier()) {
                table.gap();
            }
            tier = Optional.of(unit.tier());
            table.row(row(unit));
        }
        return table.lines();
    }

    private List<String> row(UnitScore unit) {
        // Beside a unit without others like it, a figure would invite the comparison that cannot be made.
        Optional<Figures> shown = unit.figures().filter(figures -> unit.tier() != Tier.NOT_COMPARABLE);
        return List.of(
                unit.unit(),
                unit.period().orElse(""),
                messages.of("tier", unit.tier()),
                shown.map(this::fair).orElse("-"),
                shown.map(figures -> Points.plain(figures.raw())).orElse("-"),
                shown.map(figures -> Points.plain(figures.adjusted())).orElse("-"),
                shown.map(figures -> messages.text("figure.count", figures.n())).orElse("-"),
                shown.map(figures -> Points.decimals(figures.reliability(), 2)).orElse("-"),
                shown.filter(_ -> unit.tier() == Tier.CANNOT_TELL)
                        .map(this::further)
                        .orElse(""),
                ranks ? unit.rank().map(this::rank).orElse("-") : "");
    }

    private String fair(Figures figures) {
        return messages.text(
                "figure.with-interval",
                Points.plain(figures.fair()),
                Points.plain(figures.low()),
                Points.plain(figures.high()));
    }

    private String further(Figures figures) {
        if (figures.callsNeeded().isEmpty()) {
            return messages.text("figure.more-raters");
        }
        long calls = figures.callsNeeded().getAsLong();
        return calls == 0 ? "" : messages.text("figure.about", calls);
    }

    private String rank(Rank rank) {
        return messages.text("figure.rank", rank.low(), rank.high());
    }
}
