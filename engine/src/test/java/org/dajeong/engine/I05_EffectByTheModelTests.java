package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dajeong.engine.api.Change.CannotTell;
import org.dajeong.engine.api.Change.Measured;
import org.dajeong.engine.api.Change.Reason;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.Effect.Question;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Verdict;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: an effect is one fixed column of the model that the scores come from, and it is told only where chance can
/// be ruled out.
class I05_EffectByTheModelTests {

    private static final String NOW = "2025Q3";
    private static final Map<String, String> COURSE = Map.of("d04", NOW, "d05", NOW, "d07", NOW);

    private final Rows rows = Rows.read("/reference/crossed.csv").withItems("i1", "i2", "i3");

    @ParameterizedTest
    @ValueSource(strings = {"full", "halves"})
    void agreesWithDenseMatrices(String scenario) {
        ScoreRun run = run(scenario.equals("full") ? rows : rows.halves(), scenario.equals("full"));
        int checked = 0;
        for (String[] row : Rows.read("/reference/fair-scores.csv").rows()) {
            if (row[0].equals(scenario) && row[1].startsWith("effect")) {
                Question question = Question.of(starts(row[2].split("\\+"), row[3].split("\\+")));
                Effect effect = run.effect(row[4].isEmpty() ? question : question.withItem(row[4].substring(5)));
                assertThat(effect.change()).isInstanceOf(Measured.class);
                Measured measured = (Measured) effect.change();
                assertThat(row[1].equals("effect") ? measured.gamma() : measured.standardError())
                        .as("%s", (Object) row)
                        .isCloseTo(Double.parseDouble(row[5]), within(Double.parseDouble(row[6])));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(2);
    }

    private static Map<String, String> starts(String[] units, String[] periods) {
        Map<String, String> starts = new HashMap<>();
        for (int i = 0; i < units.length; i++) {
            starts.put(units[i], periods[i]);
        }
        return starts;
    }

    /// Twenty points for the three of the course are their effect, in the model and beside it.
    @Test
    void whatTheCourseBroughtIsItsEffect() {
        Effect before = run(rows, true).effect(Question.of(COURSE));
        Effect after = run(gaining(20), true).effect(Question.of(COURSE));

        assertThat(after.units()).isEqualTo(3);
        assertThat(after.periods()).containsExactly("2025Q1", "2025Q2", NOW);
        assertThat(gamma(after)).isCloseTo(gamma(before) + 20, within(1.0));
        assertThat(beside(after)).isCloseTo(beside(before) + 20, within(1.0));
        assertThat(after.verdict(OptionalDouble.empty())).isEqualTo(Verdict.MOVED);
        assertThat(before.verdict(OptionalDouble.empty())).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(before.verdict(OptionalDouble.of(30))).isEqualTo(Verdict.NO_CHANGE);
        assertThat(run(gaining(-20), true).effect(Question.of(COURSE)).verdict(OptionalDouble.of(3)))
                .isEqualTo(Verdict.LOWER);
    }

    /// Of one kind with two others, three of five could have begun: one assignment of ten.
    @Test
    void whatChanceCouldDealOutIsNotTold() {
        Map<String, String> kinds = new HashMap<>();
        for (String unit : run(rows, true).units()) {
            kinds.put(unit, Set.of("d04", "d05", "d07", "d08", "d09").contains(unit) ? "permits" : "other");
        }
        Effect effect = run(gaining(20), true).effect(Question.of(COURSE).withKinds(kinds));

        assertThat(effect.beside().randomisation().orElseThrow().smallest()).isCloseTo(0.1, within(1e-12));
        assertThat(effect.isWithinReach()).isFalse();
        assertThat(effect.change()).isInstanceOf(Measured.class);
        assertThat(effect.verdict(OptionalDouble.empty())).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void thePlainComparisonCanBeAskedForToo() {
        ScoreRun run = run(rows, true);
        Question question = Question.of(COURSE);

        assertThat(run.effect(question.withBase(GroupTimes.Base.LAST)).beside().effects())
                .hasSize(2)
                .isNotEqualTo(run.effect(question).beside().effects());
        assertThat(run.effect(question.withControl(GroupTimes.Control.NEVER))
                        .beside()
                        .simple())
                .isEqualTo(run.effect(question).beside().simple());
    }

    // ---- no figure

    @Test
    void anEffectNeedsTwoEarlierQuartersAndRatings() {
        ScoreRun run = run(rows, true);

        assertThat(run.effect(Question.of(Map.of("d04", NOW, "d05", "2025Q2"))).change())
                .isEqualTo(new CannotTell(Reason.FEW_EARLIER_PERIODS, List.of("d05")));
        assertThat(run.effect(Question.of(Map.of("nobody", NOW))).change())
                .isEqualTo(new CannotTell(Reason.NO_RATINGS, List.of("nobody")));
        assertThat(run.effect(Question.of(Map.of("nobody", NOW))).isWithinReach())
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> run.effect(Question.of(Map.of("d04", "2025Q9"))));
        assertThatIllegalArgumentException().isThrownBy(() -> Question.of(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.effect(Question.of(COURSE).withItem("i9")));
    }

    @Test
    void whereEverybodyBeginsAtOnceNobodyTells() {
        Map<String, String> all = new HashMap<>();
        run(rows, true).units().forEach(unit -> all.put(unit, NOW));
        Effect effect = run(rows, true).effect(Question.of(all));

        assertThat(effect.change()).isEqualTo(new CannotTell(Reason.NOBODY_ELSE, List.of()));
        assertThat(effect.beside().refused()).contains(new GroupTimes.Refused(2, 2, GroupTimes.Reason.NO_UNTREATED));
        assertThat(effect.verdict(OptionalDouble.empty())).isEqualTo(Verdict.CANNOT_TELL);
    }

    /// d04 has three ratings left in the last quarter: no effect of it alone, and no number of it beside the model.
    @Test
    void whatIsNotShownTakesNoPart() {
        List<String[]> result = new ArrayList<>();
        int left = 3;
        for (String[] row : rows.rows()) {
            boolean thinned = rows.get(row, "dept").equals("d04")
                    && rows.get(row, "quarter").equals(NOW);
            if (!thinned || left-- > 0) {
                result.add(row);
            }
        }
        Effect effect = run(rows.withRows(result), true).effect(Question.of(Map.of("d04", NOW)));

        assertThat(effect.change()).isEqualTo(new CannotTell(Reason.WITHHELD, List.of("d04")));
        assertThat(effect.beside().simple()).isEmpty();
        assertThat(effect.beside().refused()).contains(new GroupTimes.Refused(2, 2, GroupTimes.Reason.NO_TREATED));
    }

    // ---- runs

    private static double gamma(Effect effect) {
        return ((Measured) effect.change()).gamma();
    }

    private static double beside(Effect effect) {
        return effect.beside().simple().orElseThrow().value();
    }

    private Rows gaining(int points) {
        return changed((dept, quarter) -> COURSE.containsKey(dept) && quarter.equals(NOW), points);
    }

    private Rows changed(BiPredicate<String, String> which, int points) {
        List<String[]> result = new ArrayList<>();
        for (String[] row : rows.rows()) {
            String[] copy = row.clone();
            if (which.test(rows.get(row, "dept"), rows.get(row, "quarter"))) {
                int item = rows.header().indexOf("i1");
                copy[item] = String.valueOf(points + Integer.parseInt(copy[item]));
            }
            result.add(copy);
        }
        return rows.withRows(result);
    }

    private static ScoreRun run(Rows rows, boolean items) {
        ScoreSpec spec = new ScoreSpec(
                "dept",
                Optional.of("quarter"),
                List.of(Factor.of("task"), Factor.of("channel")),
                Optional.of("caller"),
                Optional.of("staff"),
                items ? List.of("i1", "i2", "i3") : List.of());
        return ((ScoreResult.Done) Scoring.score(rows, spec, ScoreOptions.standard())).run();
    }
}
