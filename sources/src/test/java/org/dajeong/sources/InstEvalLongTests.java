package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.MixedModels;
import org.dajeong.engine.api.ModelFit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ratings of lecturers that come with lme4: 73,421 rows, thousands of crossed levels.
///
/// ```text
/// R 4.2.2, lme4 1.1-31; every column but y made an unordered factor, treatment contrasts
/// lmer(y ~ studage + lectage + service + (1 | s) + (1 | d) + (1 | dept))
/// lmer(y ~ service + (1 | s) + (1 | d))
/// ```
///
/// The data belong to that package: they are exported from it, and nothing of them is kept here.
@Tag("long")
class InstEvalLongTests {

    private static final String NEEDED =
            "The data come from R's package lme4; to install it: apt-get install r-base-core r-cran-lme4";

    /// lme4's answer is itself only known to the tolerance of its optimiser.
    private static final double CRITERION_MARGIN = 1e-5;

    @TempDir
    static Path folder;

    @BeforeAll
    static void export() throws IOException, InterruptedException {
        Path script = Path.of("benchmarks", "r", "insteval.R");
        Path root = Files.exists(script) ? Path.of("") : Path.of("..");
        Process process;
        try {
            process = new ProcessBuilder("Rscript", root.resolve(script).toString(), file())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(NEEDED, e);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", NEEDED, output).isZero();
    }

    private static String file() {
        return folder.resolve("insteval.csv").toString();
    }

    @Test
    void threeCrossedEffectsByReml() {
        ModelFit fit = fit(
                "y ~ factor(studage) + factor(lectage) + factor(service) + (1|s) + (1|d) + (1|dept)",
                ModelFit.Method.REML);

        assertThat(fit.n()).isEqualTo(73_421);
        assertThat(fit.criterion())
                .isLessThanOrEqualTo(237615.780111277 + CRITERION_MARGIN)
                .isGreaterThan(237615.780111277 - 1e-3);
        assertThat(fit.residualVariance()).isCloseTo(1.383442164, Percentage.withPercentage(1e-3));
        assertThat(fit.singular()).isFalse();
        component(fit, "s", 2972, 0.106724432);
        component(fit, "d", 1128, 0.260800029);
        component(fit, "dept", 14, 0.006924487);
        coefficient(fit, "(Intercept)", 3.29076839);
        coefficient(fit, "studage=8", 0.13633858);
        coefficient(fit, "lectage=6", -0.24603899);
        coefficient(fit, "service=1", -0.07278024);
        assertThat(fit.fixedEffects()).hasSize(10);
        assertThat(fit.aliased()).isEmpty();
    }

    @Test
    void twoCrossedEffectsByMlAndReml() {
        String formula = "y ~ factor(service) + (1|s) + (1|d)";

        assertThat(fit(formula, ModelFit.Method.ML).criterion())
                .isLessThanOrEqualTo(237730.61535928 + CRITERION_MARGIN);
        assertThat(fit(formula, ModelFit.Method.REML).criterion())
                .isLessThanOrEqualTo(237743.58311610 + CRITERION_MARGIN);
    }

    private static ModelFit fit(String text, ModelFit.Method method) {
        Formula formula = ((Formula.Parsed.Accepted) Formula.parse(text)).formula();
        RatingFiles.CountedModel model = Samples.accepted(RatingFiles.model(Input.of(file()), formula, Progress.NONE));
        // Levels of s, d and dept look like numbers; grouping factors are categorical all the same.
        assertThat(model.spec().decimals()).containsOnlyKeys("y");
        return MixedModels.fit(model.tables(), model.spec(), method);
    }

    private static void component(ModelFit fit, String group, int levels, double variance) {
        ModelFit.RandomEffect effect = fit.randomEffects().stream()
                .filter(candidate -> candidate.group().equals(group))
                .findFirst()
                .orElseThrow();
        assertThat(effect.levels()).as(group).isEqualTo(levels);
        assertThat(effect.variance()).as(group).isCloseTo(variance, Percentage.withPercentage(0.1));
    }

    /// Within a ten-thousandth of the standard error.
    private static void coefficient(ModelFit fit, String term, double estimate) {
        ModelFit.FixedEffect effect = fit.fixedEffects().stream()
                .filter(candidate -> candidate.term().equals(term))
                .findFirst()
                .orElseThrow();
        assertThat(effect.estimate()).as(term).isCloseTo(estimate, within(1e-4 * effect.standardError()));
    }
}
