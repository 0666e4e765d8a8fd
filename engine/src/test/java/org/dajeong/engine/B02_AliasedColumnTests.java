package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dajeong.engine.api.CannotFit;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.MixedModels;
import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.api.ModelSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a column that follows from others is dropped and named; a model the rows cannot tell is refused.
class B02_AliasedColumnTests {

    private final Rows rows = rows();

    @Test
    void aColumnThatFollowsFromOthersIsDroppedAndNamed() {
        ModelFit with = fit("y ~ task + kind + (1|dept)");
        ModelFit without = fit("y ~ task + (1|dept)");

        // Every task is of one kind.
        assertThat(with.aliased()).containsExactly("kind=outside");
        assertThat(with.criterion()).isCloseTo(without.criterion(), within(1e-9));
        assertThat(with.fixedEffects()).extracting(ModelFit.FixedEffect::term).doesNotContain("kind=outside");
    }

    @Test
    void aCombinationThatNeverOccursIsNamed() {
        ModelFit fit = fit("y ~ task*channel + (1|dept)");

        assertThat(fit.aliased()).containsExactly("task=c:channel=visit");
    }

    @Test
    void aNumberFarFromZeroFitsAsWellAsOneNearIt() {
        ModelFit near = fit("y ~ day + (1|dept)");
        ModelFit far = fit("y ~ farday + (1|dept)");

        assertThat(far.criterion()).isCloseTo(near.criterion(), within(1e-8));
        assertThat(far.fixedEffects().get(1).estimate())
                .isCloseTo(near.fixedEffects().get(1).estimate(), within(1e-10));
        assertThat(far.fixedEffects().get(0).estimate())
                .isCloseTo(
                        near.fixedEffects().get(0).estimate()
                                - 2_000_000 * near.fixedEffects().get(1).estimate(),
                        within(1e-3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            y ~ task             ; NO_GROUPS
            y ~ task + (1|row)   ; LEVEL_PER_ROW
            y ~ task + (1|one)   ; ONE_LEVEL
            one ~ task + (1|dept); NO_VARIATION
            """)
    void aModelTheRowsCannotTellIsRefused(String formula, CannotFit.Reason reason) {
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> fit(formula))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private ModelFit fit(String text) {
        Formula formula = ((Formula.Parsed.Accepted) Formula.parse(text)).formula();
        ModelSpec spec = formula.withNumeric(Map.of("y", 0, "one", 0, "day", 0, "farday", 0));
        return MixedModels.fit(rows.count(spec), spec, ModelFit.Method.REML);
    }

    private static Rows rows() {
        Random random = new Random(4);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String task = "abc".substring(i % 3, i % 3 + 1);
            int day = random.nextInt(60);
            int y = 70 + i % 10 + day / 10 + (int) (6 * random.nextGaussian());
            rows.add(new String[] {
                String.valueOf(y),
                "d" + i % 10,
                task,
                task.equals("a") ? "inside" : task.equals("b") ? "inside" : "outside",
                task.equals("c") || random.nextBoolean() ? "phone" : "visit",
                String.valueOf(day),
                String.valueOf(2_000_000 + day),
                "r" + i,
                "1"
            });
        }
        return Rows.of(List.of("y", "dept", "task", "kind", "channel", "day", "farday", "row", "one"), rows);
    }
}
