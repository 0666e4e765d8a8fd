package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.engine.api.Plan;

/// How many ratings a unit needs for a reliability, or to see a change in one quarter.
///
/// ```text
/// visible change = 2.49 sqrt( (sigma^2 / n + tau_up^2) (1 + 1/m) )
/// ```
///
/// with n ratings in the quarter, m earlier quarters and the natural variation `tau_up^2` of a unit from quarter
/// to
/// quarter: the change that a one-sided 5 % test finds with 80 % probability (1.645 + 0.842 = 2.49).
final class Planning {

    private static final double FACTOR = 2.49;

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
        double between = fitted.model().effects().hasCells()
                ? fitted.estimate().variance(fitted.model().effects().cellGroup())
                : Double.NaN;
        double spread = 1 + 1.0 / request.earlier().orElse(periods);
        double residual = fitted.estimate().residualVariance();
        OptionalDouble visible = fitted.model().effects().hasCells()
                ? OptionalDouble.of(FACTOR * Math.sqrt((residual / perPeriod + between) * spread))
                : OptionalDouble.empty();
        if (request.change().isEmpty()) {
            OptionalLong further = new CallsNeeded(fitted, row).until(request.reliability());
            return new Plan.UnitPlan(name, Math.round(row.contacts.n), further, visible);
        }
        double wanted = request.change().getAsDouble() / FACTOR;
        double left = wanted * wanted / spread - between;
        OptionalLong further = left > 0
                ? OptionalLong.of(Math.max(0, (long) Math.ceil(residual / left) - perPeriod))
                : OptionalLong.empty();
        return new Plan.UnitPlan(name, perPeriod, further, visible);
    }
}
