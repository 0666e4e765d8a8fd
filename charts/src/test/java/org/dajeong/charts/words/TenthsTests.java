package org.dajeong.charts.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TenthsTests {

    @Test
    void threeTimesAThirdIsOne() {
        assertThat(Tenths.shares(new double[] {3.4, 3.4, 3.2}, 10)).containsExactly(4, 3, 3);
        assertThat(Tenths.shares(new double[] {-3.4, -3.4, -3.2}, -10)).containsExactly(-3, -4, -3);
    }

    @Test
    void onePartTakesWhatRoundingLeaves() {
        assertThat(Tenths.shares(new double[] {1}, 2)).containsExactly(2);
        assertThat(Tenths.shares(new double[] {-1}, -2)).containsExactly(-2);
        assertThat(Tenths.shares(new double[] {}, 1)).isEmpty();
    }

    @Test
    void thePartThatIsKeptIsRoundedAsEverywhereElse() {
        assertThat(Tenths.addingUp(1, List.of(0.34, 0.34, 0.32), -1)).containsExactly(0.4, 0.3, 0.3);
        assertThat(Tenths.addingUp(1, List.of(0.34, 0.34, 0.32), 1)).containsExactly(0.4, 0.3, 0.3);
        assertThat(Tenths.addingUp(-9.8, List.of(-4.55, -1.02, -0.72, -3.51), 3))
                .containsExactly(-4.6, -1.0, -0.7, -3.5);
    }
}
