package org.dajeong.engine.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.dajeong.engine.api.ControlChart.Direction;
import org.dajeong.engine.api.ControlChart.Rule;
import org.dajeong.engine.api.ControlChart.Signal;

/// Finds the unusual points of one stretch.
///
/// A point keeps every rule it meets, each with its own direction: seven falling points above the centre
/// are a falling trend and a run above it.
final class Rules {

    /// Points in a row that make a run or a trend.
    private static final int ROW = 7;

    /// Points in a row, two of which may be near a limit.
    private static final int THREE = 3;

    private static final Comparator<Signal> ORDER =
            Comparator.comparing(Signal::rule).thenComparing(Signal::direction);

    private final Stations stations;
    private final List<TreeSet<Signal>> found = new ArrayList<>();

    private Rules(Stations stations) {
        this.stations = stations;
        for (int i = 0; i < stations.size(); i++) {
            found.add(new TreeSet<>(ORDER));
        }
    }

    /// The signals of each point.
    static List<List<Signal>> of(Stations stations) {
        Rules rules = new Rules(stations);
        rules.outside();
        rules.rows(Rule.RUN, ROW, stations::side);
        rules.rows(Rule.TREND, ROW - 1, stations::step);
        rules.nearLimits();
        return rules.found.stream().map(List::copyOf).toList();
    }

    private void outside() {
        for (int i = 0; i < stations.size(); i++) {
            if (stations.outside(i)) {
                add(i, Rule.OUTSIDE, stations.side(i));
            }
        }
    }

    /// Marks seven points where so many signs in a row are equal and not 0. Six steps join seven points.
    private void rows(Rule rule, int signs, IntUnaryOperator sign) {
        for (int last = ROW - 1; last < stations.size(); last++) {
            int one = sign.applyAsInt(last);
            boolean all = one != 0;
            for (int i = last - signs + 1; i < last; i++) {
                all &= sign.applyAsInt(i) == one;
            }
            for (int i = last - ROW + 1; all && i <= last; i++) {
                add(i, rule, one);
            }
        }
    }

    private void nearLimits() {
        for (int last = THREE - 1; last < stations.size(); last++) {
            int side = stations.side(last);
            int near = 0;
            for (int i = last - THREE + 1; i <= last; i++) {
                side = stations.side(i) == side ? side : 0;
                near += stations.nearLimit(i) ? 1 : 0;
            }
            for (int i = last - THREE + 1; side != 0 && near >= 2 && i <= last; i++) {
                if (stations.nearLimit(i)) {
                    add(i, Rule.NEAR_LIMIT, side);
                }
            }
        }
    }

    private void add(int point, Rule rule, int sign) {
        found.get(point).add(new Signal(rule, sign > 0 ? Direction.UP : Direction.DOWN));
    }
}
