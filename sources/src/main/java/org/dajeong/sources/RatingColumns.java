package org.dajeong.sources;

import java.util.List;
import java.util.function.Predicate;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;

/// What the columns of a file of ratings mean.
record RatingColumns(ScoreSpec spec, Outcome outcome, Scope scope) {

    RatingColumns {
        List<String> items = switch (outcome) {
            case Outcome.Column column -> List.<String>of();
            case Outcome.Items named -> named.names();
        };
        if (!items.equals(spec.items())) {
            throw new IllegalArgumentException(
                    "the outcome is made of the items %s, but the score asks for %s".formatted(items, spec.items()));
        }
        if (scope.until().isPresent() && spec.period().isEmpty()) {
            throw new IllegalArgumentException("ratings without periods cannot end with " + scope.until());
        }
    }

    /// Whether a row without a value in this column has no place in any table.
    boolean isRequired(String column) {
        return isSame(column, spec.unit())
                || spec.period().filter(period -> isSame(column, period)).isPresent();
    }

    /// Takes the rows that belong to what is counted and pass a further filter.
    Predicate<String[]> filter(Predicate<String[]> further, WantedColumns wanted) {
        scope.columns().forEach(wanted::add);
        if (scope.until().isEmpty()) {
            return further;
        }
        int period = wanted.add(spec.period().orElseThrow());
        String until = scope.until().get();
        return cells -> Factor.LEVEL_ORDER.compare(cells[period], until) <= 0 && further.test(cells);
    }

    private static boolean isSame(String a, String b) {
        return CellText.clean(a).equals(CellText.clean(b));
    }
}
