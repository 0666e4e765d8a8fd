package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Agreement;
import org.dajeong.engine.api.Agreement.Form;
import org.dajeong.engine.api.AgreementResult;
import org.dajeong.engine.api.AgreementSpec;
import org.dajeong.engine.api.AgreementSpec.Level;
import org.dajeong.engine.api.Agreements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: the 95 % interval of a coefficient of agreement holds the truth about as often as it says.
class J02_AgreementCoverageTests {

    private static final double CONTACT = 8;
    private static final double ERROR = 5;

    /// @param contacts how many calls are heard
    /// @param raters by how many
    @ParameterizedTest
    @CsvSource({"20, 3, 0.88, 0.98", "60, 3, 0.90, 0.98"})
    void alphaIsCovered(int contacts, int raters, double low, double high) {
        assertThat(coverage(contacts, raters, 200).alpha()).isBetween(low, high);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"20, 3", "60, 3", "60, 6", "200, 3"})
    void allAreCoveredInManySamples(int contacts, int raters) {
        Coverage coverage = coverage(contacts, raters, 2_000);
        assertThat(coverage.alpha()).isBetween(0.90, 0.97);
        assertThat(coverage.random()).isBetween(0.93, 0.97);
        assertThat(coverage.difference()).isBetween(0.935, 0.965);
        assertThat(coverage.kappa()).isBetween(0.88, 0.97);
    }

    /// How often each interval held the truth.
    ///
    /// @param alpha for the raters at hand
    /// @param random ICC(2,1), for raters drawn anew each time
    private record Coverage(double alpha, double random, double difference, double kappa) {}

    private static Coverage coverage(int contacts, int raters, int samples) {
        double[][] held = IntStream.range(0, samples)
                .parallel()
                .mapToObj(seed -> held(contacts, raters, seed))
                .toArray(double[][]::new);
        double[] shares = new double[4];
        for (double[] one : held) {
            for (int i = 0; i < shares.length; i++) {
                shares[i] += one[i] / samples;
            }
        }
        return new Coverage(shares[0], shares[1], shares[2], shares[3]);
    }

    private static double[] held(int contacts, int raters, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] severity = new double[raters];
        double mean = 0;
        for (int r = 0; r < raters; r++) {
            severity[r] = 2 * random.nextGaussian();
            mean += severity[r] / raters;
        }
        double squares = 0;
        for (double one : severity) {
            squares += (one - mean) * (one - mean);
        }
        List<String[]> rows = new ArrayList<>();
        for (int c = 0; c < contacts; c++) {
            double truth = 80 + CONTACT * random.nextGaussian();
            for (int r = 0; r < raters; r++) {
                double y = truth + severity[r] + ERROR * random.nextGaussian();
                rows.add(new String[] {"c" + c, "r" + r, String.valueOf(y)});
            }
        }
        AgreementSpec spec = new AgreementSpec("contact", "rater", "y", Level.INTERVAL);
        AgreementResult result =
                Agreements.of(Rows.of(List.of("contact", "rater", "y"), rows).count(spec.tables()), spec);
        Agreement agreement = ((AgreementResult.Done) result).agreement();
        double error = ERROR * ERROR;
        double contact = CONTACT * CONTACT;
        double alpha = 1 - (squares / (raters - 1) + error) / (squares / raters + error + contact);
        Agreement.Range range = agreement.alpha().interval().orElseThrow();
        Agreement.Coefficient icc =
                agreement.intraclass().orElseThrow().coefficients().get(Form.RANDOM_SINGLE.ordinal());
        double truth = contact / (contact + error + 4);
        Agreement.RaterPair pair = agreement.pairs().getFirst();
        Agreement.Difference difference = pair.difference().orElseThrow();
        double between = severity[0] - severity[1];
        double kappa = 1 - (2 * error + between * between) / (2 * (error + contact) + between * between);
        Agreement.Range found = pair.kappa().orElseThrow().interval().orElseThrow();
        return new double[] {
            is(range.low() <= alpha && alpha <= range.high()),
            is(icc.low() <= truth && truth <= icc.high()),
            is(difference.low() <= between && between <= difference.high()),
            is(found.low() <= kappa && kappa <= found.high())
        };
    }

    private static double is(boolean held) {
        return held ? 1 : 0;
    }
}
