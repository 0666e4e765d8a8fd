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
                X
                """);
    }

    @Test
    void aFitInEnglishWithPredictedEffects() {
        assertThat(text(Language.ENGLISH, true)).isEqualTo("""
                X
                """);
    }

    private static String text(Language language, boolean effects) {
        List<String> lines = new FitReport(Messages.in(language)).lines(FIT, "Yield ~ x + (1|Batch/Day)", effects);
        return String.join("\n", lines) + "\n";
    }
}
