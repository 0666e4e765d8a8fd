package org.dajeong.engine.effect;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.GroupTimes.Base;
import org.dajeong.engine.api.GroupTimes.Control;

/// Differences of one group in one period against units that have not begun, for given starts of the units.
final class GroupTimeFit {

    /// The start of a unit that never begins.
    static final int NEVER = Integer.MAX_VALUE;

    private final double[][] values;
    private final int periods;
    private final GroupTimes.Options options;

    /// @param values per unit and period, NaN where there is none
    GroupTimeFit(double[][] values, int periods, GroupTimes.Options options) {
        this.values = values;
        this.periods = periods;
        this.options = options;
    }

    /// The periods whose mean is compared with that of `period`; none if there are none before.
    int[] base(int group, int period) {
        return switch (options.base()) {
            case LAST -> {
                int last = Math.min(group, period) - 1;
                yield last < 0 ? new int[0] : new int[] {last};
            }
            case BEFORE_LAST -> group < 2 ? new int[0] : new int[] {group - 2};
            case ALL_BEFORE -> others(group, period);
            case ALL_BUT_LAST -> others(group - 1, period);
        };
    }

    private static int[] others(int end, int period) {
        return IntStream.range(0, Math.max(0, end)).filter(q -> q != period).toArray();
    }

    /// Whether the period is itself what others are compared with, so that there is nothing to tell.
    boolean isBase(int group, int period) {
        return period < group
                && (options.base() == Base.LAST && period == 0
                        || options.base() == Base.BEFORE_LAST && period == group - 2);
    }

    /// What a unit gained from its base to the period; NaN where it has no value in one of them.
    double gain(int unit, int period, int[] base) {
        double sum = 0;
        for (int q : base) {
            sum += values[unit][q];
        }
        return values[unit][period] - sum / base.length;
    }

    boolean isUntreated(int start, int group, int period) {
        int latest = Math.max(period, Arrays.stream(base(group, period)).max().orElse(0));
        return start == NEVER || options.control() == Control.NOT_YET && start > latest && start != group;
    }

    /// The mean gain of the group less that of the untreated; NaN where one of them is empty.
    double effect(int[] starts, int group, int period) {
        int[] base = base(group, period);
        double treated = 0;
        double untreated = 0;
        int many = 0;
        int others = 0;
        for (int unit = 0; unit < starts.length; unit++) {
            boolean begins = starts[unit] == group;
            if (!begins && !isUntreated(starts[unit], group, period)) {
                continue;
            }
            double gain = gain(unit, period, base);
            if (!Double.isNaN(gain) && begins) {
                treated += gain;
                many++;
            } else if (!Double.isNaN(gain)) {
                untreated += gain;
                others++;
            }
        }
        return treated / many - untreated / others;
    }

    /// The mean over all effects from the start on, weighted by the size of the group; what cannot be told is left
    /// out. NaN if nothing can be told.
    double simple(int[] starts, int[] groups) {
        double sum = 0;
        double weights = 0;
        for (int group : groups) {
            long size = Arrays.stream(starts).filter(start -> start == group).count();
            for (int period = group; period < periods; period++) {
                if (base(group, period).length == 0) {
                    continue;
                }
                double effect = effect(starts, group, period);
                if (!Double.isNaN(effect)) {
                    sum += size * effect;
                    weights += size;
                }
            }
        }
        return sum / weights;
    }
}
