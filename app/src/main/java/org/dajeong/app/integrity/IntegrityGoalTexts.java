package org.dajeong.app.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.improvement.GoalOutcome;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Counted;

/// Goals on integrity in sentences. Less is better: nothing here is higher or lower.
record IntegrityGoalTexts(Words words) {

    /// A probability in whole per cent.
    private static String chance(double probability) {
        return Points.decimals(100 * probability, 0) + "%";
    }

    String measure() {
        return words.text("integrity-goal.measure");
    }

    /// From what is expected to the target.
    String promise(IntegrityGoal.Promise promise) {
        return words.text(
                "integrity-goal.promise", Points.percent(promise.expected()), Points.percent(promise.target()));
    }

    /// How a goal stands, in a word or two.
    String standing(IntegrityGoal goal, GoalOutcome outcome) {
        return goal.state() == Goal.State.RETURNED
                ? words.text("integrity-goal.outcome.returned")
                : words.of("integrity-goal.outcome", outcome);
    }

    /// What is expected if nothing changes.
    String expected(IntegrityOutlook.Known known) {
        var interval = known.forecast().interval();
        return words.text(
                "integrity-goal.about.expected",
                words.quarter(known.quarters().getFirst()),
                words.quarter(known.quarters().getLast()),
                Points.percent(known.forecast().expected()),
                Points.plain(100 * interval.low()),
                Points.plain(100 * interval.high()));
    }

    /// The smallest fall that would rather be recognised than not; where none would, what it takes to see the share
    /// halved.
    List<String> suggested(IntegrityOutlook.Known known, int answers) {
        OptionalDouble target = known.suggested(answers);
        if (target.isPresent()) {
            return List.of(words.text("integrity-goal.about.suggested", answers, Points.percent(target.getAsDouble())));
        }
        List<String> none = new ArrayList<>(List.of(words.text("integrity-goal.about.none", answers)));
        double half = known.forecast().expected() / 2;
        known.needed(half)
                .ifPresent(needed -> none.add(words.text("integrity-goal.about.half", Points.percent(half), needed)));
        return none;
    }

    /// What will be told of a target.
    List<String> sight(IntegrityOutlook.Known known, int answers, double target) {
        List<String> sight = new ArrayList<>();
        double recognised = known.forecast().chance(answers, target);
        sight.add(sight(
                recognised < Goal.Promise.CHANCE_NEEDED ? "integrity-goal.sight.hard" : "integrity-goal.sight",
                answers,
                recognised,
                known.forecast().cannotTell(answers, target)));
        OptionalInt needed = known.needed(target);
        sight.add(
                needed.isPresent()
                        ? words.text("integrity-goal.needed", needed.getAsInt())
                        : words.text("integrity-goal.needed.never", IntegrityOutlook.Known.ANSWERS_MAX));
        return sight;
    }

    /// How many answers are expected, and how many it takes to tell.
    String answers(int expected, OptionalInt needed) {
        return needed.isPresent()
                ? words.text("integrity-goal.list.needed", expected, needed.getAsInt())
                : words.text("integrity-goal.list.needed-never", expected);
    }

    /// The same as it was when a goal was set.
    String sight(IntegrityGoal.Promise promise) {
        return sight("integrity-goal.sight", promise.answers(), promise.chance(), promise.cannotTell());
    }

    private String sight(String key, int answers, double recognised, double cannotTell) {
        return words.text(key, answers, chance(recognised), chance(cannotTell));
    }

    /// What the quarter told.
    String verdict(IntegrityVerdict verdict) {
        return verdict.measured()
                .map(measured -> words.of("integrity-goal.told", verdict.verdict()) + " " + figures(measured))
                .orElseGet(
                        () -> words.of("integrity-goal.reason", verdict.reason().orElseThrow()));
    }

    /// Where nobody told of a problem that is said in words: a nought per cent reads like a promise.
    private String figures(IntegrityVerdict.Measured measured) {
        Counted found = measured.found();
        return found.problems() == 0
                ? words.text("integrity-goal.figures.none", Points.percent(measured.expected()), found.answers())
                : words.text(
                        "integrity-goal.figures",
                        Points.percent(measured.expected()),
                        found.answers(),
                        Points.percent((double) found.problems() / found.answers()));
    }
}
