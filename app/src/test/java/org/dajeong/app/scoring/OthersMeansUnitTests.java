package org.dajeong.app.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.OwnRatings.Colleague;
import org.junit.jupiter.api.Test;

/// The mean of the others is told only where it tells of nobody: both sides of every boundary.
class OthersMeansUnitTests {

    private static final Quarter QUARTER = Quarter.parse("2026-2");
    private static final UUID VERSION = new UUID(0, 1);
    private static final UUID DEPARTMENT = new UUID(0, 2);

    @Test
    void fiveRatingsOfThreePeopleAreEnough() {
        assertThat(mean(rated("a", 2), rated("b", 2), rated("c", 1))).hasValue(8);
    }

    @Test
    void fourRatingsAreTooFew() {
        assertThat(mean(rated("a", 2), rated("b", 1), rated("c", 1))).isEmpty();
    }

    @Test
    void twoPeopleAreTooFew() {
        assertThat(mean(rated("a", 10), rated("b", 10))).isEmpty();
    }

    @Test
    void whoIsNotKnownIsNotCountedAsAPerson() {
        assertThat(mean(rated("a", 2), rated("b", 2), rated("", 2))).isEmpty();
    }

    @Test
    void nobodyMayHaveMoreThanHalf() {
        assertThat(mean(rated("a", 4), rated("b", 2), rated("c", 2))).hasValue(8);
        assertThat(mean(rated("a", 5), rated("b", 2), rated("c", 2))).isEmpty();
    }

    @Test
    void onlyTheSameItemQuarterAndDepartmentCount() {
        OthersMeans means = new OthersMeans(List.of(rated("a", 2), rated("b", 2), rated("c", 2)));

        assertThat(means.of(QUARTER, VERSION, DEPARTMENT, 2)).isEmpty();
        assertThat(means.of(QUARTER.plus(-1), VERSION, DEPARTMENT, 1)).isEmpty();
        assertThat(means.of(QUARTER, VERSION, VERSION, 1)).isEmpty();
        assertThat(means.of(QUARTER, DEPARTMENT, DEPARTMENT, 1)).isEmpty();
    }

    private static OptionalDouble mean(Colleague... colleagues) {
        return new OthersMeans(new ArrayList<>(List.of(colleagues))).of(QUARTER, VERSION, DEPARTMENT, 1);
    }

    /// So many ratings of eight points each.
    private static Colleague rated(String staff, long n) {
        return new Colleague(QUARTER, VERSION, DEPARTMENT, staff, 1, n, 8 * n);
    }
}
