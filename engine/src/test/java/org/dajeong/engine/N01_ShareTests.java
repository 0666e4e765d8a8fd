package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dajeong.engine.api.ProblemShares;
import org.dajeong.engine.api.ProblemShares.Answer;
import org.dajeong.engine.api.ProblemShares.UnitShare;
import org.dajeong.engine.api.Proportion;
import org.dajeong.engine.api.Proportion.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a share is told with an interval that holds its truth, also where nothing or everything was
/// counted.
class N01_ShareTests {

    // ---- figures

    @Test
    void agreesWithR() {
        int checked = 0;
        for (Reference reference : Reference.read("/reference/shares.csv")) {
            int slash = reference.name().indexOf('/');
            Proportion share = new Proportion(
                    Long.parseLong(reference.name().substring(0, slash)),
                    Long.parseLong(reference.name().substring(slash + 1)));
            Interval interval = reference.model().equals("wilson") ? share.wilson() : share.clopperPearson();
            reference.check(reference.quantity().equals("low") ? interval.low() : interval.high());
            checked++;
        }
        assertThat(checked).isEqualTo(88);
    }

    /// Newcombe (1998), *Statistics in Medicine* 17, table I: Wilson without continuity correction, and
    /// exact.
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0578, 0.1617",
        "0, 20, 0.0000, 0.1611, 0.0000, 0.1684",
        "1, 29, 0.0061, 0.1718, 0.0009, 0.1776"
    })
    void agreesWithNewcombe(long count, long n, double low, double high, double exactLow, double exactHigh) {
        Proportion share = new Proportion(count, n);

        assertThat(share.wilson().low()).isCloseTo(low, within(0.00005));
        assertThat(share.wilson().high()).isCloseTo(high, within(0.00005));
        assertThat(share.clopperPearson().low()).isCloseTo(exactLow, within(0.00005));
        assertThat(share.clopperPearson().high()).isCloseTo(exactHigh, within(0.00005));
    }

    // ---- coverage, computed exactly: no drawing

    /// Wilson's interval holds the truth in 95 of 100 cases on average; Clopper and Pearson's in 95 at
    /// every truth.
    @ParameterizedTest
    @ValueSource(ints = {5, 10, 45, 144})
    void intervalsCoverWhatTheyPromise(int n) {
        List<Interval> wilsons = all(n).map(Proportion::wilson).toList();
        List<Interval> exacts = all(n).map(Proportion::clopperPearson).toList();
        double sum = 0;
        int truths = 0;
        for (int i = 1; i < 200; i++) {
            double p = i / 200.0;
            assertThat(coverage(exacts, p)).as("n %d, p %s", n, p).isGreaterThanOrEqualTo(0.95);
            sum += coverage(wilsons, p);
            truths++;
        }
        assertThat(sum / truths).isBetween(0.945, 0.965);
    }

    private static Stream<Proportion> all(int n) {
        return IntStream.rangeClosed(0, n).mapToObj(k -> new Proportion(k, n));
    }

    /// The probability of an interval that holds the truth p.
    private static double coverage(List<Interval> intervals, double p) {
        double covered = 0;
        int n = intervals.size() - 1;
        for (int k = 0; k <= n; k++) {
            covered += holds(intervals.get(k), p) ? probability(k, n, p) : 0;
        }
        return covered;
    }

    private static boolean holds(Interval interval, double p) {
        return interval.low() <= p && p <= interval.high();
    }

    private static double probability(int k, int n, double p) {
        double log = k * StrictMath.log(p) + (n - k) * StrictMath.log1p(-p);
        for (int i = 1; i <= k; i++) {
            log += StrictMath.log((n - k + i) / (double) i);
        }
        return StrictMath.exp(log);
    }

    @Test
    void aShareCountsNoMoreThanAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.wilson(1.1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.wilson(0.5, 0));
    }

    // ---- contacts with a problem

    @Test
    void sharesAreToldByUnit() {
        Answer answer = shares(10, 2, 6, 0, 8, 8).answer(5);

        assertThat(answer.units())
                .containsExactly(
                        new UnitShare("u0", new Proportion(2, 10)),
                        new UnitShare("u1", new Proportion(0, 6)),
                        new UnitShare("u2", new Proportion(8, 8)));
        assertThat(answer.withheld()).isEmpty();
        assertThat(answer.whole()).contains(new Proportion(10, 24));
    }

    /// A unit that is withheld alone would follow from the whole.
    @Test
    void neverExactlyOneUnitIsWithheld() {
        Answer one = shares(10, 2, 4, 0, 8, 8, 20, 1).answer(5);
        Answer two = shares(10, 2, 4, 0, 3, 3, 20, 1).answer(5);
        Answer few = shares(10, 2, 2, 0, 1, 1, 20, 1).answer(5);
        Answer all = shares(4, 1).answer(5);

        assertThat(one.withheld()).containsExactly("u1", "u2");
        assertThat(one.whole()).contains(new Proportion(3, 30));
        assertThat(two.withheld()).containsExactly("u1", "u2");
        assertThat(few.withheld()).containsExactly("u0", "u1", "u2");
        assertThat(all.withheld()).containsExactly("u0");
        assertThat(all.whole()).isEmpty();
    }

    /// Pairs: contacts, and those with a problem.
    private static ProblemShares shares(int... numbers) {
        ProblemShares shares = new ProblemShares();
        for (int unit = 0; unit < numbers.length / 2; unit++) {
            for (int i = 0; i < numbers[2 * unit]; i++) {
                shares.add("u" + unit, i < numbers[2 * unit + 1]);
            }
        }
        return shares;
    }

    @Test
    void unitsComeInLevelOrder() {
        ProblemShares shares = new ProblemShares();
        for (String unit : List.of("b", "a", "b", "a")) {
            shares.add(unit, false);
        }
        assertThat(shares.answer(1).units()).extracting(UnitShare::unit).containsExactly("a", "b");
    }
}
