package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.List;

/// A set of contacts, as far as two-way tables know it: how many there are at each level of everything, and the
/// sums of what was measured.
final class Contacts {

    final double[] cell;
    final double[] staff;
    final double[] rater;
    final double[][] mix;
    final long[] sums;
    final long[] asked;
    double n;

    /// No contacts yet.
    Contacts(ScoreData data) {
        cell = new double[data.cells()];
        staff = new double[data.staff()];
        rater = new double[data.raters()];
        mix = new double[data.mixFactors()][];
        for (int f = 0; f < mix.length; f++) {
            mix[f] = new double[data.mixLevels(f)];
        }
        sums = new long[data.measures().size()];
        asked = new long[Math.max(0, sums.length - 1)];
    }

    /// The mean of a measure, in points.
    double mean(int measure) {
        return sums[measure] / (n * ScoreData.POINT);
    }

    /// The share of the contacts in each period.
    double[] periodShares(ScoreData data) {
        double[] shares = new double[data.periods()];
        for (int c = 0; c < cell.length; c++) {
            shares[data.periodOf(c)] += cell[c] / n;
        }
        return shares;
    }

    /// The items that fewer than `min` of these contacts were asked; never exactly one, so that no item is what the
    /// others leave over.
    List<Integer> fewAsked(int min) {
        List<Integer> few = new ArrayList<>();
        int next = -1;
        for (int i = 0; i < asked.length; i++) {
            if (asked[i] < min) {
                few.add(i);
            } else if (next < 0 || asked[i] < asked[next]) {
                next = i;
            }
        }
        if (few.size() == 1 && next >= 0) {
            few.add(next);
        }
        return few;
    }
}
