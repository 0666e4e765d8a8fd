package org.dajeong.app.improvement;

/// When a CS task ends before its time; chosen before the start.
public enum TaskStopRule {
    /// Never: it runs to the end of its quarters.
    AT_THE_END,
    /// When a published result says that the item has become lower.
    WHEN_LOWER,
    /// When calls stay unanswered or the staff say that it is too much.
    WHEN_OVERLOADED
}
