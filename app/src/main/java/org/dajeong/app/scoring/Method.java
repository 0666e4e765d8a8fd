package org.dajeong.app.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;

/// How scores are calculated: what an agency settles once, has approved, and prints.
///
/// The columns are those of a rating; the items come from the instrument version of the ratings.
///
/// @param unit the column of who is scored
/// @param period the column of the period
/// @param mix what a department does not control about its contacts: columns, or combinations written `a:b`
/// @param rater the column of who rated
/// @param staff the column of who was rated
/// @param smallestDifference the smallest difference from the agency that matters, in points
/// @param minRatings fewer ratings than this are not shown
/// @param minStaff fewer rated staff than this are not shown
/// @param reliability the reliability from which a tier is told
/// @param draws the number of joint draws behind ranks and the intervals of parts
/// @param seed of those draws
/// @param secondPerson whether somebody else than who calculated has to review a run
public record Method(
        String unit,
        String period,
        List<String> mix,
        String rater,
        String staff,
        double smallestDifference,
        int minRatings,
        int minStaff,
        double reliability,
        int draws,
        long seed,
        boolean secondPerson) {

    /// What an agency may declare as mix about a call or a visit.
    public static final List<String> MIX_COLUMNS = List.of("task", "channel", "hour", "season");

    /// Nobody may publish figures of fewer ratings.
    public static final int RATINGS_MIN = 5;

    /// Nobody may publish figures of fewer rated staff.
    public static final int STAFF_MIN = 3;

    static final String DEPARTMENT = "department";
    static final String QUARTER = "quarter";
    static final String ASSESSOR = "assessor";
    static final String STAFF = "staff";

    public Method {
        mix = List.copyOf(mix);
        for (String factor : mix) {
            if (!MIX_COLUMNS.containsAll(Factor.parse(factor).columns())) {
                throw new IllegalArgumentException("mix is made of %s, not '%s'".formatted(MIX_COLUMNS, factor));
            }
        }
        if (Set.copyOf(mix).size() != mix.size()) {
            throw new IllegalArgumentException("a mix factor is named twice: " + mix);
        }
        if (!(smallestDifference > 0)) {
            throw new IllegalArgumentException("smallestDifference must be above 0, but is " + smallestDifference);
        }
        if (minRatings < RATINGS_MIN || minStaff < STAFF_MIN) {
            throw new IllegalArgumentException("at least %d ratings and %d staff must be asked for, not %d and %d"
                    .formatted(RATINGS_MIN, STAFF_MIN, minRatings, minStaff));
        }
    }

    /// The method with its usual settings.
    public static Method standard() {
        ScoreOptions options = ScoreOptions.standard();
        return of(MIX_COLUMNS, options.smallestDifference(), options.minRatings(), options.minStaff(), false);
    }

    /// The method with what an agency may choose.
    public static Method of(
            List<String> mix, double smallestDifference, int minRatings, int minStaff, boolean secondPerson) {
        ScoreOptions options = ScoreOptions.standard();
        return new Method(
                DEPARTMENT,
                QUARTER,
                mix,
                ASSESSOR,
                STAFF,
                smallestDifference,
                minRatings,
                minStaff,
                options.reliabilityNeeded(),
                options.draws(),
                options.seed(),
                secondPerson);
    }

    /// Which columns play which part, for the engine.
    ScoreSpec spec(List<RatedItem> items) {
        List<Factor> factors = new ArrayList<>();
        mix.forEach(factor -> factors.add(Factor.parse(factor)));
        return new ScoreSpec(
                unit,
                Optional.of(period),
                factors,
                Optional.of(rater),
                Optional.of(staff),
                items.stream().map(RatedItem::code).toList());
    }

    /// What a run may not vary, for the engine.
    ScoreOptions options() {
        return new ScoreOptions(smallestDifference, minRatings, minStaff, reliability, draws, seed);
    }
}
