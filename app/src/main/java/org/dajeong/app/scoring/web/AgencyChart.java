package org.dajeong.app.scoring.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.web.Words;
import org.dajeong.charts.Caption;
import org.dajeong.charts.Figure;
import org.dajeong.charts.Interval;
import org.dajeong.charts.Reading;
import org.dajeong.charts.ScoreWords;
import org.dajeong.charts.TierChart;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Tier;

/// All departments on one axis: fair score with its margin, the raw score beside it.
record AgencyChart(Words words) {

    TierChart of(Publication publication, Map<String, List<AgencyRow>> groups) {
        return new TierChart(
                new Caption(words.text("agency.chart"), words.text("agency.chart-summary")),
                new ScoreWords(
                        words.text("run.fair"),
                        words.text("run.interval"),
                        words.text("run.raw"),
                        words.text("run.mean"),
                        words.text("agency.axis")),
                new TierChart.Words(words.text("agency.group"), words.text("run.department")),
                groups.entrySet().stream()
                        .map(group -> new TierChart.Group(
                                group.getKey(),
                                group.getValue().stream().map(this::row).toList()))
                        .toList(),
                score(publication.mean()));
    }

    private TierChart.Row row(AgencyRow row) {
        Reading reading = row.figures()
                .<Reading>map(figures -> new Reading.Measured(
                        score(figures.fair()),
                        new Interval(
                                figures.low(),
                                figures.high(),
                                words.text(
                                        "scores.interval", Points.plain(figures.low()), Points.plain(figures.high()))),
                        score(figures.raw())))
                .orElseGet(() -> new Reading.Absent(
                        row.tier().equals(Optional.of(Tier.NOT_COMPARABLE))
                                ? words.text("agency.no-other")
                                : words.text("agency.withheld")));
        return new TierChart.Row(row.department().name(words.language()), reading);
    }

    private Figure score(double points) {
        return new Figure(points, words.text("run.points", Points.plain(points)));
    }
}
