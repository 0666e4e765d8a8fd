package org.dajeong.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.ShareForecast;
import org.junit.jupiter.api.Test;

/// What is said of a promise before it is made.
class IntegrityOutlookUnitTests {

    private final IntegrityOutlook.Known known = new IntegrityOutlook.Known(
            new UUID(0, 1), List.of(new Quarter(2026, 1), new Quarter(2026, 2)), 60, new ShareForecast(12, 188, 2));

    @Test
    void theSuggestedTargetIsTheHighestThatWouldRatherBeRecognisedThanNot() {
        double suggested = known.suggested(400).orElseThrow();

        assertThat(known.forecast().chance(400, suggested)).isGreaterThanOrEqualTo(0.5);
        assertThat(known.forecast().chance(400, suggested + 0.001)).isLessThan(0.5);
    }

    @Test
    void withVeryFewAnswersNoTargetIsSuggested() {
        assertThat(known.suggested(15)).isEmpty();
    }

    @Test
    void withTheAnswersItTakesAFallIsRecognisedFourTimesOutOfFive() {
        int needed = known.needed(0.01).orElseThrow();

        assertThat(known.forecast().chance(needed, 0.01)).isGreaterThanOrEqualTo(0.8);
        assertThat(known.needed(0.0599)).isEmpty();
    }
}
