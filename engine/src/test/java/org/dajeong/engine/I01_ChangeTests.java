package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Change.CannotTell;
import org.dajeong.engine.api.Change.Measured;
import org.dajeong.engine.api.Change.Question;
import org.dajeong.engine.api.Change.Reason;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Verdict;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a change is a quarter less what the unit's other quarters, the agency and the raters predict for it; it
/// is told with its error, or the reason why it is not.
class I01_ChangeTests {

    private static final String NOW = "2025Q3";

    private final Rows rows = Rows.read("/reference/crossed.csv").withItems("i1", "i2", "i3");

    // ---- figures

    @ParameterizedTest
    @ValueSource(strings = {"full", "rater-fixed", "halves"})
    void agreesWithDenseMatrices(String scenario) {
        ScoreRun run = scenario(scenario);
        int checked = 0;
        for (String[] row : Rows.read("/reference/fair-scores.csv").rows()) {
            if (row[0].equals(scenario) && row[1].startsWith("change")) {
                Change change = run.change(question(row[2], row[3], row[4]));
                assertThat(change).as("%s", (Object) row).isInstanceOf(Measured.class);
                Measured measured = (Measured) change;
                assertThat(row[1].equals("change") ? measured.gamma() : measured.standardError())
                        .as("%s", (Object) row)
                        .isCloseTo(Double.parseDouble(row[5]), within(Double.parseDouble(row[6])));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(4);
    }

    private static Question question(String units, String periods, String conditions) {
        Question question =
                new Question(Set.of(units.split("\\+")), Set.of(periods.split("\\+")), Set.of(), Optional.empty());
        for (String condition : conditions.split(";", -1)) {
            String value = condition.substring(condition.indexOf('=') + 1);
            if (condition.startsWith("apart=")) {
                question = question.withOthers(Set.of(value.split("\\+")));
            } else if (condition.startsWith("item=")) {
                question = question.withItem(value);
            }
        }
        return question;
    }

    private ScoreRun scenario(String scenario) {
        return switch (scenario) {
            case "full" -> run(rows);
            case "halves" -> run(rows.halves());
            default ->
                run(
                        Rows.read("/reference/crossed.csv"),
                        new ScoreSpec(
                                "dept",
                                Optional.of("quarter"),
                                List.of(Factor.of("task")),
                                Optional.of("channel"),
                                Optional.empty(),
                                List.of()));
        };
    }

    /// Eight points for everybody are the quarter's; eight points for one unit are that unit's change.
    @Test
    void aBetterQuarterForEverybodyIsNoChange() {
        Measured before = measured(run(rows).change(Question.of("d04", NOW)));
        Measured everybody =
                measured(run(gaining((dept, quarter) -> quarter.equals(NOW))).change(Question.of("d04", NOW)));
        Measured alone = measured(run(gaining((dept, quarter) -> quarter.equals(NOW) && dept.equals("d04")))
                .change(Question.of("d04", NOW)));

        assertThat(everybody.gamma()).isCloseTo(before.gamma(), within(0.001));
        assertThat(alone.gamma()).isCloseTo(before.gamma() + 8, within(0.3));
    }

    /// All ratings of these departments and quarters score eight points more, in their first item.
    private Rows gaining(BiPredicate<String, String> which) {
        List<String[]> result = new ArrayList<>();
        for (String[] row : rows.rows()) {
            String[] copy = row.clone();
            if (which.test(rows.get(row, "dept"), rows.get(row, "quarter"))) {
                int item = rows.header().indexOf("i1");
                copy[item] = String.valueOf(8 + Integer.parseInt(copy[item]));
            }
            result.add(copy);
        }
        return rows.withRows(result);
    }

    // ---- no figure

    @Test
    void aUnitWithOneEarlierQuarterCannotBeTold() {
        ScoreRun run = run(without((dept, quarter) -> Set.of("d04", "d05").contains(dept) && quarter.equals("2025Q1")
                || dept.equals("d06") && quarter.equals(NOW)));
        Set<String> units = Set.of("d03", "d05", "d04");

        assertThat(run.change(new Question(units, Set.of(NOW), Set.of(), Optional.empty())))
                .isEqualTo(new CannotTell(Reason.FEW_EARLIER_PERIODS, List.of("d04", "d05")));
        assertThat(run.change(Question.of("d06", NOW))).isEqualTo(new CannotTell(Reason.NO_RATINGS, List.of("d06")));
        assertThat(run.change(Question.of("nobody", NOW)))
                .isEqualTo(new CannotTell(Reason.NO_RATINGS, List.of("nobody")));
        assertThat(run.change(Question.of("d03", NOW))).isInstanceOf(Measured.class);
    }

    @Test
    void whereEverybodyDoesTheTaskNobodyTellsWhatTheQuarterWasLike() {
        ScoreRun run = run(rows);
        Set<String> all = Set.copyOf(rows.rows().stream()
                .map(row -> rows.get(row, "dept"))
                .distinct()
                .toList());
        Set<String> most =
                Set.copyOf(all.stream().filter(name -> !name.equals("d03")).toList());

        assertThat(run.change(Question.of("d04", NOW).withOthers(all)))
                .isEqualTo(new CannotTell(Reason.NOBODY_ELSE, List.of()));
        assertThat(run.change(new Question(all, Set.of(NOW), Set.of(), Optional.empty())))
                .isEqualTo(new CannotTell(Reason.NOBODY_ELSE, List.of()));
        assertThat(run.change(Question.of("d04", NOW).withOthers(most))).isInstanceOf(Measured.class);
    }

    /// Three units, of which only one has been there before: nothing repeats that could vary.
    @Test
    void withoutRepetitionTheUsualVariationIsUnknown() {
        ScoreRun run = run(without((dept, quarter) ->
                !Set.of("d03", "d04", "d05").contains(dept) || !dept.equals("d04") && !quarter.equals(NOW)));

        assertThat(run.change(Question.of("d04", NOW))).isEqualTo(new CannotTell(Reason.VARIATION_UNKNOWN, List.of()));
    }

    private Rows without(BiPredicate<String, String> which) {
        return rows.withRows(rows.rows().stream()
                .filter(row -> !which.test(rows.get(row, "dept"), rows.get(row, "quarter")))
                .toList());
    }

    /// d04 has three ratings left in the last quarter, and d05 too where it is said.
    @Test
    void aQuarterThatIsNotShownHasNoChange() {
        ScoreRun one = run(thinned(Set.of("d04")));
        ScoreRun two = run(thinned(Set.of("d04", "d05")));
        Set<String> both = Set.of("d04", "d05");

        assertThat(one.change(Question.of("d04", NOW))).isEqualTo(new CannotTell(Reason.WITHHELD, List.of("d04")));
        assertThat(one.change(new Question(Set.of("d03", "d04"), Set.of(NOW), Set.of(), Optional.empty())))
                .isEqualTo(new CannotTell(Reason.WITHHELD, List.of("d04")));
        assertThat(two.change(new Question(both, Set.of(NOW), Set.of(), Optional.empty())))
                .isInstanceOf(Measured.class);
    }

    private Rows thinned(Set<String> units) {
        List<String[]> result = new ArrayList<>();
        for (String dept : units) {
            rows.rows().stream()
                    .filter(row -> rows.get(row, "dept").equals(dept)
                            && rows.get(row, "quarter").equals(NOW))
                    .limit(3)
                    .forEach(result::add);
        }
        rows.rows().stream()
                .filter(row -> !(units.contains(rows.get(row, "dept"))
                        && rows.get(row, "quarter").equals(NOW)))
                .forEach(result::add);
        return rows.withRows(result);
    }

    /// An item that few were asked has no change, and the next one goes with it.
    @Test
    void anItemThatFewWereAskedHasNoChange() {
        List<String[]> result = new ArrayList<>();
        int left = 3;
        for (String[] row : rows.rows()) {
            String[] copy = row.clone();
            if (rows.get(row, "dept").equals("d04") && rows.get(row, "quarter").equals(NOW) && left-- <= 0) {
                copy[rows.header().indexOf("i2")] = "";
            }
            result.add(copy);
        }
        ScoreRun run = run(rows.withRows(result));
        Question question = Question.of("d04", NOW);
        CannotTell withheld = new CannotTell(Reason.WITHHELD, List.of());

        assertThat(run.change(question.withItem("i1"))).isEqualTo(withheld);
        assertThat(run.change(question.withItem("i2"))).isEqualTo(withheld);
        assertThat(run.change(question.withItem("i3"))).isInstanceOf(Measured.class);
    }

    @Test
    void aQuestionIsAboutTheLastPeriodsOfTheRunAndItsItems() {
        ScoreRun run = run(rows);

        assertThatIllegalArgumentException().isThrownBy(() -> run.change(Question.of("d04", "2025Q2")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.change(Question.of("d04", NOW).withItem("i9")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(Set.of(), Set.of(NOW), Set.of(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Question(Set.of("d04"), Set.of("a", "b", "c", "d", "e"), Set.of(), Optional.empty()));
    }

    // ---- verdict

    @ParameterizedTest
    @CsvSource({
        "1.645, 1, 3, MOVED",
        "1.644, 1, 3, CANNOT_TELL",
        "-1.645, 1, 3, LOWER",
        "-1.644, 1, 3, NO_CHANGE",
        "0, 1, 1.645, NO_CHANGE",
        "0, 1, 1.644, CANNOT_TELL",
        "1, 0.5, 3, MOVED",
        "1, 1, 3, NO_CHANGE",
        "1, 2, 3, CANNOT_TELL"
    })
    void aVerdictIsToldFromTheChangeAndItsError(double gamma, double error, double promised, Verdict verdict) {
        Change change = new Measured(gamma, error, gamma - 1.96 * error, gamma + 1.96 * error);

        assertThat(change.verdict(promised)).isEqualTo(verdict);
    }

    @Test
    void whatCannotBeToldHasNoVerdict() {
        Change change = new CannotTell(Reason.WITHHELD, List.of());

        assertThat(change.verdict(3)).isEqualTo(Verdict.CANNOT_TELL);
        assertThatIllegalArgumentException().isThrownBy(() -> change.verdict(0));
    }

    private static Measured measured(Change change) {
        return (Measured) change;
    }

    private static ScoreRun run(TableSource source) {
        return run(
                source,
                new ScoreSpec(
                        "dept",
                        Optional.of("quarter"),
                        List.of(Factor.of("task"), Factor.of("channel")),
                        Optional.of("caller"),
                        Optional.of("staff"),
                        List.of("i1", "i2", "i3")));
    }

    private static ScoreRun run(TableSource source, ScoreSpec spec) {
        return ((ScoreResult.Done) Scoring.score(source, spec, ScoreOptions.standard())).run();
    }
}
