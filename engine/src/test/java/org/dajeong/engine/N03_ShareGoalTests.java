package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.Proportion.Interval;
import org.dajeong.engine.api.ShareForecast;
import org.dajeong.engine.api.ShareSpread;
import org.dajeong.engine.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: what a department's share is expected to be comes from its own quarters and from how far departments and
/// quarters truly differ; a promise on it is told as kept or broken only beyond chance, and how likely that is can be
/// known before.
class N03_ShareGoalTests {

    // ---- the spread

    @Test
    void theSpreadIsThatOfAnalysisOfVariance() {
        int checked = 0;
        for (Reference reference : references("spread")) {
            ShareSpread spread = ShareSpread.of(table(reference.name())).orElseThrow();
            reference.check(reference.quantity().equals("quarters") ? spread.quarters() : spread.departments());
            checked++;
        }
        assertThat(checked).isEqualTo(19);
    }

    @Test
    void theMeanIsThatOfAllAnswers() {
        assertThat(spread("1/20 3/40;0/60;2/30 1/10").mean()).isEqualTo(7 / 160.0);
    }

    @Test
    void nobodyAnsweringTellsNothing() {
        assertThat(ShareSpread.of(List.of())).isEmpty();
        assertThat(ShareSpread.of(table("0/0 0/0;0/0"))).isEmpty();
    }

    @Test
    void quartersWithoutAnswersTellNothing() {
        assertThat(spread("1/20 0/0 3/40;0/0;0/60;2/30 1/10")).isEqualTo(spread("1/20 3/40;0/60;2/30 1/10"));
    }

    @Test
    void departmentsMayComeInAnyOrder() {
        List<List<Counted>> departments = table("1/23 3/41;0/67;2/31 1/13;5/19 7/77 2/3");
        ShareSpread spread = ShareSpread.of(departments).orElseThrow();
        for (int i = 0; i < departments.size(); i++) {
            Collections.rotate(departments, 1);
            assertThat(ShareSpread.of(departments)).contains(spread);
        }
    }

    /// Otherwise the forecast would trust that all departments are alike more than anybody can know it.
    @Test
    void departmentsThatLookAlikeAreAsAlikeAsTheOthersAnswersCanShow() {
        ShareSpread spread = spread("2/40 2/40;2/40 2/40;2/40 2/40;2/40 2/40");

        double worth = 320 / (1 + 39 * spread.quarters());
        assertThat(spread.departments()).isCloseTo(1 / (1 + 0.75 * worth), within(1e-12));
    }

    /// Half the standard error: four comparisons of quarters of 40, of which 5 % have a problem.
    @Test
    void quartersThatLookAlikeAreAsAlikeAsTheAnswersCanShow() {
        assertThat(spread("2/40 2/40;2/40 2/40;2/40 2/40;2/40 2/40").quarters())
                .isCloseTo(Math.sqrt((2 + 1 / 1.9) / 4) / 80, within(1e-12));
    }

    @Test
    void withOneDepartmentNothingIsKnownOfOthers() {
        ShareSpread spread = spread("2/40 2/40 1/40");

        assertThat(spread.departments()).isEqualTo(0.5);
        assertThat(spread.forecast(table("2/40 2/40 1/40").getFirst()).expected())
                .isCloseTo(5 / 120.0, within(1e-12));
    }

    /// What quarters differ by cannot be told from what departments differ by.
    @Test
    void withOneQuarterEachOnlyDepartmentsDiffer() {
        ShareSpread spread = spread("9/40;0/40;1/40;8/40");

        assertThat(spread.quarters()).isZero();
        assertThat(spread.departments()).isGreaterThan(0.05);
    }

    @Test
    void withOneAnswerEachNothingDiffers() {
        assertThat(spread("1/1;0/1;0/1;0/1")).isEqualTo(new ShareSpread(0.25, 0.25, 0));
    }

