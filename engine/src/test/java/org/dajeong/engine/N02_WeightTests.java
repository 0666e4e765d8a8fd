package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Proportion;
import org.dajeong.engine.api.Raking;
import org.dajeong.engine.api.Raking.Done;
import org.dajeong.engine.api.Raking.Margin;
import org.dajeong.engine.api.Raking.Reason;
import org.dajeong.engine.api.Raking.Refused;
import org.dajeong.engine.api.Raking.Respondent;
import org.dajeong.engine.api.WeightedMean;
import org.dajeong.engine.api.WeightedMean.Answer;
import org.junit.jupiter.api.Test;

/// FEATURE: a sample that answered unevenly is weighted to the population's margins, and the price of
/// the weights is told.
class N02_WeightTests {

    private static final List<Margin> MARGINS = List.of(
            new Margin("age", Map.of("20s", 0.17, "30s", 0.18, "40s", 0.20, "50s", 0.21, "60+", 0.24)),
            new Margin("sex", Map.of("f", 0.51, "m", 0.49)),
            new Margin("place", Map.of("east", 0.45, "west", 0.55)));

    private static final double NO_LIMIT = 1e9;

    private final Rows survey = Rows.read("/reference/survey.csv");

    // ---- figures

    @Test
    void agreesWithBaseR() {
        Map<String, List<Double>> weights = Map.of(
                "equal", Collections.nCopies(survey.rows().size(), 1.0),
                "base", scaled(base()),
                "loglin", done(rake(false, NO_LIMIT)).weights(),
                "raked", done(rake(true, NO_LIMIT)).weights(),
                "raked-3", done(rake(true, 3)).weights(),
                "raked-2.5", done(rake(false, 2.5)).weights());
        int checked = 0;
        for (Reference reference : Reference.read("/reference/weights.csv")) {
            List<Double> own = Objects.requireNonNull(weights.get(reference.model()));
            WeightedMean mean = mean(own);
            reference.check(
                    switch (reference.quantity()) {
                        case "mean" -> mean.value();
                        case "error" -> mean.standardError();
                        case "effective" -> mean.effectiveSize();
                        case "greatest" -> Collections.max(own);
                        default -> own.get(Integer.parseInt(reference.name()) - 1);
                    });
            checked++;
        }
        assertThat(checked).isEqualTo(60);
    }

    private static List<Double> scaled(List<Double> weights) {
        double mean =
                weights.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return weights.stream().map(weight -> weight / mean).toList();
    }

    @Test
    void theWeightedSampleHasTheMarginsOfThePopulation() {
        Done free = done(rake(true, NO_LIMIT));
        Done cut = done(rake(true, 3));
        Done tight = done(rake(false, 2.5));

        assertThat(free.deviation()).isLessThan(1e-12);
        assertThat(free.cut()).isZero();
        assertThat(cut.cut()).isPositive();
        assertThat(cut.deviation()).isLessThan(1e-6);
        assertThat(Collections.max(cut.weights())).isCloseTo(3, within(1e-6));
        assertThat(tight.deviation()).isBetween(0.001, 0.05);
        assertThat(share(free.weights(), "age", "20s")).isCloseTo(0.17, within(1e-10));
        assertThat(share(free.weights(), "place", "west")).isCloseTo(0.55, within(1e-10));
    }

