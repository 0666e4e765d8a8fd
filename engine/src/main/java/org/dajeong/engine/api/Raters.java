package org.dajeong.engine.api;

import org.dajeong.engine.score.RaterReviews;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;

/// The door to what ratings tell about those who gave them.
public final class Raters {

    private Raters() {}

    /// Tells who can be compared, how lenient each rater is, and whether that moved from period to
    /// period.
    ///
    /// The ratings are counted as for a score, and where they have periods once more for [#driftTables].
    ///
    /// @throws IllegalArgumentException if the specification names no rater
    public static RaterReview review(TableSource source, ScoreSpec spec) {
        return RaterReviews.review(source, spec);
    }

    /// A rater in one period.
    ///
    /// @throws java.util.NoSuchElementException if the specification names no rater or no period
    public static Factor raterPeriod(ScoreSpec spec) {
        return Factor.of(spec.rater().orElseThrow(), spec.period().orElseThrow());
    }

    /// What the drift of raters needs to have counted beside [ScoreSpec#tables()].
    ///
    /// @throws java.util.NoSuchElementException if the specification names no rater or no period
    public static TableSpec driftTables(ScoreSpec spec) {
        Factor raterPeriod = raterPeriod(spec);
        TableSpec.Builder tables =
                TableSpec.builder().pair(spec.cellFactor(), raterPeriod).measure(ScoreSpec.OUTCOME);
        spec.mix().forEach(factor -> tables.pair(factor, raterPeriod));
        spec.staffFactor().ifPresent(staff -> tables.pair(staff, raterPeriod));
        return tables.build();
    }
}
