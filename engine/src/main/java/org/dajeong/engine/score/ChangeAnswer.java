package org.dajeong.engine.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.linear.Normal;
import org.dajeong.engine.spi.Factor;

/// Whether a change may be told, and how large it is.
final class ChangeAnswer {

    private static final int EARLIER_MIN = 2;

    /// A variance from fewer comparisons is too uncertain for the thresholds of the verdict.
    private static final int FREEDOM_MIN = 1;

    private final Fitted fitted;
    private final ScoreData data;
    private final ScoreOptions options;
    private final Disclosure disclosure;
    private final Change.Question question;
    private final int first;
    private final int[] units;
    private final int[] cells;
    private final int[] apart;

    /// @throws IllegalArgumentException if the question is not about the last periods of the run, or about an item
    ///     that it does not have
    ChangeAnswer(Fitted fitted, ScoreOptions options, Disclosure disclosure, Change.Question question) {
        this.fitted = fitted;
        this.data = fitted.data();
        this.options = options;
        this.disclosure = disclosure;
        this.question = question;
        first = data.periods() - question.periods().size();
        if (first < 0 || !question.periods().containsAll(data.periodNames().subList(first, data.periods()))) {
            throw new IllegalArgumentException(
                    "a change is told of the last periods of a run, and %s are not those of %s"
                            .formatted(question.periods(), data.periodNames()));
        }
        if (question.item().isPresent()
                && !data.spec().items().contains(question.item().get())) {
            throw new IllegalArgumentException("%s is not an item: %s"
                    .formatted(question.item().get(), data.spec().items()));
        }
        units = question.units().stream()
                .mapToInt(data.units()::indexOf)
                .sorted()
                .toArray();
        cells = cells(d -> question.units().contains(data.units().get(d)));
        apart = cells(d -> question.others().contains(data.units().get(d))
                && !question.units().contains(data.units().get(d)));
    }

    private int[] cells(IntPredicate ofUnit) {
        return IntStream.range(0, data.cells())
                .filter(c -> data.periodOf(c) >= first && ofUnit.test(data.unitOf(c)))
                .toArray();
    }

    Change change() {
        List<String> absent = question.units().stream()
                .filter(name -> Arrays.stream(cells)
                        .noneMatch(c -> data.units().get(data.unitOf(c)).equals(name)))
                .sorted(Factor.LEVEL_ORDER)
                .toList();
        if (!absent.isEmpty()) {
            return new Change.CannotTell(Change.Reason.NO_RATINGS, absent);
        }
        List<String> young = Arrays.stream(units)
                .filter(d -> Arrays.stream(data.cellsOf(d))
                                .filter(c -> data.periodOf(c) < first)
                                .count()
                        < EARLIER_MIN)
                .mapToObj(data.units()::get)
                .toList();
        if (!young.isEmpty()) {
            return new Change.CannotTell(Change.Reason.FEW_EARLIER_PERIODS, young);
        }
        List<String> hidden = hidden();
        if (!hidden.isEmpty() || isWithheld()) {
            return new Change.CannotTell(Change.Reason.WITHHELD, hidden);
        }
        if (variationFreedom() < FREEDOM_MIN) {
            return new Change.CannotTell(Change.Reason.VARIATION_UNKNOWN, List.of());
        }
        int measure = question.item()
                .map(item -> 1 + data.spec().items().indexOf(item))
                .orElse(0);
        Optional<ChangeFit.Estimate> estimate = new ChangeFit(fitted, measure).estimate(cells, apart);
        if (estimate.isEmpty()) {
            return new Change.CannotTell(Change.Reason.NOBODY_ELSE, List.of());
        }
        double gamma = estimate.get().gamma();
        double error = Math.sqrt(estimate.get().error());
        return new Change.Measured(gamma, error, gamma - Normal.Z95 * error, gamma + Normal.Z95 * error);
    }

    /// The units whose figures would follow from this one and from what is published.
    private List<String> hidden() {
        int[] hidden =
                Arrays.stream(cells).filter(c -> disclosure.cell(c) != null).toArray();
        long together =
                Arrays.stream(hidden).mapToLong(c -> data.cellCounts()[c]).sum();
        return hidden.length > 1 && together >= options.minRatings()
                ? List.of()
                : Arrays.stream(hidden)
                        .map(data::unitOf)
                        .distinct()
                        .mapToObj(data.units()::get)
                        .toList();
    }

    private boolean isWithheld() {
        Contacts contacts = data.contacts(cells, null);
        return disclosure.reason(contacts) != null
                || question.item()
                        .map(item -> contacts.fewAsked(options.minRatings())
                                .contains(data.spec().items().indexOf(item)))
                        .orElse(false);
    }

    /// How many independent comparisons of units between periods are left to estimate their usual variation from.
    private int variationFreedom() {
        int[] parent = new int[data.units().size() + data.periods()];
        Arrays.setAll(parent, i -> i);
        int groups = parent.length;
        for (int c = 0; c < data.cells(); c++) {
            int a = MixColumns.root(parent, data.unitOf(c));
            int b = MixColumns.root(parent, data.units().size() + data.periodOf(c));
            groups -= a == b ? 0 : 1;
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        return data.cells() - (parent.length - groups) - apart.length - 1;
    }
}
