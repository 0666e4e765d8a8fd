package org.dajeong.cli.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.charts.Caption;
import org.dajeong.charts.Figure;
import org.dajeong.charts.Interval;
import org.dajeong.charts.WhyChart;
import org.dajeong.charts.WhyChart.Gap;
import org.dajeong.charts.WhyChart.Kind;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.report.AddingUp;
import org.dajeong.cli.report.AnswerLine;
import org.dajeong.cli.report.PartNames;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Why;

/// The parts of one department's gap.
public final class WhyPicture {

    private final Messages messages;
    private final PartNames names;

    /// A picture in one language.
    ///
    /// @param periodColumn the column of the period, where the ratings have one
    public WhyPicture(Messages messages, Optional<String> periodColumn) {
        this.messages = messages;
        this.names = new PartNames(messages, periodColumn);
    }

    public WhyChart of(Why.Explained exact) {
        Why.Explained why = AddingUp.of(exact);
        List<WhyChart.Part> parts = new ArrayList<>();
        why.parts().forEach(part -> parts.add(part(part)));
        String unit = why.period()
                .map(period -> messages.text("why.unit-period", why.unit(), period))
                .orElse(why.unit());
        return new WhyChart(
                new Caption(messages.text("picture.why", unit), new AnswerLine(messages).of(why)),
                new WhyChart.Words(
                        messages.text("column.part"),
                        messages.text("picture.points"),
                        messages.text("picture.interval"),
                        messages.text("picture.mean-is", Points.plain(why.mean())),
                        messages.text("picture.gap-axis")),
                new Gap(messages.text("why.gap"), points(why.gap())),
                parts);
    }

    private WhyChart.Part part(Why.Part part) {
        Kind kind = kind(part);
        // The interval of chance mirrors that of the own part, with which it shares a bar.
        return new WhyChart.Part(
                kind,
                names.of(part),
                points(part.points()),
                kind == Kind.CHANCE
                        ? null
                        : new Interval(
                                part.low(),
                                part.high(),
                                messages.text("picture.range", signed(part.low()), signed(part.high()))));
    }

    private Kind kind(Why.Part part) {
        return switch (part.kind()) {
            case MIX -> names.isPeriod(part) ? Kind.PERIOD : Kind.MIX;
            case RATER -> Kind.RATER;
            case CHANCE -> Kind.CHANCE;
            case OWN -> Kind.OWN;
        };
    }

    private Figure points(double points) {
        return new Figure(points, messages.text("picture.score", signed(points)));
    }

    /// With a minus sign as wide as the plus sign, like those along the axis.
    private static String signed(double points) {
        return Points.signed(points).replace('-', '−');
    }
}
