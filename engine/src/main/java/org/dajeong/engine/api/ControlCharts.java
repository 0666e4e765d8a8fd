package org.dajeong.engine.api;

import java.util.List;
import java.util.OptionalLong;
import org.dajeong.engine.api.ControlChart.Kind;
import org.dajeong.engine.control.ChartFit;
import org.dajeong.engine.control.Reading;

/// Charts over time: XmR, p and Laney's p′.
///
/// **Estimates** the range in which a measure varies from period to period while nothing has changed: a
/// centre and limits of three standard deviations on either side.
///
/// ```text
/// XmR     x̄ ± 3 · MR̄ / 1.128             MR̄ the mean of |x_i − x_i−1|
/// p       p̄ ± 3 · √(p̄ (1 − p̄) / n_i)     p̄ = Σ d / Σ n
/// p′      p̄ ± 3 · √(p̄ (1 − p̄) / n_i) · σ_z,  σ_z = MR̄(z) / 1.128
///         z_i = (p_i − p̄) / √(p̄ (1 − p̄) / n_i)
/// ```
///
/// In XmR a moving range above 3.267 · MR̄ is left out once and MR̄ computed again, unless only zeros are
/// left. A point is unusual by one of the four rules of [ControlChart.Rule]; rules look at the points of
/// one stretch only. A point that differs from a line by less than a thousand-millionth of it lies on it.
///
/// **Assumptions.** Periods are independent and equally long; while nothing changes their values are
/// about normal.
///
/// **Source.** Wheeler (1993), *Understanding Variation*; NIST/SEMATECH e-Handbook 6.3.2.2; Nelson
/// (1982), *Journal of Quality Technology* 14 (screening); Laney (2002), *Quality Engineering* 14; the
/// rules of NHS England's *Making Data Count*. Reference values: `L01_ControlChartTests`. Page:
/// `docs/methods/charts-over-time.md`.
public final class ControlCharts {

    private ControlCharts() {}

    /// A single value of one period, such as an adjusted score.
    ///
    /// @param value finite, in any unit
    public record Value(String period, double value) {}

    /// So many of so many in one period.
    ///
    /// @param count from 0 to `n`
    /// @param n at least 1
    public record Share(String period, long count, long n) {}

    /// The chart of single values.
    ///
    /// @param values oldest first, at least one, no period twice
    /// @throws IllegalArgumentException if a value is not finite, a period stands twice, or limits
    ///     begin anew in the first period, in one that is not there, or twice in the same
    public static ControlChart xmr(List<Value> values, ControlOptions options) {
        List<Reading> readings = values.stream()
                .map(value -> new Reading(value.period(), value.value(), OptionalLong.empty()))
                .toList();
        return new ChartFit(Kind.XMR, readings, options).chart();
    }

    /// The chart of shares with binomial limits.
    ///
    /// @param shares oldest first, at least one, no period twice
    /// @throws IllegalArgumentException as [#xmr], and if a count is not between 0 and its `n`
    public static ControlChart p(List<Share> shares, ControlOptions options) {
        return new ChartFit(Kind.P, readings(shares), options).chart();
    }

    /// The chart of shares with Laney's limits, for large numbers.
    ///
    /// @param shares oldest first, at least one, no period twice
    /// @throws IllegalArgumentException as [#p]
    public static ControlChart laney(List<Share> shares, ControlOptions options) {
        return new ChartFit(Kind.LANEY, readings(shares), options).chart();
    }

    private static List<Reading> readings(List<Share> shares) {
        return shares.stream().map(ControlCharts::reading).toList();
    }

    private static Reading reading(Share share) {
        if (share.n() < 1 || share.count() < 0 || share.count() > share.n()) {
            throw new IllegalArgumentException("a share counts 0 to n of n ≥ 1, but is " + share);
        }
        return new Reading(share.period(), (double) share.count() / share.n(), OptionalLong.of(share.n()));
    }
}
