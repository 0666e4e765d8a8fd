package org.dajeong.app.scoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.FrozenSet;
import org.dajeong.app.scoring.Method;
import org.dajeong.app.scoring.MethodVersion;
import org.dajeong.app.scoring.Run;
import org.dajeong.app.scoring.web.RunShowPage.BarRow;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;

/// How pages call sets, runs, methods, and who did what when.
record RunTexts(Words words, ZoneId zone) {

    /// So many digits of a fingerprint tell two of them apart; the run's page shows all.
    private static final int BRIEF = 12;

    ScoreTexts scores() {
        return new ScoreTexts(words);
    }

    static String brief(String fingerprint) {
        return fingerprint.substring(0, Math.min(BRIEF, fingerprint.length()));
    }

    String wave(Quarter quarter, int number) {
        return words.text("runs.wave", words.quarter(quarter), number);
    }

    String set(FrozenSet set) {
        return words.text("runs.set", set.number());
    }

    String run(Run run) {
        return words.text(
                "runs.run", words.quarter(run.set().quarter()), run.set().number());
    }

    String method(int number) {
        return words.text("runs.method-number", number);
    }

    /// The quarters of a set, first to last.
    String quarters(FrozenSet set) {
        List<Quarter> quarters = set.dictionaries().quarters();
        return quarters.size() < 2
                ? words.quarter(set.quarter())
                : words.text("runs.quarters", words.quarter(quarters.getFirst()), words.quarter(quarters.getLast()));
    }

    /// Who did it, and when.
    String step(String by, Instant at) {
        return words.text("runs.by", by, date(at) + " " + time(at));
    }

    /// A difference with its interval and a small drawing.
    ///
    /// @param most the largest figure beside it, ends of intervals included
    BarRow bar(String name, String count, double value, double low, double high, double most) {
        return new BarRow(
                name,
                count,
                Points.signed(value),
                words.text("scores.interval", Points.signed(low), Points.signed(high)),
                Bar.of(value, low, high, most));
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    String date(Instant at) {
        return words.day(day(at));
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /// What a method asks for, line by line.
    List<String> lines(MethodVersion version) {
        Method method = version.method();
        List<String> mix = method.mix().stream().map(scores()::factor).toList();
        return List.of(
                mix.isEmpty() ? words.text("runs.method-mix-none") : words.text("runs.method-mix", words.list(mix)),
                words.text("runs.method-difference", Points.plain(method.smallestDifference())),
                words.text("runs.method-minimum", method.minRatings(), method.minStaff()),
                words.text("runs.method-reliability", Points.decimals(method.reliability(), 1), method.draws()),
                words.text(method.secondPerson() ? "runs.method-second" : "runs.method-one"),
                version.document().isBlank()
                        ? words.text("runs.method-approved", version.approvedBy(), date(version.approvedAt()))
                        : words.text("runs.method-document", version.document(), date(version.approvedAt())));
    }
}
