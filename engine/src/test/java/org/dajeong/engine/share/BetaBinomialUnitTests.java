package org.dajeong.engine.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import org.dajeong.engine.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaBinomialUnitTests {

    private static final MathContext DIGITS = new MathContext(40);

    @Test
    void tailsAreThoseOfR() {
        int checked = 0;
        for (Reference reference : Reference.read("/reference/share-goals.csv")) {
            if (reference.model().equals("tail")) {
                double[] x = numbers(reference.name());
                BetaBinomial counts = new BetaBinomial((int) x[0], x[1], x[2]);
                int k = (int) x[3];
                reference.check(reference.quantity().equals("at most") ? counts.atMost(k) : counts.atLeast(k));
                checked++;
            } else if (reference.model().equals("thinned")) {
                double[] x = numbers(reference.name());
                reference.check(new BetaBinomial((int) x[0], x[1], x[2]).atMost((int) x[4], x[3]));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(64);
    }

    private static double[] numbers(String name) {
        return Stream.of(name.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    /// Against the products themselves with forty digits: P(0) = Π (β + i) / (α + β + i), and so on.
    @ParameterizedTest
    @CsvSource({
        "20, 2.4, 77.6",
        "400, 12, 388",
        "300, 0.3, 0.2",
        "5000, 0.9, 30",
        "100000, 450, 14500",
        "100000, 0.7, 20"
    })
    void tailsAreExact(int n, double alpha, double beta) {
        BigDecimal a = new BigDecimal(alpha);
        BigDecimal b = new BigDecimal(beta);
        BigDecimal term = BigDecimal.ONE;
        for (int i = 0; i < n; i++) {
            BigDecimal whole = a.add(b).add(BigDecimal.valueOf(i));
            term = term.multiply(b.add(BigDecimal.valueOf(i)), DIGITS).divide(whole, DIGITS);
        }
        BetaBinomial counts = new BetaBinomial(n, alpha, beta);
        BigDecimal sum = BigDecimal.ZERO;
        int step = Math.max(1, n / 40);
        for (int k = 0; k <= n; k++) {
            double above = BigDecimal.ONE.subtract(sum).doubleValue();
            sum = sum.add(term, DIGITS);
            double below = sum.doubleValue();
            if (k % step == 0) {
                check(counts.atMost(k), below);
                check(counts.atLeast(k), above);
            }
            if (k < n) {
                BigDecimal up = BigDecimal.valueOf(n - k).multiply(a.add(BigDecimal.valueOf(k)));
                BigDecimal down = BigDecimal.valueOf(k + 1).multiply(b.add(BigDecimal.valueOf(n - k - 1)));
                term = term.multiply(up, DIGITS).divide(down, DIGITS);
            }
        }
    }

    /// Twelve digits after the point, and eleven of a rare count.
    private static void check(double ours, double exact) {
        assertThat(ours).isCloseTo(exact, within(Math.min(5e-13, 1e-11 * exact) + 1e-28));
    }

    /// Many problems, each of which stays with a small probability: the first terms are too small for a number.
    @Test
    void aShareThatIsMultipliedHasTheMeanThatItShouldHave() {
        BetaBinomial counts = new BetaBinomial(4_000, 75_000, 25_000);
        double mean = 0;
        for (int k = 0; k < 4_000; k++) {
            mean += 1 - counts.atMost(k, 0.3);
        }
        assertThat(mean).isCloseTo(900, within(1e-6));
    }

    @Test
    void multipliedByOneNothingChanges() {
        BetaBinomial counts = new BetaBinomial(120, 3.9, 125.1);
        for (int k = -1; k <= 120; k++) {
            assertThat(counts.atMost(k, 1)).isCloseTo(counts.atMost(k), within(1e-14));
        }
    }

    @Test
    void limitsAreAtTheLevel() {
        BetaBinomial counts = new BetaBinomial(400, 12, 388);
        int lowest = counts.lowest(0.05);
        int highest = counts.highest(0.05);

        assertThat(counts.atMost(lowest)).isLessThanOrEqualTo(0.05);
        assertThat(counts.atMost(lowest + 1)).isGreaterThan(0.05);
        assertThat(counts.atLeast(highest)).isLessThanOrEqualTo(0.05);
        assertThat(counts.atLeast(highest - 1)).isGreaterThan(0.05);
    }

    @Test
    void withFewAnswersNoCountIsRare() {
        BetaBinomial counts = new BetaBinomial(2, 1, 1);

        assertThat(counts.lowest(0.05)).isEqualTo(-1);
        assertThat(counts.highest(0.05)).isEqualTo(3);
    }
}
