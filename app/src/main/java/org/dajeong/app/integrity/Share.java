package org.dajeong.app.integrity;

import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.Proportion;

/// The share with any problem (문제 경험 비율) of at least one answer, with Wilson's interval.
record Share(Counted counted) {

    private static final int PERCENT = 100;

    /// How a department lies to the agency.
    enum Relation {
        /// Its interval lies above the agency's share.
        HIGHER,
        /// Its interval lies below.
        LOWER,
        /// Neither can be said.
        NOT_CLEAR
    }

    private Proportion proportion() {
        return new Proportion(counted.problems(), counted.answers());
    }

    /// In percent.
    double value() {
        return PERCENT * proportion().value();
    }

    /// In percent.
    double low() {
        return PERCENT * proportion().wilson().low();
    }

    /// In percent.
    double high() {
        return PERCENT * proportion().wilson().high();
    }

    Relation to(Share whole) {
        if (low() > whole.value()) {
            return Relation.HIGHER;
        }
        return high() < whole.value() ? Relation.LOWER : Relation.NOT_CLEAR;
    }

    /// `2.9%`.
    String text() {
        return Points.plain(value()) + "%";
    }

    /// `오차 범위 1.2~6.8%`.
    String interval(Words words) {
        return words.text("integrity.interval", Points.plain(low()), Points.plain(high()));
    }

    /// `1.2~6.8%`, where a heading says what it is.
    String range(Words words) {
        return words.text("integrity.range", Points.plain(low()), Points.plain(high()));
    }

    /// `1,234건`.
    String answers(Words words) {
        return words.text("integrity.answers", counted.answers());
    }
}
