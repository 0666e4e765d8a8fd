package org.dajeong.engine.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.Panel;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.StaggeredEffects;

/// What a task or course changed: as a fixed factor of step 2, and beside it group by group.
///
/// The numbers compared beside it are unshrunk, one per unit and period that is shown:
///
/// ```text
/// Y = mean of y - (x - mean x)'beta - r_rater - pi_period
/// ```
///
/// with raters and periods as estimated with the factor in the model.
final class EffectAnswer {

    private final Fitted fitted;
    private final ScoreData data;
    private final ChangeVariances variances;
    private final ScoreOptions options;
    private final Disclosure disclosure;
    private final Effect.Question question;
    private final OptionalInt[] starts;
    private final int[] cells;
    private final CellsAsked asked;

    /// @throws IllegalArgumentException if it is about a period or an item that the run does not have
    EffectAnswer(
            Fitted fitted,
            ChangeVariances variances,
            ScoreOptions options,
            Disclosure disclosure,
            Effect.Question question) {
        this.fitted = fitted;
        this.data = fitted.data();
        this.variances = variances;
        this.options = options;
        this.disclosure = disclosure;
        this.question = question;
        for (String period : question.starts().values()) {
            if (!data.periodNames().contains(period)) {
                throw new IllegalArgumentException(
                        "%s is not a period of the run: %s".formatted(period, data.periodNames()));
            }
        }
        starts = data.units().stream()
                .map(name -> question.starts().containsKey(name)
                        ? OptionalInt.of(
                                data.periodNames().indexOf(question.starts().get(name)))
                        : OptionalInt.empty())
                .toArray(OptionalInt[]::new);
        cells = IntStream.range(0, data.cells())
                .filter(c -> starts[data.unitOf(c)].orElse(Integer.MAX_VALUE) <= data.periodOf(c))
                .toArray();
        asked = new CellsAsked(data, options, disclosure, cells, question.item());
    }

    Effect effect() {
        Optional<Change> refusal = asked.refusal(List.copyOf(question.starts().keySet()), 1);
        Optional<ChangeFit.Estimate> estimate =
                cells.length == 0 || !fitted.model().effects().hasCells()
                        ? Optional.empty()
                        : new ChangeFit(fitted, variances, asked.measure()).effect(cells);
        GroupTimes beside = StaggeredEffects.of(
                panel(estimate),
                new GroupTimes.Options(question.base(), question.control(), options.draws(), options.seed()));
        return new Effect(
                question.starts().size(),
                data.periodNames(),
                refusal.orElseGet(() -> CellsAsked.told(estimate)),
                beside);
    }

    private Panel panel(Optional<ChangeFit.Estimate> estimate) {
        double[] effects = estimate.map(ChangeFit.Estimate::effects)
                .orElseGet(() -> fitted.solution(asked.measure()).effects());
        double[][] values = new double[data.units().size()][data.periods()];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        double[] sums = sums();
        for (int c = 0; c < data.cells(); c++) {
            if (disclosure.cell(c) == null) {
                double[] weights = fitted.noWeights();
                Contacts contacts = data.contacts(c);
                fitted.addRaters(weights, contacts, 1);
                fitted.addPeriods(weights, contacts, 1);
                values[data.unitOf(c)][data.periodOf(c)] = sums[c] / contacts.n - MixFit.dot(weights, effects);
            }
        }
        return new Panel(
                data.periods(),
                IntStream.range(0, values.length)
                        .mapToObj(d -> new Panel.Unit(
                                data.units().get(d),
                                question.kinds().getOrDefault(data.units().get(d), ""),
                                starts[d],
                                Arrays.stream(values[d]).boxed().toList()))
                        .toList());
    }

    /// Per cell the sum of what is left of the measure once the mix is taken out.
    private double[] sums() {
        OwnModel model = fitted.model();
        double[][] random =
                model.measured(data.measures().get(asked.measure())).response().random();
        return random[model.effects().hasCells() ? model.effects().cellGroup() : 0];
    }
}
