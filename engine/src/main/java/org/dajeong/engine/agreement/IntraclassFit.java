package org.dajeong.engine.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dajeong.engine.api.Agreement.Coefficient;
import org.dajeong.engine.api.Agreement.Form;
import org.dajeong.engine.api.Agreement.Intraclass;
import org.dajeong.engine.linear.SnedecorF;

/// The six intraclass correlations of Shrout and Fleiss.
///
/// **Estimate** the share of contacts in the variance of a rating, from the mean squares of n contacts by
/// k raters: B between contacts, W within them, J between raters, E what is left.
///
/// ```text
/// ICC(1,1) = (B - W) / (B + (k-1) W)                   ICC(1,k) = (B - W) / B
/// ICC(2,1) = (B - E) / (B + (k-1) E + k (J - E) / n)   ICC(2,k) = (B - E) / (B + (J - E) / n)
/// ICC(3,1) = (B - E) / (B + (k-1) E)                   ICC(3,k) = (B - E) / B
/// ```
///
/// Intervals of forms 1 and 3 follow exactly from the F distribution of B/W and B/E; those of form 2 use
/// the degrees of freedom of Satterthwaite, with a negative estimate taken as 0 there.
///
/// **Source.** Shrout and Fleiss (1979), *Psychological Bulletin* 86; Fleiss and Shrout (1978),
/// *Psychometrika* 43; McGraw and Wong (1996), *Psychological Methods* 1. Reference values:
/// `reference/agreement.csv`.
final class IntraclassFit {

    /// Below this the correlation of a mean of ratings says no more than that it is bad.
    private static final double TOLD_MIN = -1;

    private final int contacts;
    private final int raters;
    private final double between;
    private final double within;
    private final double judges;
    private final double left;

    /// @param y shape `[contact][rater]`, at least two of either
    private IntraclassFit(double[][] y) {
        contacts = y.length;
        raters = y[0].length;
        double total = Arrays.stream(y).flatMapToDouble(Arrays::stream).sum();
        double mean = total / contacts / raters;
        double rows = 0;
        double all = 0;
        double[] columns = new double[raters];
        for (double[] contact : y) {
            double sum = 0;
            for (int r = 0; r < raters; r++) {
                double deviation = contact[r] - mean;
                sum += deviation;
                columns[r] += deviation;
                all += deviation * deviation;
            }
            rows += sum * sum / raters;
        }
        double judged = 0;
        for (double column : columns) {
            judged += column * column / contacts;
        }
        between = rows / (contacts - 1);
        within = (all - rows) / (contacts * (raters - 1));
        judges = judged / (raters - 1);
        // What rounding leaves of nothing must not become negative.
        left = Math.max(0, all - rows - judged) / ((contacts - 1) * (raters - 1));
    }

    /// The correlations, from the contacts that all raters have rated, or else from contacts of as many
    /// ratings each.
    ///
    /// @return empty where there is no such table, or where its contacts do not differ
    static Optional<Intraclass> of(RatingTable ratings) {
        int all = ratings.raters().size();
        int[] complete = IntStream.range(0, ratings.contacts())
                .filter(c -> ratings.raterOf(c).length == all)
                .toArray();
        if (complete.length > 1 && all > 1) {
            return of(ratings, complete, true);
        }
        int[] paired = ratings.paired();
        boolean even = Arrays.stream(paired)
                        .map(c -> ratings.raterOf(c).length)
                        .distinct()
                        .count()
                == 1;
        return even && paired.length > 1 ? of(ratings, paired, false) : Optional.empty();
    }

    private static Optional<Intraclass> of(RatingTable ratings, int[] contacts, boolean sameRaters) {
        double[][] y = Arrays.stream(contacts)
                .mapToObj(c -> Arrays.stream(ratings.valueOf(c))
                        .mapToDouble(value -> ratings.values()[value])
                        .toArray())
                .toArray(double[][]::new);
        IntraclassFit fit = new IntraclassFit(y);
        if (!(fit.between > 0)) {
            return Optional.empty();
        }
        List<Coefficient> coefficients = Stream.of(Form.values())
                .filter(form -> sameRaters || form == Form.ONE_WAY_SINGLE || form == Form.ONE_WAY_MEAN)
                .map(fit::coefficient)
                .toList();
        return Optional.of(new Intraclass(fit.contacts, fit.raters, sameRaters, coefficients));
    }

    private Coefficient coefficient(Form form) {
        return switch (form) {
            case ONE_WAY_SINGLE -> exact(form, within, contacts * (raters - 1.0), raters - 1);
            case ONE_WAY_MEAN -> exact(form, within, contacts * (raters - 1.0), 0);
            case FIXED_SINGLE -> exact(form, left, (contacts - 1.0) * (raters - 1), raters - 1);
            case FIXED_MEAN -> exact(form, left, (contacts - 1.0) * (raters - 1), 0);
            case RANDOM_SINGLE, RANDOM_MEAN -> random(form);
        };
    }

    /// A form that depends on one ratio of mean squares.
    ///
    /// @param freedom of the denominator
    /// @param more how often the denominator is added: k - 1 for a single rating, 0 for the mean
    private Coefficient exact(Form form, double denominator, double freedom, int more) {
        double wide = SnedecorF.quantile(0.975, contacts - 1, freedom);
        double narrow = 1 / SnedecorF.quantile(0.975, freedom, contacts - 1);
        return new Coefficient(
                form,
                share(between - denominator, between + more * denominator),
                share(between - wide * denominator, between + more * wide * denominator),
                share(between - narrow * denominator, between + more * narrow * denominator));
    }

    private Coefficient random(Form form) {
        double freedom = freedom();
        double low = SnedecorF.quantile(0.975, contacts - 1, freedom);
        double high = SnedecorF.quantile(0.975, freedom, contacts - 1);
        return new Coefficient(form, random(form, 1), random(form, low), random(form, 1 / high));
    }

    /// ICC(2,1) or ICC(2,k) if B were smaller by this factor.
    private double random(Form form, double factor) {
        double top = between / factor - left;
        double severity = (judges - left) / contacts;
        return form == Form.RANDOM_SINGLE
                ? share(top, between / factor + (raters - 1) * left + raters * severity)
                : share(top, between / factor + severity);
    }

    private double freedom() {
        double rho = Math.max(0, random(Form.RANDOM_SINGLE, 1));
        double severe = raters * rho * judges;
        double other = (contacts * (1 + (raters - 1) * rho) - raters * rho) * left;
        double squares = (contacts - 1) * severe * severe + other * other;
        double freedom = (raters - 1.0) * (contacts - 1) * (severe + other) * (severe + other) / squares;
        return squares > 0 ? freedom : raters - 1;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? Math.max(TOLD_MIN, part / whole) : TOLD_MIN;
    }
}
