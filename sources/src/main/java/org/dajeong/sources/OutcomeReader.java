package org.dajeong.sources;

import java.util.List;

/// Makes the outcome of a row from its cells.
sealed interface OutcomeReader permits ColumnOutcome, ItemOutcome {

    /// The reader of an outcome, which asks for the columns it needs.
    static OutcomeReader of(Outcome outcome, WantedColumns wanted) {
        return switch (outcome) {
            case Outcome.Column column -> new ColumnOutcome(column, wanted);
            case Outcome.Items items -> new ItemOutcome(items, wanted);
        };
    }

    /// The measures it makes, in their order.
    List<String> measures();

    /// Reads a row.
    ///
    /// @param measures where the measures are written, if there is no problem
    /// @param problems hears of every cell that is wrong
    void read(long row, String[] cells, long[] measures, Problems.Collector problems);
}