    @Test
    void theOrderOfRespondentsChangesNothing() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, survey.rows().size()).boxed().toList());
        Collections.shuffle(order, new Random(3));
        List<Respondent> respondents = respondents(true);
        List<Double> one = done(Raking.rake(MARGINS, respondents, 3)).weights();
        List<Double> two = done(Raking.rake(
                        MARGINS, order.stream().map(respondents::get).toList(), 3))
                .weights();

        assertThat(two).isEqualTo(order.stream().map(one::get).toList());
        assertThat(mean(one))
                .isEqualTo(WeightedMean.of(order.stream()
                        .map(i -> new Answer(score(i), one.get(i)))
                        .toList()));
    }

    // ---- refusals

    @Test
    void aGroupNobodyOfAnsweredCannotBeMended() {
        Margin more = new Margin("age", Map.of("10s", 0.1, "20s", 0.1, "30s", 0.2, "40s", 0.2, "50s", 0.2, "60+", 0.2));
        Margin fewer = new Margin("age", Map.of("20s", 0.2, "30s", 0.2, "40s", 0.3, "50s", 0.3));
        List<Respondent> ages = respondents(false).stream()
                .map(respondent -> new Respondent(respondent.levels().subList(0, 1), 1))
                .toList();

        assertThat(Raking.rake(List.of(more), ages, 5)).isEqualTo(new Refused(Reason.NOBODY_ANSWERED, "age", "10s"));
        assertThat(Raking.rake(List.of(fewer), ages, 5)).isEqualTo(new Refused(Reason.LEVEL_UNKNOWN, "age", "60+"));
    }

    /// All women answered in the east, all men in the west: the two margins cannot both hold.
    @Test
    void marginsThatContradictEachOtherAreRefused() {
        List<Respondent> respondents = List.of(
                new Respondent(List.of("f", "east"), 1),
                new Respondent(List.of("f", "east"), 1),
                new Respondent(List.of("m", "west"), 1));

        assertThat(Raking.rake(MARGINS.subList(1, 3), respondents, 5))
                .isEqualTo(new Refused(Reason.NO_AGREEMENT, "", ""));
    }

    @Test
    void mistakesAreMistakes() {
        List<Respondent> one = List.of(new Respondent(List.of("f"), 1));
        List<Margin> margin = List.of(MARGINS.get(1));

        assertThatIllegalArgumentException().isThrownBy(() -> Raking.rake(List.of(), one, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Raking.rake(margin, List.of(), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Raking.rake(margin, one, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Raking.rake(MARGINS, one, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Respondent(List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Margin("a", Map.of("x", 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedMean.of(List.of(new Answer(1, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(Double.NaN, 1));
    }

    // ---- what weights cost

    @Test
    void unevenWeightsMakeASampleSmaller() {
        WeightedMean even = mean(Collections.nCopies(survey.rows().size(), 2.0));
        WeightedMean raked = mean(done(rake(true, NO_LIMIT)).weights());

        assertThat(even.effectiveSize()).isEqualTo(400);
        assertThat(even.designEffect()).isEqualTo(1);
        assertThat(raked.designEffect())
                .isCloseTo(400 / raked.effectiveSize(), within(1e-12))
                .isGreaterThan(1.5);
        assertThat(raked.high() - raked.low()).isGreaterThan(even.high() - even.low());
    }

    @Test
    void aWeightedShareUsesTheEffectiveSize() {
        List<Answer> answers = List.of(new Answer(1, 1), new Answer(0, 1), new Answer(0, 3), new Answer(1, 3));
        WeightedMean mean = WeightedMean.of(answers);

        assertThat(mean.effectiveSize()).isCloseTo(3.2, within(1e-12));
        assertThat(mean.share()).isEqualTo(Proportion.wilson(0.5, mean.effectiveSize()));
        assertThat(WeightedMean.of(List.of(new Answer(0, 1), new Answer(0, 2)))
                        .share()
                        .low())
                .isZero();
    }

    // ---- help

    private Raking rake(boolean base, double most) {
        return Raking.rake(MARGINS, respondents(base), most);
    }

    private static Done done(Raking raking) {
        return (Done) raking;
    }

    private List<Respondent> respondents(boolean base) {
        return survey.rows().stream()
                .map(row -> new Respondent(
                        List.of(survey.get(row, "age"), survey.get(row, "sex"), survey.get(row, "place")),
                        base ? Double.parseDouble(survey.get(row, "base")) : 1))
                .toList();
    }

    private List<Double> base() {
        return survey.rows().stream()
                .map(row -> Double.parseDouble(survey.get(row, "base")))
                .toList();
    }

    private double score(int i) {
        return Double.parseDouble(survey.get(survey.rows().get(i), "score"));
    }

    private WeightedMean mean(List<Double> weights) {
        return WeightedMean.of(IntStream.range(0, weights.size())
                .mapToObj(i -> new Answer(score(i), weights.get(i)))
                .toList());
    }

    private double share(List<Double> weights, String factor, String level) {
        double sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            sum += survey.get(survey.rows().get(i), factor).equals(level) ? weights.get(i) : 0;
        }
        return sum / weights.size();
    }
}
