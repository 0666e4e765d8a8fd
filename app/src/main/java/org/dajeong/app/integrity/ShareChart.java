package org.dajeong.app.integrity;

import java.util.List;
import java.util.Map;
import org.dajeong.app.web.Words;
import org.dajeong.charts.Caption;
import org.dajeong.charts.Figure;
import org.dajeong.charts.Interval;
import org.dajeong.charts.Reading;
import org.dajeong.charts.ScoreWords;
import org.dajeong.charts.TierChart;
import org.dajeong.charts.TrendChart;
import org.jspecify.annotations.Nullable;

/// Draws shares with any problem: departments side by side, or one over the quarters.
record ShareChart(Words words) {

    /// One department or quarter.
    ///
    /// @param share absent where it is not shown
    /// @param whole the agency's beside it; absent where it is drawn as a line alone
    record Point(
            String label, @Nullable Share share, @Nullable Share whole) {}

    /// All departments on one axis, with the agency's share as a line.
    ///
    /// @param groups by kind of work, those that are shown
    TierChart departments(Map<String, List<Point>> groups, Share whole) {
        return new TierChart(
                new Caption(words.text("integrity.chart.departments"), words.text("integrity.chart.summary")),
                scores(),
                new TierChart.Words(words.text("integrity.kind"), words.text("integrity.department")),
                groups.entrySet().stream()
                        .map(group -> new TierChart.Group(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(point -> new TierChart.Row(point.label(), reading(point)))
                                        .toList()))
                        .toList(),
                figure(whole));
    }

    /// A department over the quarters, with the agency's share of each beside it and of all as a line.
    TrendChart quarters(List<Point> quarters, Share whole) {
        return new TrendChart(
                new Caption(
                        words.text("integrity.chart.quarters", quarters.size()), words.text("integrity.chart.summary")),
                scores(),
                new TrendChart.Words(words.text("chart.quarter"), "", ""),
                quarters.stream()
                        .map(point -> TrendChart.Period.of(point.label(), reading(point)))
                        .toList(),
                figure(whole));
    }

    private ScoreWords scores() {
        return new ScoreWords(
                words.text("integrity.share"),
                words.text("chart.interval"),
                words.text("integrity.chart.agency-then"),
                words.text("integrity.chart.agency"),
                words.text("integrity.chart.axis"));
    }

    private Reading reading(Point point) {
        Share share = point.share();
        if (share == null) {
            return new Reading.Absent(words.text("integrity.chart.absent"));
        }
        return new Reading.Measured(
                figure(share),
                new Interval(share.low(), share.high(), share.range(words)),
                point.whole() == null ? null : figure(point.whole()));
    }

    private static Figure figure(Share share) {
        return new Figure(share.value(), share.text());
    }
}
