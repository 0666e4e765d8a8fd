package org.dajeong.app.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.diagnosis.PublishedDepartment.Answer;
import org.dajeong.app.diagnosis.PublishedDepartment.QuarterResult;
import org.dajeong.app.organization.Transfers;
import org.dajeong.app.web.Words;
import org.dajeong.charts.Caption;
import org.dajeong.charts.Figure;
import org.dajeong.charts.Interval;
import org.dajeong.charts.Reading;
import org.dajeong.charts.ScoreWords;
import org.dajeong.charts.TrendChart;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;

/// A department quarter by quarter: beside the agency's mean, or, where no other is like it, beside its own.
final class TrendPicture {

    private final PublishedDepartment published;
    private final Words words;

    TrendPicture(PublishedDepartment published, Words words) {
        this.published = published;
        this.words = words;
    }

    TrendChart chart() {
        boolean alone = published.why() instanceof Why.NotComparable;
        String way = alone ? "alone" : "fair";
        return new TrendChart(
                new Caption(
                        words.text("trend.title-" + way, published.quarters().size()),
                        words.text("trend.summary-" + way)),
                new ScoreWords(
                        words.text("chart." + way),
                        words.text("chart.interval"),
                        words.text("chart.raw"),
                        words.text("chart.mean-" + way),
                        words.text("chart.axis")),
                new TrendChart.Words(
                        words.text("chart.quarter"), words.text("chart.new-form"), words.text("chart.note")),
                published.quarters().stream().map(this::period).toList(),
                score(alone ? ownMean() : published.mean()));
    }

    /// What has to be known to read the drawing beside what is written in it.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (QuarterResult one : published.quarters()) {
            if (one.newForm()) {
                notes.add(words.text("trend.new-form", words.quarter(one.quarter())));
            }
        }
        return notes;
    }

    private TrendChart.Period period(QuarterResult one) {
        List<String> marks =
                one.transfers().filter(TrendPicture::happened).map(moved -> transfers(one.quarter(), moved)).stream()
                        .toList();
        return new TrendChart.Period(words.quarter(one.quarter()), reading(one.answer()), one.newForm(), marks);
    }

    private Reading reading(Answer answer) {
        return switch (answer) {
            case Answer.Scored(var score) ->
                Optional.of(score)
                        .filter(shown -> shown.tier() != Tier.NOT_COMPARABLE)
                        .flatMap(shown -> shown.figures())
                        .<Reading>map(figures -> new Reading.Measured(
                                score(figures.fair()), interval(figures.low(), figures.high()), score(figures.raw())))
                        .orElseGet(() -> new Reading.Absent(words.text("trend.not-comparable")));
            case Answer.Alone alone ->
                new Reading.Measured(score(alone.mean()), interval(alone.low(), alone.high()), null);
            case Answer.Withheld withheld ->
                new Reading.Absent(words.of("trend.withheld", withheld.reason(), withheld.required()));
            case Answer.NotSurveyed() -> new Reading.Absent(words.text("trend.not-surveyed"));
        };
    }

    /// The mean of all contacts of the quarters that are shown.
    private double ownMean() {
        double sum = 0;
        long contacts = 0;
        for (QuarterResult one : published.quarters()) {
            if (one.answer() instanceof Answer.Alone alone) {
                sum += alone.mean() * alone.contacts();
                contacts += alone.contacts();
            }
        }
        return contacts == 0 ? published.mean() : sum / contacts;
    }

    private String transfers(Quarter quarter, Transfers moved) {
        return words.text("trend.transfers", words.shortDate(quarter.begins()), moved.staff(), moved.came());
    }

    private static boolean happened(Transfers moved) {
        return moved.came() > 0;
    }

    private Figure score(double points) {
        return new Figure(points, words.text("chart.score", Points.plain(points)));
    }

    private Interval interval(double low, double high) {
        return new Interval(low, high, words.text("chart.range", Points.plain(low), Points.plain(high)));
    }
}
