package org.dajeong.app.organization;

/// What a department's callers come for, in groups that can be looked at side by side (업무 성격).
public enum KindOfWork {
    FRONT_DESK,
    LEVY,
    ENFORCEMENT,
    PERMITS,
    WELFARE,
    SUPPORT,
    DONG,
    HEALTH,
    FACILITIES,
    PROGRAMMES
}
