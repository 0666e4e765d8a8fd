package org.dajeong.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalUnitTests {

    /// Expected values: SciPy 1.17.1, `scipy.stats.norm.ppf`; both sides of every branch.
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993612",
        "1e-20, -9.262340089798409",
        "1e-10, -6.361340902404056",
        "1e-5, -4.264890793922825",
        "0.025, -1.9599639845400545",
        "0.0749999, -1.439532177375901",
        "0.075, -1.4395314709384563",
        "0.0750001, -1.4395307645017301",
        "0.25, -0.6744897501960817",
        "0.5, 0",
        "0.7, 0.5244005127080407",
        "0.999, 3.090232306167813",
        "0.9999999999, 6.361340889697422"
    })
    void agreesWithTheReference(double p, double expected) {
        assertThat(Normal.quantile(p)).isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void isSymmetric() {
        assertThat(Normal.quantile(0.125)).isEqualTo(-Normal.quantile(0.875));
    }
}
