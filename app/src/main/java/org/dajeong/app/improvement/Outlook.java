package org.dajeong.app.improvement;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.scoring.ItemRate;
import org.dajeong.engine.api.VisibleChange;

/// What is known about a promise before it is made: where the measure stands, how far it moves by itself, and what can
/// be seen of it in a quarter.
///
/// ```text
/// standard error^2 = (sigma^2 / n + tau^2)(1 + 1/m)          of a change, with n ratings and m earlier quarters
/// usual            = tau sqrt(1 + 1/m)                        how far a department lies from its past by itself
/// n needed         = sigma^2 (1 + 1/m) / ((gain / 2.49)^2 - usual^2)
/// ```
///
/// All in points of the whole score; a measure in per cent is worth [#weight()] of them per hundred.
///
/// @param item the item; empty for the whole score
/// @param baseline where the measure stands, in points or per cent
/// @param agency where the agency stands on the same measure
/// @param weight what the measure is worth in the whole score, in points: 100 for the whole score itself
/// @param ratings how many ratings the department gets in the quarter
/// @param planned whether so many are planned, rather than as many as last time
/// @param quarters over how many quarters the baseline was taken
/// @param visible what a change in the coming quarter would have to be to be seen; none where the run cannot tell
/// @param single the same with one rating
/// @param usual the same with as many ratings as one likes
record Outlook(
        Optional<String> item,
        double baseline,
        double agency,
        double weight,
        int ratings,
        boolean planned,
        int quarters,
        Optional<VisibleChange> visible,
        double single,
        double usual) {

    /// So many ratings that only the movement of the department itself is left.
    private static final double ALL = 1e12;

    /// More than so many times the usual movement is rare.
    private static final double RARE = 3;

    /// The measure as a published run knows it; none where the department is not shown, or where too few contacts were
    /// asked about the item.
    ///
    /// @param planned how many ratings the department is to get; none: as many as last time
    static Optional<Outlook> of(FittedRun run, UUID department, Optional<String> item, OptionalInt planned) {
        return run.shown(department).flatMap(shown -> {
            var figures = shown.score().figures().orElseThrow();
            double mean = run.publication().mean();
            return item.isEmpty()
                    ? Optional.of(of(run, department, item, figures.fair(), mean, 100, planned))
                    : run.items(department).stream()
                            .filter(rate -> rate.item().equals(item.get()))
                            .findFirst()
                            .map(rate -> of(run, department, rate, planned));
        });
    }

    private static Outlook of(FittedRun run, UUID department, ItemRate rate, OptionalInt planned) {
        return of(run, department, Optional.of(rate.item()), rate.percent(), rate.agency(), rate.weight(), planned);
    }

    private static Outlook of(
            FittedRun run,
            UUID department,
            Optional<String> item,
            double baseline,
            double agency,
            double weight,
            OptionalInt planned) {
        long last = 0;
        int quarters = 0;
        for (Quarter quarter : run.publication().quarters()) {
            long ratings = run.ratings(department, quarter);
            last = ratings > 0 ? ratings : last;
            quarters += ratings > 0 ? 1 : 0;
        }
        int expected = planned.orElse((int) Math.max(1, last));
        int earlier = Math.max(1, quarters);
        Optional<VisibleChange> visible = run.visibleChange(question(expected, earlier, item));
        return new Outlook(
                item,
                baseline,
                agency,
                weight,
                expected,
                planned.isPresent(),
                quarters,
                quarters < 2 ? Optional.empty() : visible,
                error(run.visibleChange(question(1, earlier, item))),
                error(run.visibleChange(question(ALL, earlier, item))));
    }

    private static VisibleChange.Question question(double ratings, int earlier, Optional<String> item) {
        return new VisibleChange.Question(1, ratings, 1, earlier, item);
    }

    private static double error(Optional<VisibleChange> visible) {
        return visible.map(VisibleChange::standardError).orElse(0.0);
    }

    /// What a target promises, in points of the whole score.
    double gain(double target) {
        return (target - baseline) * weight / 100;
    }

    /// A movement of the whole score in units of the measure.
    double measured(double points) {
        return points * 100 / weight;
    }

    /// How probable it is that a true change up to the target is recognised.
    Optional<Double> chance(double target) {
        return visible.map(change -> change.probabilityRecognised(gain(target)));
    }

    /// How many ratings it takes to recognise it four times out of five; none where no number suffices.
    OptionalLong needed(double target) {
        double wanted = gain(target) / VisibleChange.FACTOR;
        double left = wanted * wanted - usual * usual;
        return visible.isPresent() && left > 0
                ? OptionalLong.of((long) Math.ceil((single * single - usual * usual) / left))
                : OptionalLong.empty();
    }

    /// Whether hardly any department moves so far in a quarter.
    boolean isRare(double target) {
        return usual > 0 && gain(target) > RARE * usual;
    }
}
