package org.dajeong.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.dajeong.engine.Rows;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;

/// FEATURE: calls needed are the number at which the same contacts, multiplied, reach the reliability.
class CallsNeededUnitTests {

    @Test
    void agreeWithMultiplyingTheRows() {
        ScoreSpec spec = new ScoreSpec(
                "dept",
                Optional.of("quarter"),
                List.of(Factor.of("task"), Factor.of("channel")),
                Optional.of("caller"),
                Optional.of("staff"),
                List.of());
        var result = Runs.score(Rows.read("/reference/crossed.csv"), spec, ScoreOptions.standard());
        Runs run = (Runs) ((ScoreResult.Done) result).run();
        int checked = 0;
        for (String[] row : Rows.read("/reference/fair-scores.csv").rows()) {
            if (row[0].equals("full") && row[1].equals("calls-true") && row[3].isEmpty()) {
                double n = run.sheet().units().stream()
                        .filter(unit ->
                                unit.unit().equals(row[2]) && unit.period().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .figures()
                        .orElseThrow()
                        .n();
                assertThat(run.reliability(row[2], Double.parseDouble(row[5]) / n))
                        .as(row[2])
                        .isCloseTo(0.7, within(0.0005));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(12);
    }
}
