package org.dajeong.district;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One department as the table of the office describes it.
///
/// @param callsEven contacts in the first, third, fifth quarter
/// @param callsOdd contacts in the second, fourth, sixth quarter
/// @param firstQuarter the quarter in which it came to be
/// @param own its own part by item, in points; empty if nobody planned it
/// @param step a lasting change
record Unit(
        String name,
        Kind kind,
        int callsEven,
        int callsOdd,
        int firstQuarter,
        Peaks peaks,
        Lottery tasks,
        Lottery hours,
        Lottery callers,
        List<Double> own,
        @Nullable Step step) {

    /// A change by `points` from quarter `from` on, spread over the items by `profile`.
    record Step(int from, double points, Profile profile) {}

    Unit {
        own = List.copyOf(own);
    }

    int calls(int quarter) {
        if (quarter < firstQuarter) {
            return 0;
        }
        return quarter % 2 == 0 ? callsEven : callsOdd;
    }

    Lottery channels() {
        return Lottery.of(100 - kind.visits(), kind.visits());
    }

    /// Calls follow the work: a month in which any task is busy counts twice.
    Lottery months(int quarter) {
        int[] tickets = new int[3];
        for (int month = 0; month < tickets.length; month++) {
            tickets[month] = peaks.busy(3 * quarter + month) ? 2 : 1;
        }
        return Lottery.of(tickets);
    }

    /// The points of the lasting change that fall on an item in a quarter, per point of the change.
    double stepShare(int quarter, int item) {
        return step != null && quarter >= step.from() ? step.profile().share(item) : 0;
    }
}
