package org.dajeong.app.accounts;

import org.dajeong.app.organization.Duty;

/// What somebody may do. Some roles are granted, the others come and go with a post.
public enum Role {
    /// 시스템 관리자: accounts, settings, logs; no scores.
    ADMINISTRATOR,
    /// CS 총괄 담당자: runs the kindness side of the programme.
    CS_OFFICE,
    /// 청렴 담당자: runs the integrity side.
    INTEGRITY_OFFICE,
    /// 간부: sees the whole.
    EXECUTIVE,
    /// 국장: sees the departments of the bureau.
    BUREAU_HEAD,
    /// 부서장: sees and confirms for the department.
    DEPARTMENT_HEAD,
    /// CS리더.
    LEADER,
    /// 부서 실무자(서무).
    DEPUTY,
    /// 직원: sees his own results.
    STAFF,
    /// 조사원: fills in the rubric.
    ASSESSOR,
    /// 직원 대표: sees method, variables, retention and access log, no scores.
    STAFF_REPRESENTATIVE;

    /// The role that a duty brings.
    static Role of(Duty.Kind duty) {
        return switch (duty) {
            case STAFF -> STAFF;
            case LEADER -> LEADER;
            case DEPUTY -> DEPUTY;
            case DEPARTMENT_HEAD -> DEPARTMENT_HEAD;
            case BUREAU_HEAD -> BUREAU_HEAD;
        };
    }

    /// Whether an administrator grants it, rather than a post.
    public boolean isGranted() {
        return switch (this) {
            case ADMINISTRATOR, CS_OFFICE, INTEGRITY_OFFICE, EXECUTIVE, ASSESSOR, STAFF_REPRESENTATIVE -> true;
            case BUREAU_HEAD, DEPARTMENT_HEAD, LEADER, DEPUTY, STAFF -> false;
        };
    }
}
