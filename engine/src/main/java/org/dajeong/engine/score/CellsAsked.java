package org.dajeong.engine.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Change.Reason;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.linear.Normal;
import org.dajeong.engine.spi.Factor;

/// Cells about which something is asked: whether it may be told, and how it is told.
final class CellsAsked {

    private static final int EARLIER_MIN = 2;

    /// A variance from fewer comparisons is too uncertain for the thresholds of the verdict.
    private static final int FREEDOM_MIN = 1;

    private final ScoreData data;
    private final ScoreOptions options;
    private final Disclosure disclosure;
    private final int[] cells;
    private final Optional<String> item;

    /// @throws IllegalArgumentException if the run does not have the item
    CellsAsked(ScoreData data, ScoreOptions options, Disclosure disclosure, int[] cells, Optional<String> item) {
        this.data = data;
        this.options = options;
        this.disclosure = disclosure;
        this.cells = cells;
        this.item = item;
        if (item.isPresent() && !data.spec().items().contains(item.get())) {
            throw new IllegalArgumentException(
                    "%s is not an item: %s".formatted(item.get(), data.spec().items()));
        }
    }

    /// Which measure is asked about: the outcome (0) or an item (1 and up).
    int measure() {
        return item.map(name -> 1 + data.spec().items().indexOf(name)).orElse(0);
    }

    /// Why nothing may be told, if so.
    ///
    /// @param units all that is asked about
    /// @param columns the fixed columns that are estimated beside the periods
    Optional<Change> refusal(List<String> units, int columns) {
        List<String> absent = units.stream()
                .filter(name -> Arrays.stream(cells)
                        .noneMatch(c -> data.units().get(data.unitOf(c)).equals(name)))
                .sorted(Factor.LEVEL_ORDER)
                .toList();
        if (!absent.isEmpty()) {
            return Optional.of(new Change.CannotTell(Reason.NO_RATINGS, absent));
        }
        List<String> young = data.units().stream()
                .filter(name -> units.contains(name) && earlier(data.units().indexOf(name)) < EARLIER_MIN)
                .toList();
        if (!young.isEmpty()) {
            return Optional.of(new Change.CannotTell(Reason.FEW_EARLIER_PERIODS, young));
        }
        List<String> hidden = hidden();
        if (!hidden.isEmpty() || isWithheld()) {
            return Optional.of(new Change.CannotTell(Reason.WITHHELD, hidden));
        }
        return variationFreedom(columns) < FREEDOM_MIN
                ? Optional.of(new Change.CannotTell(Reason.VARIATION_UNKNOWN, List.of()))
                : Optional.empty();
    }

    /// The cells of a unit before those asked about.
    private long earlier(int unit) {
        int first = Arrays.stream(cells)
                .filter(c -> data.unitOf(c) == unit)
                .map(data::periodOf)
                .min()
                .orElseThrow();
        return Arrays.stream(data.cellsOf(unit))
                .filter(c -> data.periodOf(c) < first)
                .count();
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
        Contacts contacts = data.contacts(cells);
        return disclosure.reason(contacts) != null
                || item.isPresent() && contacts.fewAsked(options.minRatings()).contains(measure() - 1);
    }

    /// How many independent comparisons of units between periods are left to estimate their usual variation from.
    private int variationFreedom(int columns) {
        int[] parent = new int[data.units().size() + data.periods()];
        Arrays.setAll(parent, i -> i);
        int groups = parent.length;
        for (int c = 0; c < data.cells(); c++) {
            int a = MixColumns.root(parent, data.unitOf(c));
            int b = MixColumns.root(parent, data.units().size() + data.periodOf(c));
            groups -= a == b ? 0 : 1;
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        return data.cells() - (parent.length - groups) - columns;
    }

    /// The figure with its interval, or that nobody else tells what the periods were like.
    static Change told(Optional<ChangeFit.Estimate> estimate) {
        if (estimate.isEmpty()) {
            return new Change.CannotTell(Reason.NOBODY_ELSE, List.of());
        }
        double gamma = estimate.get().gamma();
        double error = Math.sqrt(estimate.get().error());
        return new Change.Measured(gamma, error, gamma - Normal.Z95 * error, gamma + Normal.Z95 * error);
    }
}
