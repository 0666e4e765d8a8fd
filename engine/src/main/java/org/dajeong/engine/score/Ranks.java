package org.dajeong.engine.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.linear.Draws;

/// Where rows may stand among each other, from joint draws of their own parts.
///
/// Rows share raters, mix coefficients and the agency's mean, so their errors are correlated; the draws are
/// joint. The rank of a row is 1 plus the number of rows drawn higher.
final class Ranks {

    private static final double TENTH = 0.1;

    private Ranks() {}

    /// @param rows comparable and published rows of one kind: units, or units in one period
    static Map<Row, ScoreSheet.Rank> of(Fitted fitted, List<Row> rows, ScoreOptions options) {
        Map<Row, ScoreSheet.Rank> result = new HashMap<>();
        if (rows.isEmpty()) {
            return result;
        }
        int size = rows.size();
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                covariance[i][j] =
                        fitted.covariance(rows.get(i).known(), rows.get(j).known());
                covariance[j][i] = covariance[i][j];
            }
        }
        double[][] draws = Draws.of(covariance, options.draws(), options.seed());
        int[][] ranks = new int[size][draws.length];
        for (int t = 0; t < draws.length; t++) {
            rank(rows, draws[t], ranks, t);
        }
        int tenth = Math.max(1, (int) Math.floor(TENTH * size));
        for (int i = 0; i < size; i++) {
            int[] sorted = ranks[i].clone();
            Arrays.sort(sorted);
            double lowest = 0;
            double highest = 0;
            for (int rank : sorted) {
                lowest += rank > size - tenth ? 1 : 0;
                highest += rank <= tenth ? 1 : 0;
            }
            int last = sorted.length - 1;
            result.put(
                    rows.get(i),
                    new ScoreSheet.Rank(
                            sorted[(int) Math.floor(0.025 * last)],
                            sorted[last / 2],
                            sorted[(int) Math.ceil(0.975 * last)],
                            lowest / sorted.length,
                            highest / sorted.length));
        }
        return result;
    }

    private static void rank(List<Row> rows, double[] draw, int[][] ranks, int t) {
        double[] value = new double[draw.length];
        for (int i = 0; i < draw.length; i++) {
            value[i] = rows.get(i).own + draw[i];
        }
        double[] sorted = value.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < draw.length; i++) {
            ranks[i][t] = draw.length - Arrays.binarySearch(sorted, value[i]);
        }
    }
}