    @Test
    void noProblemAtAllIsHalfOneMoreAnswer() {
        ShareSpread none = spread("0/40 0/20;0/40 0/20");
        ShareSpread all = spread("40/40 20/20;40/40 20/20");

        assertThat(none.mean()).isEqualTo(0.5 / 121);
        assertThat(all.mean()).isEqualTo(120.5 / 121);
        assertThat(none.departments())
                .isCloseTo(all.departments(), within(1e-12))
                .isGreaterThan(1 / 61.0);
        assertThat(none.forecast(table("0/40 0/20").getFirst()).expected()).isBetween(0.001, 0.005);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"40/40 0/40;0/40 40/40", "40/40 40/40;0/40 0/40", "1/1", "0/1", "0/1 1/1", "1/1;0/1 0/0", "7/9"})
    void everyForecastIsFinite(String table) {
        ShareSpread spread = spread(table);
        for (List<Counted> department : table(table)) {
            ShareForecast forecast = spread.forecast(department);
            Interval interval = forecast.interval();

            assertThat(forecast.expected()).isGreaterThan(0).isLessThan(1);
            assertThat(interval.low()).isBetween(0.0, interval.high());
            assertThat(interval.high()).isGreaterThan(forecast.expected()).isLessThanOrEqualTo(1);
        }
    }

    // ---- the forecast

    @Test
    void theForecastIsThatOfItsFormula() {
        int checked = 0;
        for (Reference reference : references("forecast")) {
            double[] x = numbers(reference.name());
            ShareForecast forecast = new ShareSpread(x[0], x[1], x[2])
                    .forecast(List.of(counted(x[3], x[4]), counted(x[5], x[6]), counted(x[7], x[8])));
            reference.check(
                    switch (reference.quantity()) {
                        case "expected" -> forecast.expected();
                        case "0.025" -> forecast.interval().low();
                        default -> forecast.interval().high();
                    });
            checked++;
        }
        assertThat(checked).isEqualTo(9);
    }

    /// Gelman and others, *Bayesian Data Analysis*, section 5.1: tumours of 70 groups of rats have a mean
    /// share of 0.136 with standard deviation 0.103; 4 of 14 in one more group make a mean of 0.223 and a
    /// deviation of 0.083.
    @Test
    void agreesWithTheTumoursOfRats() {
        double departments = 0.103 * 0.103 / (0.136 * (1 - 0.136));
        ShareForecast forecast = new ShareSpread(0.136, departments, 0).forecast(List.of(new Counted(4, 14)));

        double m = forecast.expected();
        assertThat(m).isCloseTo(0.223, within(0.0005));
        assertThat(Math.sqrt(m * (1 - m) / (forecast.alpha() + forecast.beta() + 1)))
                .isCloseTo(0.083, within(0.0005));
    }

    @Test
    void aDepartmentWithoutQuartersIsExpectedLikeTheOthers() {
        ShareForecast forecast = new ShareSpread(0.03, 0.01, 0.005).forecast(List.of(new Counted(0, 0)));

        assertThat(forecast.expected()).isCloseTo(0.03, within(1e-15));
        assertThat(forecast.quarters()).isZero();
    }

    /// The more quarters go up and down by themselves, the less one quarter tells of the next.
    @Test
    void usualVariationMakesTheIntervalWiderAndAQuarterWorthLess() {
        List<Counted> quarters = List.of(new Counted(8, 80), new Counted(7, 80));
        ShareForecast steady = new ShareSpread(0.03, 0.01, 0).forecast(quarters);
        ShareForecast varying = new ShareSpread(0.03, 0.01, 0.02).forecast(quarters);

        assertThat(varying.expected()).isGreaterThan(0.03).isLessThan(steady.expected());
        assertThat(width(varying)).isGreaterThan(width(steady));
    }

    // ---- the rule

    @Test
    void limitsAndChancesAreThoseOfR() {
        int checked = 0;
        for (Reference reference : references("rule")) {
            double[] x = numbers(reference.name());
            int n = (int) x[0];
            ShareForecast forecast = new ShareForecast(x[1], x[2], 2);
            double target = x[3] * forecast.expected();
            List<Verdict> verdicts = IntStream.rangeClosed(0, n)
                    .mapToObj(k -> forecast.verdict(new Counted(k, n), target))
                    .toList();
            reference.check(
                    switch (reference.quantity()) {
                        case "moved" -> verdicts.lastIndexOf(Verdict.MOVED);
                        case "lower" -> verdicts.indexOf(Verdict.LOWER);
                        case "no change" -> verdicts.indexOf(Verdict.NO_CHANGE);
                        case "chance" -> forecast.chance(n, target);
                        default -> forecast.cannotTell(n, target);
                    });
            checked++;
        }
        assertThat(checked).isEqualTo(25);
    }

    @Test
    void fewerThanTwoQuartersOrNoAnswersCannotTell() {
        ShareForecast once = new ShareForecast(20, 380, 1);
        ShareForecast twice = new ShareForecast(20, 380, 2);

        assertThat(once.verdict(new Counted(0, 500), 0.01)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(twice.verdict(new Counted(0, 500), 0.01)).isEqualTo(Verdict.MOVED);
        assertThat(twice.verdict(new Counted(0, 0), 0.01)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(once.chance(500, 0.01)).isZero();
        assertThat(once.cannotTell(500, 0.01)).isOne();
        assertThat(once.answersNeeded(0.01, 0.8, 5_000)).isEmpty();
        assertThat(twice.chance(0, 0.01)).isZero();
        assertThat(twice.cannotTell(0, 0.01)).isOne();
    }

    /// A quarter can be much better than expected and still show that not all was kept.
    @Test
    void movedComesBeforeLessThanWasPromised() {
        ShareForecast forecast = new ShareForecast(400, 600, 3);

        assertThat(forecast.verdict(new Counted(600, 2_000), 0.05)).isEqualTo(Verdict.MOVED);
        assertThat(forecast.verdict(new Counted(800, 2_000), 0.05)).isEqualTo(Verdict.NO_CHANGE);
        assertThat(forecast.verdict(new Counted(900, 2_000), 0.05)).isEqualTo(Verdict.LOWER);
    }

    @Test
    void aTargetOfNoughtIsBrokenByOneProblem() {
        ShareForecast forecast = new ShareForecast(6, 94, 3);

        assertThat(forecast.verdict(new Counted(1, 20), 0)).isEqualTo(Verdict.NO_CHANGE);
        assertThat(forecast.verdict(new Counted(0, 20), 0)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(forecast.chance(200, 0)).isOne();
        assertThat(forecast.cannotTell(20, 0)).isOne();
    }

    @Test
    void aTargetThatPromisesNoFallIsNeverToldAsNoChange() {
        ShareForecast forecast = new ShareForecast(20, 380, 3);
        for (int k = 0; k <= 200; k++) {
            assertThat(forecast.verdict(new Counted(k, 200), 0.05)).isNotEqualTo(Verdict.NO_CHANGE);
        }
        assertThat(forecast.chance(200, 0.07)).isLessThanOrEqualTo(0.05).isEqualTo(forecast.chance(200, 0.05));
    }

    // ---- how many answers it takes

    /// Compared with a look at every number.
    @ParameterizedTest
    @CsvSource({
        "20, 380, 0.02, 0.8, 900",
        "20, 380, 0.02, 0.8, 200",
        "3.9, 125.1, 0.01, 0.5, 1500",
        "50, 100, 0.2, 0.9, 300",
        "0.6, 19.4, 0.003, 0.3, 1000",
        "12, 388, 0.006, 0.99, 700"
    })
    void answersNeededAreTheFewestFromWhichOnTheChanceStays(
            double alpha, double beta, double target, double chance, int most) {
        ShareForecast forecast = new ShareForecast(alpha, beta, 4);
        int last = most;
        while (last > 0 && forecast.chance(last, target) >= chance) {
            last--;
        }
        OptionalInt expected = last == most ? OptionalInt.empty() : OptionalInt.of(last + 1);

        assertThat(forecast.answersNeeded(target, chance, most)).isEqualTo(expected);
    }

    /// Why the first number that reaches it is not taken.
    @Test
    void moreAnswersCanMakeTheChanceSmaller() {
        ShareForecast forecast = new ShareForecast(20, 380, 4);
        int needed = forecast.answersNeeded(0.02, 0.8, 900).orElseThrow();
        int first = IntStream.rangeClosed(1, 900)
                .filter(n -> forecast.chance(n, 0.02) >= 0.8)
                .findFirst()
                .orElseThrow();

        assertThat(first).isLessThan(needed);
        assertThat(forecast.chance(needed - 1, 0.02)).isLessThan(0.8);
    }

    @Test
    void whereQuartersGoUpAndDownNoNumberOfAnswersIsEnough() {
        ShareForecast forecast = new ShareForecast(2, 64, 4);

        assertThat(forecast.answersNeeded(0.02, 0.8, 10_000)).isEmpty();
        assertThat(forecast.answersNeeded(0.001, 0.8, 10_000)).isPresent();
        assertThat(forecast.answersNeeded(0.001, 0.8, 0)).isEmpty();
    }

    // ---- what is refused

    @Test
    void whatIsNoShareIsRefused() {
        ShareForecast forecast = new ShareForecast(2, 64, 4);
        List<Runnable> refused = List.of(
                () -> new Counted(-1, 3),
                () -> new Counted(4, 3),
                () -> new ShareSpread(0, 0.1, 0.1),
                () -> new ShareSpread(0.1, 0, 0.1),
                () -> new ShareSpread(0.1, 0.1, 1),
                () -> new ShareForecast(0, 1, 2),
                () -> new ShareForecast(1, Double.POSITIVE_INFINITY, 2),
                () -> new ShareForecast(1, 1, -1),
                () -> forecast.verdict(new Counted(1, 20), -0.1),
                () -> forecast.verdict(new Counted(1, 20), Double.NaN),
                () -> forecast.verdict(new Counted(1, 1_000_001), 0.01),
                () -> forecast.chance(-1, 0.01),
                () -> forecast.cannotTell(20, 1.1),
                () -> forecast.answersNeeded(0.01, 1, 100));
        for (Runnable one : refused) {
            assertThatIllegalArgumentException().isThrownBy(one::run);
        }
    }

    private static List<Reference> references(String model) {
        Predicate<Reference> wanted = reference -> reference.model().equals(model);
        return Reference.read("/reference/share-goals.csv").stream()
                .filter(wanted)
                .toList();
    }

    private static ShareSpread spread(String table) {
        return ShareSpread.of(table(table)).orElseThrow();
    }

    /// Problems/answers; quarters joined by blanks, departments by semicolons.
    private static List<List<Counted>> table(String text) {
        return Stream.of(text.split(";", -1))
                .map(department -> Stream.of(department.split(" ", -1))
                        .map(quarter -> quarter.split("/", -1))
                        .map(count -> new Counted(Long.parseLong(count[0]), Long.parseLong(count[1])))
                        .toList())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Counted counted(double problems, double answers) {
        return new Counted((long) problems, (long) answers);
    }

    private static double[] numbers(String name) {
        return Stream.of(name.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    private static double width(ShareForecast forecast) {
        return forecast.interval().high() - forecast.interval().low();
    }
}
