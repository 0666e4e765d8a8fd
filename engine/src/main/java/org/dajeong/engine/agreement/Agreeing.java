package org.dajeong.engine.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Agreement;
import org.dajeong.engine.api.Agreement.Difference;
import org.dajeong.engine.api.Agreement.Kappa;
import org.dajeong.engine.api.Agreement.RaterPair;
import org.dajeong.engine.api.AgreementResult;
import org.dajeong.engine.api.AgreementResult.Reason;
import org.dajeong.engine.api.AgreementResult.Refused;
import org.dajeong.engine.api.AgreementSpec;
import org.dajeong.engine.api.AgreementSpec.Level;
import org.dajeong.engine.linear.SnedecorF;
import org.dajeong.engine.spi.Tables;

/// All that is told of raters who rated the same contacts.
public final class Agreeing {

    /// One contact in common shows no pattern.
    private static final int CONTACTS_MIN = 2;

    private final RatingTable ratings;
    private final Level level;

    private Agreeing(RatingTable ratings, Level level) {
        this.ratings = ratings;
        this.level = level;
    }

    /// See [org.dajeong.engine.api.Agreements#of].
    public static AgreementResult of(Tables tables, AgreementSpec spec) {
        List<AgreementResult> refused = new ArrayList<>();
        Optional<RatingTable> table = RatingTable.of(tables, spec, refused);
        if (table.isEmpty()) {
            return refused.getFirst();
        }
        return new Agreeing(table.get(), spec.level()).result();
    }

    private AgreementResult result() {
        int paired = ratings.paired().length;
        if (paired < CONTACTS_MIN) {
            return new Refused(Reason.NOTHING_IN_COMMON, List.of());
        }
        AlphaFit alpha = new AlphaFit(ratings, level);
        if (!(alpha.distances().between() > 0)) {
            return new Refused(Reason.NO_VARIATION, List.of());
        }
        return new AgreementResult.Done(new Agreement(
                ratings.ratings(),
                ratings.contacts(),
                paired,
                ratings.raters(),
                alpha.alpha(),
                hasPoints() ? IntraclassFit.of(ratings) : Optional.empty(),
                pairs()));
    }

    /// Whether differences of ratings have a meaning.
    private boolean hasPoints() {
        return level == Level.INTERVAL || level == Level.RATIO;
    }

    private List<RaterPair> pairs() {
        int size = ratings.raters().size();
        int[][] given = new int[size][ratings.contacts()];
        for (int c = 0; c < ratings.contacts(); c++) {
            for (int r = 0; r < size; r++) {
                given[r][c] = -1;
            }
            for (int i = 0; i < ratings.raterOf(c).length; i++) {
                given[ratings.raterOf(c)[i]][c] = ratings.valueOf(c)[i];
            }
        }
        List<RaterPair> pairs = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                int[] first = given[a];
                int[] second = given[b];
                int[] common = IntStream.range(0, ratings.contacts())
                        .filter(c -> first[c] >= 0 && second[c] >= 0)
                        .toArray();
                if (common.length >= CONTACTS_MIN) {
                    pairs.add(new RaterPair(
                            ratings.raters().get(a),
                            ratings.raters().get(b),
                            common.length,
                            hasPoints() ? Optional.of(difference(first, second, common)) : Optional.empty(),
                            kappa(first, second, common)));
                }
            }
        }
        return pairs;
    }

    private Difference difference(int[] first, int[] second, int[] common) {
        double[] values = ratings.values();
        double n = common.length;
        double mean = 0;
        for (int c : common) {
            mean += (values[first[c]] - values[second[c]]) / n;
        }
        double squares = 0;
        for (int c : common) {
            double deviation = values[first[c]] - values[second[c]] - mean;
            squares += deviation * deviation;
        }
        double error = Math.sqrt(squares / (n - 1) / n);
        double half = SnedecorF.t95(n - 1) * error;
        return new Difference(mean, error, mean - half, mean + half);
    }

    private Optional<Kappa> kappa(int[] first, int[] second, int[] common) {
        double[] values = ratings.values();
        KappaFit.Disagreement disagreement = level == Level.ORDINAL
                ? (i, j) -> Math.abs(i - j)
                : (i, j) -> Distance.squared(level, values[i], values[j]);
        return KappaFit.of(
                IntStream.of(common).map(c -> first[c]).toArray(),
                IntStream.of(common).map(c -> second[c]).toArray(),
                values.length,
                disagreement);
    }
}
