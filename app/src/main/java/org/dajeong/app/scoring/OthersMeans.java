package org.dajeong.app.scoring;

import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.OwnRatings.Colleague;
import org.dajeong.engine.api.ScoreOptions;

/// What the others of a department earned per item, never so that one of them could be made out.
///
/// A mean is told from five ratings of three known colleagues on, nobody of whom has more than half of them.
public final class OthersMeans {

    private final List<Colleague> colleagues;

    OthersMeans(List<Colleague> colleagues) {
        this.colleagues = List.copyOf(colleagues);
    }

    /// The mean points of an item in a quarter; none where too few stand behind it.
    ///
    /// @param place of the item, from 1
    public OptionalDouble of(Quarter quarter, UUID version, UUID department, int place) {
        long n = 0;
        long earned = 0;
        long most = 0;
        int known = 0;
        for (Colleague one : colleagues) {
            if (one.place() == place
                    && one.quarter().equals(quarter)
                    && one.version().equals(version)
                    && one.department().equals(department)) {
                n += one.n();
                earned += one.earned();
                most = Math.max(most, one.n());
                known += one.staff().isBlank() ? 0 : 1;
            }
        }
        boolean told =
                n >= Method.RATINGS_MIN && known >= Method.STAFF_MIN && most <= n * ScoreOptions.ONE_PERSON_SHARE_MAX;
        return told ? OptionalDouble.of((double) earned / n) : OptionalDouble.empty();
    }
}
