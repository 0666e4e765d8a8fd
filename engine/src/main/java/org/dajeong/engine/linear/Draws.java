package org.dajeong.engine.linear;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded joint draws from a normal distribution.
///
/// The generator is named (L64X128MixRandom) and its uniforms become normals through [Normal#quantile], so a
/// seed gives the same draws on every machine and in every release of Java.
public final class Draws {

    private static final String GENERATOR = "L64X128MixRandom";

    /// A pivot below this share of the largest variance is a direction without variance.
    private static final double NO_VARIANCE = 1e-12;

    private Draws() {}

    /// Draws errors with mean 0 and a covariance that may be singular.
    ///
    /// @param covariance shape `[n][n]`, symmetric and positive semidefinite
    /// @return shape `[draws][n]`
    public static double[][] of(double[][] covariance, int draws, long seed) {
        int n = covariance.length;
        double[][] root = root(covariance);
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
        double[][] result = new double[draws][n];
        double[] z = new double[n];
        for (double[] draw : result) {
            for (int i = 0; i < n; i++) {
                z[i] = normal(random);
            }
            for (int i = 0; i < n; i++) {
                double[] row = root[i];
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    sum = Math.fma(row[j], z[j], sum);
                }
                draw[i] = sum;
            }
        }
        return result;
    }

    /// A standard normal from the 53 highest bits, never 0 or 1.
    private static double normal(RandomGenerator random) {
        return Normal.quantile(((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53);
    }

    /// The lower root; a direction without variance gets a column of zeros.
    private static double[][] root(double[][] covariance) {
        int n = covariance.length;
        double max = 0;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, covariance[i][i]);
        }
        double[][] l = new double[n][n];
        for (int k = 0; k < n; k++) {
            double pivot = covariance[k][k];
            for (int j = 0; j < k; j++) {
                pivot -= l[k][j] * l[k][j];
            }
            if (!(pivot > NO_VARIANCE * max)) {
                continue;
            }
            l[k][k] = Math.sqrt(pivot);
            for (int i = k + 1; i < n; i++) {
                double sum = covariance[i][k];
                for (int j = 0; j < k; j++) {
                    sum -= l[i][j] * l[k][j];
                }
                l[i][k] = sum / l[k][k];
            }
        }
        return l;
    }
}
