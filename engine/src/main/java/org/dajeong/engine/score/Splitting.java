package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.dajeong.engine.api.Split;

/// The best split of further contacts over units, each of them like the unit's present ones.
///
/// A unit's error falls with every contact it gets and depends on no other unit's, as far as the others are kept as
/// they are. So the largest error is smallest when every unit gets the fewest contacts that bring it under one common
/// bound, and the bound is as low as the budget allows; and most units reach a reliability when those that need the
/// fewest contacts are served first. Both are exact, not searches that may end elsewhere. Ties go to the earlier unit.
final class Splitting {

    private static final int HALVINGS = 40;

    private final Fitted fitted;
    private final Split.Request request;
    private final List<Unit> units = new ArrayList<>();

    /// @param rows published and comparable units, in level order
    Splitting(Fitted fitted, List<Row> rows, Split.Request request) {
        this.fitted = fitted;
        this.request = request;
        rows.forEach(row -> units.add(new Unit(row)));
    }

    private final class Unit {

        private final Row row;
        private final long n;
        private final CallsNeeded calls;
        private final Map<Long, Double> reliabilities = new HashMap<>();
        private long further;
        private long enough;

        Unit(Row row) {
            this.row = row;
            n = Math.round(row.contacts.n);
            calls = new CallsNeeded(fitted, row);
            enough = request.budget();
        }

        double reliability(long more) {
            return reliabilities.computeIfAbsent(more, x -> Math.max(0, calls.reliability((n + x) / (double) n)));
        }

        double error(long more) {
            return Math.sqrt(row.known().prior() * (1 - reliability(more)));
        }

        /// The fewest contacts that bring the error to a bound, from `further` to `enough`.
        ///
        /// @return one more than `enough` if those do not
        long needed(double bound) {
            if (error(further) <= bound) {
                return further;
            }
            if (error(enough) > bound) {
                return enough + 1;
            }
            long low = further;
            long high = enough;
            while (high - low > 1) {
                long middle = (low + high) >>> 1;
                if (error(middle) <= bound) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }

        Split.Share share() {
            return new Split.Share(
                    fitted.data().units().get(row.unit), n, further, error(further), reliability(further));
        }
    }

    Split split() {
        long left = switch (request.aim()) {
            case ERROR -> equalise();
            case RELIABILITY -> reach();
        };
        return new Split(units.stream().map(Unit::share).toList(), left);
    }

    /// Lowers the common bound as far as the budget goes; the few contacts that are then left go one by one to the
    /// unit with the largest error.
    private long equalise() {
        double high = units.stream().mapToDouble(unit -> unit.error(0)).max().orElse(0);
        double low = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double bound = (low + high) / 2;
            long[] needed = units.stream().mapToLong(unit -> unit.needed(bound)).toArray();
            if (Arrays.stream(needed).sum() <= request.budget()) {
                high = bound;
                for (int d = 0; d < needed.length; d++) {
                    units.get(d).further = needed[d];
                }
            } else {
                low = bound;
                for (int d = 0; d < needed.length; d++) {
                    units.get(d).enough = Math.min(units.get(d).enough, needed[d]);
                }
            }
        }
        long left = request.budget()
                - units.stream().mapToLong(unit -> unit.further).sum();
        while (left > 0 && !units.isEmpty()) {
            Unit worst = units.getFirst();
            for (Unit unit : units) {
                worst = unit.error(unit.further) > worst.error(worst.further) ? unit : worst;
            }
            worst.further++;
            left--;
        }
        return left;
    }

    private record Need(Unit unit, long further) {}

    private long reach() {
        List<Need> needs = new ArrayList<>();
        for (Unit unit : units) {
            OptionalLong further = unit.calls.until(request.reliability());
            further.ifPresent(calls -> needs.add(new Need(unit, calls)));
        }
        needs.sort(Comparator.comparingLong(Need::further));
        long left = request.budget();
        for (Need need : needs) {
            if (need.further() > left) {
                break;
            }
            need.unit().further = need.further();
            left -= need.further();
        }
        return left;
    }
}
