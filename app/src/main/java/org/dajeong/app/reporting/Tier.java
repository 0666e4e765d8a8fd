package org.dajeong.app.reporting;

/// Where a department stands; instead of a rank.
public enum Tier {
    ABOVE,
    TYPICAL,
    BELOW,
    CANNOT_TELL,
    NOT_COMPARABLE
}
