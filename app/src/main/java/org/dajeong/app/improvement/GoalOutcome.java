package org.dajeong.app.improvement;

import java.util.Locale;

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

    /// The class of its mark.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
