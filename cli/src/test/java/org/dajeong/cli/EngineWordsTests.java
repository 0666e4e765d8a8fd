package org.dajeong.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Agreement;
import org.dajeong.engine.api.AgreementResult;
import org.dajeong.engine.api.CannotFit;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.DriverResult;
import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Verdict;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;

/// Whatever the engine may say, there are words for it.
class EngineWordsTests {

    private static final Map<String, List<Enum<?>>> ENUMS = Map.ofEntries(
            entry("tier", List.of(Tier.values())),
            entry("part", List.of(Why.Kind.values())),
            entry("fault", List.of(Formula.Fault.values())),
            entry("cannot-fit", List.of(CannotFit.Reason.values())),
            entry("refused", List.of(ScoreResult.Reason.values())),
            entry("meaning", List.of(ControlChart.Meaning.values())),
            entry("assurance", List.of(ControlChart.Assurance.values())),
            entry("chart.state", List.of(ControlChart.State.values())),
            entry("signal.up", List.of(ControlChart.Rule.values())),
            entry("signal.down", List.of(ControlChart.Rule.values())),
            entry("verdict", List.of(Verdict.values())),
            entry("change.reason", List.of(Change.Reason.values())),
            entry("base", List.of(GroupTimes.Base.values())),
            entry("control", List.of(GroupTimes.Control.values())),
            entry("group-time", List.of(GroupTimes.Reason.values())),
            entry("agreement-refused", List.of(AgreementResult.Reason.values())),
            entry("icc", List.of(Agreement.Form.values())),
            entry("drivers-refused", List.of(DriverResult.Reason.values())),
            entry("quadrant", List.of(DriverSheet.Quadrant.values())));

    @Test
    void everyValueOfTheEngineHasItsWordsInBothLanguages() {
        ENUMS.forEach((prefix, values) -> {
            for (Enum<?> value : values) {
                for (Language language : Language.values()) {
                    assertThat(Messages.in(language).of(prefix, value, "a", "b", "c", "d"))
                            .as("%s %s", prefix, value)
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        });
    }
}
