package org.dajeong.app.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// FEATURE: what comes to one person is told from three people in post on.
class LoadUnitTests {

    @Test
    void perPersonIsToldFromThreePeopleOn() {
        assertThat(new Load.Figures(500, 100, 6, 3).perPerson()).isEqualTo(OptionalDouble.of(200));
        assertThat(new Load.Figures(500, 100, 6, 3).abusivePerPerson()).isEqualTo(OptionalDouble.of(2));
        assertThat(new Load.Figures(500, 100, 6, 2).perPerson()).isEmpty();
        assertThat(new Load.Figures(500, 100, 6, 2).abusivePerPerson()).isEmpty();
        assertThat(new Load.Figures(0, 0, 0, 0).perPerson()).isEmpty();
    }

    @Test
    void thereAreNoMoreAbusiveContactsThanContacts() {
        assertThat(new Load.Figures(3, 2, 5, 1).contacts()).isEqualTo(5);
        assertThatThrownBy(() -> new Load.Figures(3, 2, 6, 1)).hasMessageContaining("6 of 5");
    }

    @Test
    void countsAreReadAsPeopleWriteThem() {
        assertThat(LoadFileReading.count(" 1,234 ", 5_000)).hasValue(1_234);
        assertThat(LoadFileReading.count("0", 5_000)).hasValue(0);
        for (String wrong : new String[] {"", "-1", "12.5", "약 30", "12,34", "5001", "99999999999"}) {
            assertThat(LoadFileReading.count(wrong, 5_000)).as(wrong).isEmpty();
        }
    }

    @Test
    void allThatWasTypedWrongIsSaidAtOnce() {
        LoadTyped typed = new LoadTyped(Map.of(
                LoadColumn.CALLS, "many", LoadColumn.VISITS, "", LoadColumn.STAFF, "7", LoadColumn.ABUSIVE, "1"));

        assertThat(typed.faults()).containsOnlyKeys(LoadColumn.CALLS, LoadColumn.VISITS);
        assertThat(typed.figures()).isEmpty();
    }
}
