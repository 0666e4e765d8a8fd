package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Agreement;
import org.dajeong.engine.api.AgreementResult;
import org.dajeong.engine.api.CannotFit;
import org.dajeong.engine.api.DriverResult;
import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;

/// Whatever the engine may say, there are words for it.
class EngineWordsTests {

    private static final Map<String, List<Enum<?>>> ENUMS = Map.of(
            "tier", List.of(Tier.values()),
            "part", List.of(Why.Kind.values()),
            "fault", List.of(Formula.Fault.values()),
            "cannot-fit", List.of(CannotFit.Reason.values()),
            "refused", List.of(ScoreResult.Reason.values()),
            "agreement-refused", List.of(AgreementResult.Reason.values()),
            "icc", List.of(Agreement.Form.values()),
            "drivers-refused", List.of(DriverResult.Reason.values()),
            "quadrant", List.of(DriverSheet.Quadrant.values()));

    @Test
    void everyValueOfTheEngineHasItsWordsInBothLanguages() {
        ENUMS.forEach((prefix, values) -> {
            for (Enum<?> value : values) {
                for (Language language : Language.values()) {
                    assertThat(Messages.in(language).of(prefix, value, "a", "b", "c"))
                            .as("%s %s", prefix, value)
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        });
    }
}
