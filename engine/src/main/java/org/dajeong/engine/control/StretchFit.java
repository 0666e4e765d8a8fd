package org.dajeong.engine.control;

import java.util.List;
import org.dajeong.engine.api.ControlChart.Kind;

/// The centre and the spread of one stretch.
///
/// @param centre the mean, or the share of all together
/// @param spread the mean moving range, or σ_z
/// @param screened moving ranges left out
/// @param factor the standard deviation of a single value, or what multiplies the binomial one of a share
/// @param shares whether the values are shares
record StretchFit(double centre, double spread, int screened, double factor, boolean shares) {

    static StretchFit of(Kind kind, List<Reading> used) {
        if (kind == Kind.XMR) {
            double[] values = used.stream().mapToDouble(Reading::value).toArray();
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            Spread spread = Spread.screened(values);
            return new StretchFit(
                    sum / values.length, spread.meanRange(), spread.screened(), spread.deviation(), false);
        }
        double counted = 0;
        double all = 0;
        for (Reading reading : used) {
            counted += reading.count();
            all += reading.n().orElseThrow();
        }
        double centre = counted / all;
        double[] scores = used.stream()
                .mapToDouble(reading -> {
                    double deviation = binomial(centre, reading);
                    // Nobody or everybody in every period: nothing varies.
                    return deviation > 0 ? (reading.value() - centre) / deviation : 0;
                })
                .toArray();
        double sigma = Spread.of(scores).deviation();
        return new StretchFit(centre, sigma, 0, kind == Kind.LANEY ? sigma : 1, true);
    }

    Stations stations(List<Reading> all) {
        return new Stations(
                all.stream().mapToDouble(Reading::value).toArray(),
                centre,
                all.stream()
                        .mapToDouble(reading -> shares ? factor * binomial(centre, reading) : factor)
                        .toArray());
    }

    private static double binomial(double share, Reading reading) {
        return Math.sqrt(share * (1 - share) / reading.n().orElseThrow());
    }
}
