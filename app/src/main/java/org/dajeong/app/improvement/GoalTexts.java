package org.dajeong.app.improvement;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Verdict;

/// Goals in sentences.
///
/// @param form the form whose items are named
record GoalTexts(InstrumentVersion form, Words words) {

    /// A normal 95 % interval reaches so many standard errors to each side.
    private static final double Z = 1.96;

    /// The stream and what of it is measured.
    String measure(Optional<String> item) {
        return words.text("goal.measure", words.of("goal.stream", form.stream()), name(item));
    }

    /// What of the stream is measured.
    String name(Optional<String> item) {
        return item.map(code -> form.items().stream()
                        .filter(known -> known.code().equals(code))
                        .findFirst()
                        .map(known -> known.name().in(words.language()))
                        .orElse(code))
                .orElseGet(() -> words.text("goal.whole"));
    }

    /// A level of the measure, with its unit.
    String level(Optional<String> item, double value) {
        return words.text(item.isPresent() ? "goal.percent" : "goal.points", Points.plain(value));
    }

    /// A difference of the measure, with its unit.
    String difference(Optional<String> item, double value) {
        return words.text(item.isPresent() ? "goal.percent-points" : "goal.points", Points.size(value));
    }

    /// From the baseline to the target.
    String promise(Optional<String> item, double baseline, double target) {
        return words.text("goal.promise", level(item, baseline), level(item, target));
    }

    /// A probability in whole per cent.
    static String percent(double chance) {
        return Points.decimals(100 * chance, 0);
    }

    /// How probable it is that a true change is recognised.
    ///
    /// @param planned whether so many ratings are planned, rather than as many as last time
    String sight(Optional<String> item, double change, int ratings, boolean planned, Optional<Double> chance) {
        return chance.map(known -> words.text(
                        known < Goal.Promise.CHANCE_NEEDED ? "goal.sight.hard" : "goal.sight",
                        ratings(ratings, planned),
                        difference(item, change),
                        percent(known)))
                .orElseGet(() -> words.text("goal.sight.unknown"));
    }

    /// How many ratings there will be, and how that is known.
    String ratings(int ratings, boolean planned) {
        return words.text(planned ? "goal.ratings.planned" : "goal.ratings.last", ratings);
    }

    /// How many ratings it would take.
    String needed(OptionalLong ratings) {
        return ratings.isPresent() ? words.text("goal.needed", ratings.getAsLong()) : words.text("goal.needed.never");
    }

    /// What the quarter told of a goal.
    String verdict(Goal goal, GoalVerdict verdict) {
        String what = name(goal.promise().item());
        if (verdict.reason().isPresent()) {
            return words.of("verdict.reason", verdict.reason().get(), what);
        }
        GoalVerdict.Measured measured = verdict.measured().orElseThrow();
        String told = verdict.verdict() == Verdict.CANNOT_TELL && !verdict.isOpen()
                ? words.text("verdict.told.cannot-tell-last", what)
                : words.of("verdict.told", verdict.verdict(), what);
        String figure = words.text(
                measured.gamma() < 0 ? "verdict.lower-by" : "verdict.higher-by",
                Points.size(measured.gamma()),
                range(measured));
        return verdict.quarters().size() > 1
                ? words.text("verdict.pooled", quarters(verdict), told + " " + figure)
                : told + " " + figure;
    }

    /// The quarters that were looked at together.
    private String quarters(GoalVerdict verdict) {
        return words.list(verdict.quarters().stream().map(words::quarter).toList());
    }

    /// The 95 % interval, without signs.
    private String range(GoalVerdict.Measured measured) {
        double low = measured.gamma() - Z * measured.standardError();
        double high = measured.gamma() + Z * measured.standardError();
        if (low < 0 && high > 0) {
            return words.text("verdict.range-across", Points.size(low), Points.size(high));
        }
        return low < 0
                ? words.text("verdict.range", Points.size(high), Points.size(low))
                : words.text("verdict.range", Points.size(low), Points.size(high));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
