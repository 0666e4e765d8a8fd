package org.dajeong.engine.control;

/// Where the points of one stretch lie in relation to its centre.
final class Stations {

    /// Standard deviations from the centre to a limit.
    private static final double LIMIT = 3;

    /// Standard deviations beyond which a point is near the limit.
    private static final double NEAR = 2;

    /// Rounding in the last digits of a mean is no difference; in parts of the centre.
    private static final double SAME = 1e-9;

    private final double[] values;
    private final double centre;
    private final double[] deviations;

    /// @param values of the points
    /// @param centre of the stretch
    /// @param deviations the standard deviation of each point
    Stations(double[] values, double centre, double[] deviations) {
        this.values = values;
        this.centre = centre;
        this.deviations = deviations;
    }

    double centre() {
        return centre;
    }

    /// From the centre to a limit.
    double half(int i) {
        return LIMIT * deviations[i];
    }

    int size() {
        return values.length;
    }

    /// 1 above the centre, -1 below, 0 on it.
    int side(int i) {
        double difference = values[i] - centre;
        return Math.abs(difference) <= same() ? 0 : (int) Math.signum(difference);
    }

    boolean outside(int i) {
        return beyond(i, LIMIT);
    }

    boolean nearLimit(int i) {
        return beyond(i, NEAR);
    }

    /// 1 if the point is above the one before it, -1 below, 0 if they are equal.
    int step(int i) {
        return Double.compare(values[i], values[i - 1]);
    }

    private boolean beyond(int i, double deviationsMax) {
        return Math.abs(values[i] - centre) > deviationsMax * deviations[i] + same();
    }

    private double same() {
        return SAME * Math.max(Math.abs(centre), Double.MIN_NORMAL);
    }
}
