package org.dajeong.app.improvement;

import java.util.Locale;
import org.dajeong.engine.api.Verdict;

/// How a goal stands, for those who look at many.
public enum GoalOutcome {
    /// It came about (달성).
    MOVED,
    /// It did not.
    NO_CHANGE,
    /// The department lies lower than was to be expected.
    LOWER,
    /// The data do not tell (확인 어려움).
    CANNOT_TELL,
    /// Its quarter is not told of yet (진행).
    GOING_ON,
    /// The department head has not confirmed it.
    NOT_APPROVED;

    /// What a verdict says of a goal.
    public static GoalOutcome of(Verdict verdict) {
        return switch (verdict) {
            case MOVED -> MOVED;
            case NO_CHANGE -> NO_CHANGE;
            case LOWER -> LOWER;
            case CANNOT_TELL -> CANNOT_TELL;
        };
    }

    /// The class of its mark.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
