package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.CannotFit;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Verdict;
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
            "verdict", List.of(Verdict.values()),
            "change.reason", List.of(Change.Reason.values()),
            "base", List.of(GroupTimes.Base.values()),
            "control", List.of(GroupTimes.Control.values()),
            "group-time", List.of(GroupTimes.Reason.values()));

    @Test
    void everyValueOfTheEngineHasItsWordsInBothLanguages() {
        ENUMS.forEach((prefix, values) -> {
            for (Enum<?> value : values) {
                for (Language language : Language.values()) {
                    assertThat(Messages.in(language).of(prefix, value, "a", "b"))
                            .as("%s %s", prefix, value)
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        });
    }
}
