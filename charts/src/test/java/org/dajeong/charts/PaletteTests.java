package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Contrast by WCAG 2.2: 4.5 for text, 3 for what a drawing says.
class PaletteTests {

    @ParameterizedTest
    @EnumSource
    void textStandsOutOnPaperAndOnTintedGround(Style style) {
        assertThat(contrast(style.colour(), Palette.PAPER)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(style.colour(), Palette.SOFT)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {Palette.OWN, Palette.OWN_DEEP, Palette.MIX, Palette.SUB, Palette.INK})
    void marksStandOutOnPaperAndOnTintedGround(String colour) {
        assertThat(contrast(colour, Palette.PAPER)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(colour, Palette.SOFT)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theLightGreyOfAssessorsHasAnEdgeThatStandsOut() {
        assertThat(contrast(Palette.RATER, Palette.PAPER)).isLessThan(3);
        assertThat(contrast(Fill.RATER.edge(), Palette.SOFT)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whiskersStandOutOnBars() {
        for (String bar : List.of(Palette.OWN, Palette.MIX, Palette.RATER)) {
            assertThat(contrast(Palette.INK, bar)).isGreaterThanOrEqualTo(3);
        }
    }

    /// The two differ by less than 3 in print without colour, so one of them needs a pattern.
    @Test
    void ownAndMixDifferByPatternBecauseTheirGreysAreAlike() {
        assertThat(contrast(Palette.OWN, Palette.MIX)).isLessThan(3);
        assertThat(Fill.OWN.definition("p")).isEmpty();
        assertThat(Fill.MIX.definition("p")).isNotEmpty();
        assertThat(Fill.CHANCE.definition("p")).isNotEmpty();
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> {
                    double value = Integer.parseInt(colour, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
                    return weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
                })
                .sum();
    }
}
