package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.RaterReview;
import org.dajeong.engine.api.RaterReview.Drift;
import org.dajeong.engine.api.Raters;
import org.dajeong.engine.api.ScoreResult.Refused;
import org.dajeong.engine.api.ScoreSheet.RaterSeverity;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;

/// What ratings tell about those who gave them.
public final class RaterReviews {

    private RaterReviews() {}

    /// See [Raters#review].
    public static RaterReview review(TableSource source, ScoreSpec spec) {
        if (spec.rater().isEmpty()) {
            throw new IllegalArgumentException("a review of raters needs their column");
        }
        ScoreData data = new ScoreData(source.count(spec.tables()), spec);
        List<RaterReview.Part> parts = new RaterGraph(data).parts();
        MixFit mix = new MixFit(data);
        Optional<Refused> refused = Runs.refused(data, mix);
        if (refused.isPresent()) {
            return new RaterReview(parts, refused, List.of(), Optional.empty());
        }
        Fitted fitted = new Fitted(data, mix);
        List<RaterSeverity> severities = severities(fitted);
        Optional<Drift> drift = severities.isEmpty() || data.periods() < 2
                ? Optional.empty()
                : Optional.of(new DriftFit(fitted, source.count(Raters.driftTables(spec))).drift());
        return new RaterReview(parts, Optional.empty(), severities, drift);
    }

    /// How lenient each rater is against the mean of all, where that can be told.
    static List<RaterSeverity> severities(Fitted fitted) {
        List<RaterSeverity> result = new ArrayList<>();
        ScoreData data = fitted.data();
        for (int r = 0; fitted.model().effects().hasRaters() && r < data.raters(); r++) {
            Factor rater = data.spec().raterFactor().orElseThrow();
            double[] weights = fitted.noWeights();
            fitted.addRater(weights, r, 1);
            for (int other = 0; other < data.raters(); other++) {
                fitted.addRater(weights, other, -1.0 / data.raters());
            }
            Fitted.Contrast contrast = fitted.contrast(weights);
            result.add(new RaterSeverity(
                    data.tables().levels(rater).get(r),
                    data.tables().counts(rater)[r],
                    contrast.of(fitted.solution(0)),
                    contrast.standardError()));
        }
        return result;
    }
}
