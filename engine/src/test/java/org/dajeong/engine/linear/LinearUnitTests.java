package org.dajeong.engine.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dajeong.engine.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearUnitTests {

    /// Sizes on both sides of a panel, of a pair of rows, and of the size from which threads help.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 47, 48, 49, 50, 97, 371, 400})
    void theCholeskyFactorMultipliesBack(int n) {
        double[] a = positiveDefinite(n);
        Cholesky root = Cholesky.of(a.clone(), n);
        double[] inverse = root.inverse(n);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i + 1;
        }
        double[] b = times(a, x, n);
        double[] solved = root.solve(b);
        double[] through = times(inverse, b, n);
        for (int i = 0; i < n; i++) {
            assertThat(solved[i]).isCloseTo(x[i], within(1e-8));
            assertThat(through[i]).isCloseTo(x[i], within(1e-7));
            for (int j = i; j < n; j += 7) {
                double sum = 0;
                for (int k = 0; k <= i; k++) {
                    sum += root.at(k, i) * root.at(k, j);
                }
                assertThat(sum).isCloseTo(a[i * n + j], within(1e-9 * n));
            }
        }
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsNamed() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Cholesky.of(new double[] {1, 2, 2, 1}, 2))
                .withMessageContaining("pivot 1");
    }

    @Test
    void aColumnThatFollowsFromOthersIsFound() {
        // Columns: 1, x, 2x + 3, x^2 over x = 0..4.
        double[][] columns = {{1, 1, 1, 1, 1}, {0, 1, 2, 3, 4}, {3, 5, 7, 9, 11}, {0, 1, 4, 9, 16}};
        double[][] products = new double[4][4];
        double[] scales = new double[4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < 5; k++) {
                    products[i][j] += columns[i][k] * columns[j][k];
                }
            }
            scales[i] = products[i][i];
        }

        assertThat(Independence.kept(products, scales)).containsExactly(true, true, false, true);
    }

    /// With the Hessian of Gauss and Newton, which is not the true one away from the valley.
    @Test
    void theMinimumOfRosenbrocksValleyIsFound() {
        Bowl found = Minimizer.minimize(
                x -> new Bowl(
                        x,
                        square(1 - x[0]) + 100 * square(x[1] - x[0] * x[0]),
                        new double[] {-2 * (1 - x[0]) - 400 * x[0] * (x[1] - x[0] * x[0]), 200 * (x[1] - x[0] * x[0])},
                        new double[][] {{2 + 800 * x[0] * x[0], -400 * x[0]}, {-400 * x[0], 200}}),
                new double[] {0.1, 3},
                1e-10);

        assertThat(found.x()).containsExactly(new double[] {1, 1}, within(1e-9));
    }

    /// `(x + 1)^2 + (x + 1)(y - 2) + (y - 2)^2` has its lowest place at a negative x.
    @Test
    void whatWantsToGoBelowTheFloorIsHeldThere() {
        Bowl found = Minimizer.minimize(
                x -> new Bowl(
                        x,
                        square(x[0] + 1) + (x[0] + 1) * (x[1] - 2) + square(x[1] - 2),
                        new double[] {2 * (x[0] + 1) + x[1] - 2, x[0] + 1 + 2 * (x[1] - 2)},
                        // half of the true one: the steps are too long
                        new double[][] {{1, 0.5}, {0.5, 1}}),
                new double[] {1, 1},
                1e-10);

        assertThat(found.x()).containsExactly(new double[] {1e-10, 1.5}, within(1e-9));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Bowl(double[] x, double value, double[] gradient, double[][] curvature) implements Minimizer.Place {}

    /// Reference: R 4.2.2, `pnorm(x)`.
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.841344746068543",
        "1.96, 0.97500210485178",
        "-3, 0.00134989803163009",
        "-6, 9.86587645037698e-10",
        "-8, 6.22096057427178e-16",
        "40, 1"
    })
    void probabilitiesAgree(double x, double p) {
        assertThat(Normal.below(x)).isCloseTo(p, within(1e-15));
    }

    /// Reference: R 4.2.2, `qnorm(p)`.
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.95996398454005",
        "0.001, -3.09023230616781",
        "1e-12, -7.034483825301131",
        "1e-20, -9.26234008979841"
    })
    void quantilesAgree(double p, double x) {
        assertThat(Normal.quantile(p)).isCloseTo(x, within(1e-13 * Math.max(1, Math.abs(x))));
    }

    @Test
    void thereIsNoQuantileOfCertainty() {
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(0));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] positiveDefinite(int n) {
        Random random = new Random(n);
        double[] g = random.doubles((long) n * n, -1, 1).toArray();
        double[] a = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    a[i * n + j] += g[i * n + k] * g[j * n + k];
                }
            }
            a[i * n + i] += 1;
        }
        return a;
    }

    private static double[] times(double[] a, double[] x, int n) {
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result[i] += a[i * n + j] * x[j];
            }
        }
        return result;
    }

    /// Values of R's `qf` and `pf`.
    @Test
    void theFDistributionIsThatOfR() {
        List<Reference> references = Reference.read("/reference/agreement.csv").stream()
                .filter(reference -> reference.model().equals("f"))
                .toList();
        assertThat(references).hasSize(16);
        for (Reference reference : references) {
            double[] numbers = Stream.of(reference.name().split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (reference.quantity().equals("quantile")) {
                double relative = SnedecorF.quantile(numbers[0], numbers[1], numbers[2]) / reference.value();
                assertThat(relative).as(reference.toString()).isCloseTo(1, within(1e-10));
            } else {
                reference.check(SnedecorF.below(1.7, numbers[1], numbers[2]));
            }
        }
        assertThat(SnedecorF.t95(1)).isCloseTo(12.706204736432095, within(1e-9));
        assertThat(SnedecorF.t95(1e9)).isCloseTo(1.959963984540054, within(1e-6));
        assertThat(SnedecorF.below(0, 3, 4)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnedecorF.below(1, 0, 4))
                .withMessageContaining("positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnedecorF.quantile(1, 3, 4))
                .withMessageContaining("between 0 and 1");
    }

    @Test
    void eachDrawTakesAsManyAsThereAre() {
        Resamples resamples = new Resamples(50, 7);
        long[] all = new long[50];
        for (int draw = 0; draw < 1_000; draw++) {
            int[] times = resamples.next();
            assertThat(IntStream.of(times).sum()).isEqualTo(50);
            Arrays.setAll(all, i -> all[i] + times[i]);
        }
        assertThat(LongStream.of(all).filter(times -> times > 850 && times < 1_150))
                .hasSize(50);
        assertThat(new Resamples(50, 7).next()).isEqualTo(new Resamples(50, 7).next());
        assertThat(Resamples.quantile(new double[] {1, 2, 4, 8}, 0.5)).isEqualTo(3);
        assertThat(Resamples.quantile(new double[] {1, 2, 4, 8}, 1)).isEqualTo(8);
    }
}
