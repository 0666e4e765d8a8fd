package org.dajeong.sources;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// Reads ratings once, checks all and counts those that pass a filter.
final class RatingPass extends FilePass {

    private final int[] places;
    private final boolean[] required;
    private final OutcomeReader outcome;
    private final int[] measureOf;
    private final Predicate<String[]> filter;
    private final TableCounter counter;
    private final String[] values;
    private final long[] outcomes;
    private final long[] measures;

    /// @param ratings says what a blank means in each column, and how an outcome is made
    /// @param tables what is counted
    /// @param filter asks for the columns it needs, and then takes or leaves a row by its cells
    /// @throws IllegalArgumentException if `tables` has a measure that the outcome does not make
    RatingPass(
            RatingColumns ratings,
            TableSpec tables,
            Function<WantedColumns, Predicate<String[]>> filter,
            Problems.Collector problems,
            Progress progress,
            String phase) {
        super(problems, progress, phase);
        places = wanted.addAll(tables.columns());
        required = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            required[i] = ratings.isRequired(wanted.name(places[i]));
        }
        outcome = OutcomeReader.of(ratings.outcome(), wanted);
        measureOf = indices(outcome.measures(), tables.measures());
        this.filter = ratings.filter(filter.apply(wanted), wanted);
        counter = new TableCounter(tables);
        values = new String[places.length];
        outcomes = new long[outcome.measures().size()];
        measures = new long[measureOf.length];
    }

    private static int[] indices(List<String> made, List<String> asked) {
        if (!made.containsAll(asked)) {
            throw new IllegalArgumentException("measures must be among %s, but are %s".formatted(made, asked));
        }
        return asked.stream().mapToInt(made::indexOf).toArray();
    }

    @Override
    void take(long row, String[] cells) {
        for (int i = 0; i < places.length; i++) {
            String text = cells[places[i]];
            if (text.isEmpty() && required[i]) {
                problems.add(Problem.Kind.BLANK, row, wanted.name(places[i]), "");
            } else if (CellText.isError(text)) {
                problems.add(Problem.Kind.CELL_ERROR, row, wanted.name(places[i]), text);
            }
            values[i] = text.isEmpty() ? ScoreSpec.UNKNOWN : text;
        }
        outcome.read(row, cells, outcomes, problems);
        // After the first problem the rest is only checked: nothing of the file will be used.
        if (problems.isEmpty() && filter.test(cells)) {
            for (int m = 0; m < measures.length; m++) {
                measures[m] = outcomes[measureOf[m]];
            }
            counter.add(values, measures);
        }
    }

    /// The tables of the rows that passed the filter.
    ///
    /// Outcomes are at most 10,000, so that 64 bits hold the sums of squares of 90,000 million rows.
    Tables tables() {
        return counter.tables();
    }
}
