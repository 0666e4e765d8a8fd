package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.engine.api.Plan;
import org.dajeong.engine.api.VisibleChange;

/// How many ratings a unit needs for a reliability, or to see a change in one quarter.
///
/// ```text
/// visible change = 2.49 sqrt( (sigma^2 / n + tau_up^2) (1 + 1/m) )
/// ```
///
/// with n ratings in the quarter, m earlier quarters and the natural variation `tau_up^2` of a unit from
/// quarter to quarter: the change that a one-sided 5 % test finds with 80 % probability (1.645 + 0.842 = 2.49).
final class Planning {

    private final Fitted fitted;
    private final Plan.Request request;

    Planning(Fitted fitted, Plan.Request request) {
        this.fitted = fitted;
        this.request = request;
    }

    /// @param rows published and comparable units
    Plan plan(List<Row> rows) {
        List<Plan.UnitPlan> units = new ArrayList<>();
        for (Row row : rows) {
            units.add(unit(row));
        }
        return new Plan(units);
    }

    private Plan.UnitPlan unit(Row row) {
        ScoreData data = fitted.data();
        String name = data.units().get(row.unit);
        int periods = Math.max(1, data.cellsOf(row.unit).length);
        long perPeriod = Math.round(row.contacts.n / periods);
        double earlier = request.earlier().orElse(periods);
        Optional<VisibleChange> visible = variation(fitted, 0).isEmpty()
                ? Optional.empty()
                : Optional.of(new VisibleChange(Math.sqrt(onePeriod(fitted, 0, perPeriod) * (1 + 1 / earlier))));
        OptionalDouble points =
                visible.stream().mapToDouble(VisibleChange::points).findFirst();
        if (request.change().isEmpty()) {
            OptionalLong further = new CallsNeeded(fitted, row).until(request.reliability());
            return new Plan.UnitPlan(name, Math.round(row.contacts.n), further, points, OptionalDouble.empty());
        }
        double promised = request.change().getAsDouble();
        double wanted = promised / VisibleChange.FACTOR;
        double left = wanted * wanted / (1 + 1 / earlier) - variation(fitted, 0).orElse(Double.NaN);
        OptionalLong further = left > 0
                ? OptionalLong.of(
                        Math.max(0, (long) Math.ceil(fitted.estimate().residualVariance() / left) - perPeriod))
                : OptionalLong.empty();
        OptionalDouble cannotTell = visible.stream()
                .mapToDouble(change -> change.probabilityCannotTell(promised, promised))
                .findFirst();
        return new Plan.UnitPlan(name, perPeriod, further, points, cannotTell);
    }

    /// What a change that is still to come would have to be; empty without periods.
    ///
    /// One unit is compared with so many that the agency's own error is left out; several taken together are
    /// compared with those that remain.
    ///
    /// @throws IllegalArgumentException if it is about an item that the run does not have
    static Optional<VisibleChange> visible(Fitted fitted, VisibleChange.Question question) {
        int others = fitted.data().units().size() - question.units();
        if (variation(fitted, 0).isEmpty() || others < 1) {
            return Optional.empty();
        }
        double spread = 1.0 / question.periods() + 1.0 / question.earlier();
        double shared = question.units() == 1 ? 1 : 1.0 / question.units() + 1.0 / others;
        int measure = measure(fitted, question.item());
        return Optional.of(
                new VisibleChange(Math.sqrt(onePeriod(fitted, measure, question.ratings()) * spread * shared)));
    }

    private static int measure(Fitted fitted, Optional<String> item) {
        List<String> items = fitted.data().spec().items();
        if (item.isPresent() && !items.contains(item.get())) {
            throw new IllegalArgumentException("%s is not an item: %s".formatted(item.get(), items));
        }
        return item.map(name -> 1 + items.indexOf(name)).orElse(0);
    }

    /// The variance of one period of a unit around its level, with so many ratings.
    ///
    /// @param measure the outcome (0) or an item (1 and up)
    private static double onePeriod(Fitted fitted, int measure, double ratings) {
        return fitted.components(measure).residualVariance() / ratings
                + variation(fitted, measure).orElseThrow();
    }

    private static OptionalDouble variation(Fitted fitted, int measure) {
        return fitted.model().effects().hasCells()
                ? OptionalDouble.of(fitted.components(measure)
                        .variance(fitted.model().effects().cellGroup()))
                : OptionalDouble.empty();
    }
}
