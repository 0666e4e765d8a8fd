package org.dajeong.app.organization;

/// A day that matters in every quarter.
public enum Milestone {
    /// Results are published (결과 공개).
    RESULTS,
    /// The last day to hand in a CS task (CS과제 제출).
    CS_TASK,
    /// Departments look back on the quarter (분기 점검).
    REVIEW
}
