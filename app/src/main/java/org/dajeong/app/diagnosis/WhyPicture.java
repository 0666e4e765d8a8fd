package org.dajeong.app.diagnosis;

import java.util.List;
import org.dajeong.app.web.Words;
import org.dajeong.charts.Caption;
import org.dajeong.charts.Figure;
import org.dajeong.charts.Interval;
import org.dajeong.charts.WhyChart;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Why;

/// The parts of a department's gap as a drawing.
final class WhyPicture {

    private final Words words;

    WhyPicture(Words words) {
        this.words = words;
    }

    /// The drawing of an answer whose points add up.
    ///
    /// @param summary the answer in a line, for readers who cannot see it
    WhyChart of(Why.Explained why, String summary) {
        List<WhyChart.Part> parts = why.parts().stream()
                .filter(part -> part.kind() != Why.Kind.MIX || Points.direction(part.points()) != 0)
                .map(this::part)
                .toList();
        return new WhyChart(
                new Caption(words.text("chart.why"), summary),
                new WhyChart.Words(
                        words.text("chart.part"),
                        words.text("chart.points"),
                        words.text("chart.interval"),
                        words.text("chart.mean-is", Points.plain(why.mean())),
                        words.text("chart.gap-axis")),
                new WhyChart.Gap(words.text("chart.gap"), points(why.gap())),
                parts);
    }

    private WhyChart.Part part(Why.Part part) {
        // The interval of chance mirrors that of the own part, with which it shares a bar.
        return new WhyChart.Part(
                kind(part),
                PartNames.bar(part, words),
                points(part.points()),
                part.kind() == Why.Kind.CHANCE
                        ? null
                        : new Interval(
                                part.low(),
                                part.high(),
                                words.text("chart.range", signed(part.low()), signed(part.high()))));
    }

    private static WhyChart.Kind kind(Why.Part part) {
        return switch (part.kind()) {
            case MIX -> PartNames.isPeriod(part) ? WhyChart.Kind.PERIOD : WhyChart.Kind.MIX;
            case RATER -> WhyChart.Kind.RATER;
            case CHANCE -> WhyChart.Kind.CHANCE;
            case OWN -> WhyChart.Kind.OWN;
        };
    }

    private Figure points(double points) {
        return new Figure(points, words.text("chart.score", signed(points)));
    }

    /// With a minus sign as wide as the plus sign, like those along the axis.
    private static String signed(double points) {
        return Points.signed(points).replace('-', '−');
    }
}
