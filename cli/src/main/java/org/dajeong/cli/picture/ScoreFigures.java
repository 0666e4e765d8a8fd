package org.dajeong.cli.picture;

import java.util.Optional;
import org.dajeong.charts.Figure;
import org.dajeong.charts.Interval;
import org.dajeong.charts.Reading;
import org.dajeong.charts.ScoreWords;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.Tier;

/// Scores as the charts take them.
record ScoreFigures(Messages messages) {

    ScoreWords words() {
        return new ScoreWords(
                messages.text("picture.fair"),
                messages.text("picture.interval"),
                messages.text("picture.raw"),
                messages.text("picture.mean"),
                messages.text("picture.axis"));
    }

    Figure score(double points) {
        return new Figure(points, messages.text("picture.score", Points.plain(points)));
    }

    Reading reading(UnitScore unit) {
        Optional<Figures> shown = unit.figures().filter(_ -> unit.tier() != Tier.NOT_COMPARABLE);
        return shown.<Reading>map(figures -> new Reading.Measured(
                        score(figures.fair()),
                        new Interval(
                                figures.low(),
                                figures.high(),
                                messages.text(
                                        "picture.range", Points.plain(figures.low()), Points.plain(figures.high()))),
                        score(figures.raw())))
                .orElseGet(() -> new Reading.Absent(messages.text("picture.not-comparable")));
    }
}
