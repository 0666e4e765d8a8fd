package org.dajeong.engine.score;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreOptions;

/// Whether a change may be told, and how large it is.
final class ChangeAnswer {

    private final Fitted fitted;
    private final ChangeVariances variances;
    private final ScoreData data;
    private final Change.Question question;
    private final int first;
    private final int[] cells;
    private final int[] apart;
    private final CellsAsked asked;

    /// @throws IllegalArgumentException if the question is not about the last periods of the run, or about an item
    ///     that it does not have
    ChangeAnswer(
            Fitted fitted,
            ChangeVariances variances,
            ScoreOptions options,
            Disclosure disclosure,
            Change.Question question) {
        this.fitted = fitted;
        this.variances = variances;
        this.data = fitted.data();
        this.question = question;
        first = data.periods() - question.periods().size();
        if (first < 0 || !question.periods().containsAll(data.periodNames().subList(first, data.periods()))) {
            throw new IllegalArgumentException(
                    "a change is told of the last periods of a run, and %s are not those of %s"
                            .formatted(question.periods(), data.periodNames()));
        }
        cells = cells(d -> question.units().contains(data.units().get(d)));
        apart = cells(d -> question.others().contains(data.units().get(d))
                && !question.units().contains(data.units().get(d)));
        asked = new CellsAsked(data, options, disclosure, cells, question.item());
    }

    private int[] cells(IntPredicate ofUnit) {
        return IntStream.range(0, data.cells())
                .filter(c -> data.periodOf(c) >= first && ofUnit.test(data.unitOf(c)))
                .toArray();
    }

    Change change() {
        Optional<Change> refusal = asked.refusal(List.copyOf(question.units()), cells.length + apart.length);
        return refusal.orElseGet(
                () -> CellsAsked.told(new ChangeFit(fitted, variances, asked.measure()).change(cells, apart)));
    }
}
