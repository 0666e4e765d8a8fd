package org.dajeong.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// With many contacts the means of what was drawn are the means of what was planted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeNumbersTests {

    private static final int CONTACTS = 200_000;

    private Sample sample = new Sample();

    @BeforeAll
    void draw() throws IOException {
        sample = Sample.of(District.of(District.DEFAULT_SEED, CONTACTS));
    }

    @Test
    void levelsOfEveryColumnMeetTheirExpectation() {
        assertThat(sample.residuals).hasSize(50 + 6 + 10 + 2 + 3 + 2 + 14);
        centred(sample.residuals);
    }

    @Test
    void itemsMeetTheirExpectationInEveryDepartment() {
        assertThat(sample.items).hasSize(10 + 50 * 10);
        centred(sample.items);
    }

    private static void centred(Map<String, Scatter> residuals) {
        residuals.forEach((level, residual) ->
                assertThat(Math.abs(residual.mean())).as(level).isLessThan(4 * residual.standardError()));
    }
}
