package org.dajeong.sources;

import java.util.List;
import org.dajeong.engine.api.ScoreSpec;

/// What the columns of a file of ratings mean.
record RatingColumns(ScoreSpec spec, Outcome outcome) {

    RatingColumns {
        List<String> items = switch (outcome) {
            case Outcome.Column column -> List.<String>of();
            case Outcome.Items named -> named.names();
        };
        if (!items.equals(spec.items())) {
            throw new IllegalArgumentException(
                    "the outcome is made of the items %s, but the score asks for %s".formatted(items, spec.items()));
        }
    }

    /// Whether a row without a value in this column has no place in any table.
    boolean isRequired(String column) {
        return isSame(column, spec.unit())
                || spec.period().filter(period -> isSame(column, period)).isPresent();
    }

    private static boolean isSame(String a, String b) {
        return CellText.clean(a).equals(CellText.clean(b));
    }
}
