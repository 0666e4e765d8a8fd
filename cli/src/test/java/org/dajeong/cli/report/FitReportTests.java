package org.dajeong.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.api.ModelFit.FixedEffect;
import org.dajeong.engine.api.ModelFit.Prediction;
import org.dajeong.engine.api.ModelFit.RandomEffect;
import org.junit.jupiter.api.Test;

class FitReportTests {

    /// Dyestuff, with a term that follows from others and a variance of zero added.
    private static final ModelFit FIT = new ModelFit(
            ModelFit.Method.REML,
            319.65427,
            30,
            2451.25,
            true,
            List.of(new RandomEffect("Batch", 6, 1764.05), new RandomEffect("Batch:Day", 30, 0)),
            List.of(new FixedEffect("(Intercept)", 1527.5, 19.38341), new FixedEffect("x", 0.00001234, 0.0001)),
            List.of(new Prediction("Batch", "A", -17.60685, 19.5), new Prediction("Batch:Day", "A\u001f1", 0, 0)),
            List.of("task=부과", "task=고지"));

    @Test
    void aFitInKorean() {
        assertThat(text(Language.KOREAN, false)).isEqualTo("""
                선형 혼합모형(REML)
                수식: Yield ~ x + (1|Batch/Day)
                REML 기준값(-2 로그 우도) 319.6543 · 평가 기록 30건

                무작위 효과

                묶음       수준 수       분산  표준편차
                ---------  -------  ---------  --------
                Batch            6  1764.0500   42.0006
                Batch:Day       30     0.0000    0.0000
                잔차                2451.2500   49.5101

                0으로 추정된 분산이 있습니다(특이 적합).

                고정 효과(코드 순으로 첫 수준이 기준)

                항               추정값   표준오차      t
                -----------  ----------  ---------  -----
                (Intercept)   1527.5000    19.3834  78.80
                x            0.00001234  0.0001000   0.12

                다른 항에서 정해져 뺀 항: task=부과, task=고지
                """);
    }

    @Test
    void aFitInEnglishWithPredictedEffects() {
        assertThat(text(Language.ENGLISH, true)).isEqualTo("""
                Linear mixed model (REML)
                Formula: Yield ~ x + (1|Batch/Day)
                REML criterion (-2 log likelihood) 319.6543 · 30 rows

                Random effects

                Group      Levels   Variance  Std. deviation
                ---------  ------  ---------  --------------
                Batch           6  1764.0500         42.0006
                Batch:Day      30     0.0000          0.0000
                Residual           2451.2500         49.5101

                A variance is estimated as zero (singular fit).

                Fixed effects (the first level in code-point order is the reference)

                Term           Estimate  Std. error      t
                -----------  ----------  ----------  -----
                (Intercept)   1527.5000     19.3834  78.80
                x            0.00001234   0.0001000   0.12

                Dropped, because they follow from other terms: task=부과, task=고지

                Predicted effects

                Group      Level    Effect  Std. error
                ---------  -----  --------  ----------
                Batch      A      -17.6069     19.5000
                Batch:Day  A:1      0.0000      0.0000
                """);
    }

    private static String text(Language language, boolean effects) {
        List<String> lines = new FitReport(Messages.in(language)).lines(FIT, "Yield ~ x + (1|Batch/Day)", effects);
        return String.join("\n", lines) + "\n";
    }
}
