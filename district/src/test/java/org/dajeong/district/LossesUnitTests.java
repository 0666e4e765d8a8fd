package org.dajeong.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossesUnitTests {

    private static final int ITEMS = Item.RUBRIC.size();
    private static final int CONTACTS = 100_000;

    private final Draws draws = Draws.of(3, Draws.Purpose.LOSSES, 0);
    private final Losses losses = new Losses();

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0.6, 11, 50, 99, 130})
    void everyItemEarnsFromNothingToItsPoints(double loss) {
        double[] expected = general(loss);
        int[] points = new int[ITEMS];
        for (int contact = 0; contact < 5_000; contact++) {
            losses.draw(draws, expected, points);
            for (int item = 0; item < ITEMS; item++) {
                assertThat(points[item]).isBetween(0, Item.RUBRIC.get(item).points());
            }
        }
    }

    @Test
    void everyItemLosesOnAverageWhatIsExpected() {
        double[] expected = general(11);
        Scatter[] seen = new Scatter[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            seen[item] = new Scatter();
        }
        Scatter scores = new Scatter();
        int[] points = new int[ITEMS];
        for (int contact = 0; contact < CONTACTS; contact++) {
            losses.draw(draws, expected, points);
            int score = 0;
            for (int item = 0; item < ITEMS; item++) {
                seen[item].add(Item.RUBRIC.get(item).points() - points[item]);
                score += points[item];
            }
            scores.add(score);
        }

        assertThat(scores.mean()).isCloseTo(89, within(4 * 8 / StrictMath.sqrt(CONTACTS)));
        assertThat(scores.sd()).isCloseTo(8, within(0.1));
        for (int item = 0; item < ITEMS; item++) {
            assertThat(seen[item].mean())
                    .isCloseTo(expected[item], within(4 * seen[item].sd() / StrictMath.sqrt(CONTACTS)));
        }
    }

    @Test
    void whatAnItemCannotLoseGoesToTheOthers() {
        double[] expected = new double[ITEMS];
        expected[8] = 20;
        int[] points = new int[ITEMS];
        Scatter scores = new Scatter();
        for (int contact = 0; contact < CONTACTS; contact++) {
            losses.draw(draws, expected, points);
            scores.add(Arrays.stream(points).sum());
        }

        assertThat(scores.mean()).isCloseTo(80, within(4 * 8 / StrictMath.sqrt(CONTACTS)));
    }

    @Test
    void countsExpectationsThatHaveNoRoomToScatter() {
        int[] points = new int[ITEMS];
        losses.draw(draws, general(0.4), points);
        losses.draw(draws, general(0.5), points);
        losses.draw(draws, general(99.6), points);

        assertThat(losses.guarded()).isEqualTo(2);
    }

    private static double[] general(double loss) {
        double[] expected = new double[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            expected[item] = loss * Profile.GENERAL.share(item);
        }
        return expected;
    }
}
