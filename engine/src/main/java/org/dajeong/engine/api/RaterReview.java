package org.dajeong.engine.api;

import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.ScoreSheet.RaterSeverity;

/// What ratings tell about those who gave them: who can be compared, how lenient each is, and whether
/// that moved.
///
/// About people: for those who lead the raters, not for publication.
///
/// @param parts the sets of raters and units that are linked; more than one means that raters of
///     different parts were never compared: what sets their units apart cannot be told from what sets
///     them apart. Largest first
/// @param refused why severity and drift are not told, if they are not
/// @param severities as in [ScoreSheet#raters()]
/// @param drift absent with a single period, and wherever severities are
public record RaterReview(
        List<Part> parts,
        Optional<ScoreResult.Refused> refused,
        List<RaterSeverity> severities,
        Optional<Drift> drift) {

    public RaterReview {
        parts = List.copyOf(parts);
        severities = List.copyOf(severities);
    }

    /// Raters and units that are linked: who rated the same unit, directly or through others.
    ///
    /// @param raters in level order
    /// @param units those they rated, in level order
    /// @param n the ratings
    public record Part(List<String> raters, List<String> units, long n) {

        public Part {
            raters = List.copyOf(raters);
            units = List.copyOf(units);
        }
    }

    /// How far the severity of raters moves from period to period.
    ///
    /// @param deviation the usual size of such a move, a standard deviation in points; above zero by its
    ///     penalty
    /// @param reml the same by plain REML, which may be zero
    /// @param rows each rater in each period in which he rated, by rater and then by period
    public record Drift(double deviation, double reml, List<Row> rows) {

        public Drift {
            rows = List.copyOf(rows);
        }
    }

    /// One rater in one period.
    ///
    /// @param n the contacts he rated
    /// @param severity how lenient he was then, against the mean of all raters
    /// @param drift how far that lies from what he usually is, against how the raters of the period moved
    ///     together; drawn to 0
    public record Row(String rater, String period, long n, Estimate severity, Estimate drift) {}

    /// A number in points with its error.
    ///
    /// @param standardError of its error
    /// @param low lower end of its 95 % interval
    /// @param high upper end
    public record Estimate(double value, double standardError, double low, double high) {}
}
