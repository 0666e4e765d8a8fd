package org.dajeong.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people type into the form.
class IntegrityGoalFormUnitTests {

    private static IntegrityGoalDraft draft(String target, String answers) {
        return new IntegrityGoalForm(Optional.empty(), 0, new Quarter(2026, 3), target, answers, "", "")
                .draft(new UUID(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"2.5, 0.025", "2.5 %, 0.025", "'2,5', 0.025", "0, 0", "100%, 1", "0.3, 0.003"})
    void aTargetIsReadAsPerCent(String typed, double share) {
        assertThat(draft(typed, "").target()).contains(share);
    }

    @ParameterizedTest
    @CsvSource({"-2", "둘", "2.5.1", "1e3", "123456789"})
    void whatIsNoNumberIsNoTarget(String typed) {
        assertThat(draft(typed, "").target()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "'1,200', 1200", "60건, 60", "60 명, 60", "많음, 0", "-3, 0", "123456789, 0"})
    void answersAreCountedAsKoreansDo(String typed, int answers) {
        assertThat(draft("2", typed).answers()).isEqualTo(OptionalInt.of(answers));
    }

    @ParameterizedTest
    @CsvSource({"0.025, 2.5", "0.02, 2", "0.1, 10", "0.003, 0.3", "1, 100"})
    void aShareIsWrittenBackAsItWasTyped(double share, String typed) {
        assertThat(IntegrityGoalForm.percent(share)).isEqualTo(typed);
    }
}
