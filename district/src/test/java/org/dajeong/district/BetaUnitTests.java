package org.dajeong.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetaUnitTests {

    private static final int DRAWS = 200_000;
    private static final double VARIANCE = 0.0064;

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.05, 0.11, 0.3, 0.5, 0.9})
    void hasTheMeanAndVarianceAskedFor(double mean) {
        Scatter scatter = sample(mean);

        assertThat(scatter.mean()).isCloseTo(mean, within(4 * StrictMath.sqrt(VARIANCE / DRAWS)));
        assertThat(scatter.sd()).isCloseTo(0.08, within(0.002));
    }

    @Test
    void scattersLessWhereThereIsNoRoom() {
        Scatter scatter = sample(0.005);

        assertThat(scatter.mean()).isCloseTo(0.005, within(0.0006));
        assertThat(scatter.sd()).isCloseTo(StrictMath.sqrt(0.005 * 0.995 / 1.25), within(0.002));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 1, 3.5})
    void gammaHasItsShapeAsMeanAndVariance(double shape) {
        Draws draws = Draws.of(7, Draws.Purpose.LOSSES, 0);
        Scatter scatter = new Scatter();
        for (int i = 0; i < DRAWS; i++) {
            scatter.add(Beta.gamma(draws, shape));
        }

        assertThat(scatter.mean()).isCloseTo(shape, within(4 * StrictMath.sqrt(shape / DRAWS)));
        assertThat(scatter.sd()).isCloseTo(StrictMath.sqrt(shape), within(0.05 * StrictMath.sqrt(shape)));
    }

    private static Scatter sample(double mean) {
        Draws draws = Draws.of(1, Draws.Purpose.LOSSES, 0);
        Scatter scatter = new Scatter();
        for (int i = 0; i < DRAWS; i++) {
            scatter.add(Beta.draw(draws, mean, VARIANCE));
        }
        return scatter;
    }
}
