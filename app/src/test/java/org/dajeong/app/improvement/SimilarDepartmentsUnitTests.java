package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.dajeong.engine.api.Why.ItemPart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When one department is said to do better in an item than another.
class SimilarDepartmentsUnitTests {

    @ParameterizedTest
    @CsvSource({
        "-1.6, -2.0, -1.2,  0.5, -0.2, 1.2, true",
        "-1.6, -2.0, -1.2,  0.5, -1.3, 2.3, false",
        "-1.6, -2.0, -1.2, -0.5, -0.9, -0.1, false",
        "-1.6, -2.0,  0.1,  2.5,  2.0, 3.0, false"
    })
    void onlyWhereTheIntervalsDoNotTouchAndTheOtherIsNoWorseThanTheAgency(
            double points,
            double low,
            double high,
            double others,
            double othersLow,
            double othersHigh,
            boolean better) {
        ItemPart loss = new ItemPart("연결", points, low, high);
        ItemPart other = new ItemPart("연결", others, othersLow, othersHigh);

        assertThat(SimilarDepartments.isBetter(other, loss)).isEqualTo(better);
    }
}
