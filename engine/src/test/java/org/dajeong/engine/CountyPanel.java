package org.dajeong.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.dajeong.engine.api.Panel;
import org.dajeong.engine.linear.Cholesky;

/// A panel that has the sizes, means and covariances of the groups of a published one.
///
/// Effects without covariates and their errors follow from these alone, so they are those of the published panel,
/// whose single values are not kept here.
final class CountyPanel {

    private static final int PERIODS = 5;
    private static final int FIRST_YEAR = 2003;

    @SuppressWarnings("ArrayRecordComponent")
    private record Group(int size, double[] mean, double[][] covariance) {}

    private CountyPanel() {}

    static Panel read() {
        Rows rows = Rows.read("/reference/mpdta-moments.csv");
        Map<Integer, Group> groups = new LinkedHashMap<>();
        for (String[] row : rows.rows()) {
            Group group = groups.computeIfAbsent(
                    Integer.valueOf(row[0]),
                    year -> new Group(Integer.parseInt(row[1]), new double[PERIODS], new double[PERIODS][PERIODS]));
            int i = Integer.parseInt(row[3]) - 1;
            double value = Double.parseDouble(row[5]);
            if (row[2].equals("mean")) {
                group.mean[i] = value;
            } else {
                int j = Integer.parseInt(row[4]) - 1;
                group.covariance[i][j] = value;
                group.covariance[j][i] = value;
            }
        }
        List<Panel.Unit> units = new ArrayList<>();
        groups.forEach((year, group) -> {
            OptionalInt start = year == 0 ? OptionalInt.empty() : OptionalInt.of(year - FIRST_YEAR);
            double[][] values = values(group);
            for (int i = 0; i < values.length; i++) {
                units.add(new Panel.Unit(
                        year + "-" + i,
                        "",
                        start,
                        Arrays.stream(values[i]).boxed().toList()));
            }
        });
        return new Panel(PERIODS, units);
    }

    /// Any numbers, made to have exactly this mean and covariance.
    private static double[][] values(Group group) {
        Random random = new Random(1);
        double[][] z = new double[group.size][PERIODS];
        for (double[] row : z) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        double[][] centered = centered(z);
        Cholesky own = root(covariance(centered));
        Cholesky wanted = root(group.covariance);
        for (double[] row : centered) {
            // z R_own^-1 R_wanted
            double[] white = row.clone();
            own.forward(white);
            for (int j = 0; j < PERIODS; j++) {
                double sum = group.mean[j];
                for (int k = 0; k <= j; k++) {
                    sum += white[k] * wanted.at(k, j);
                }
                row[j] = sum;
            }
        }
        return centered;
    }

    private static double[][] centered(double[][] z) {
        for (int j = 0; j < PERIODS; j++) {
            int column = j;
            double mean =
                    Arrays.stream(z).mapToDouble(row -> row[column]).average().orElseThrow();
            for (double[] row : z) {
                row[j] -= mean;
            }
        }
        return z;
    }

    private static double[][] covariance(double[][] z) {
        double[][] result = new double[PERIODS][PERIODS];
        for (double[] row : z) {
            for (int i = 0; i < PERIODS; i++) {
                for (int j = 0; j < PERIODS; j++) {
                    result[i][j] += row[i] * row[j] / (z.length - 1);
                }
            }
        }
        return result;
    }

    private static Cholesky root(double[][] matrix) {
        double[] flat = Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
        return Cholesky.of(flat, PERIODS);
    }
}
