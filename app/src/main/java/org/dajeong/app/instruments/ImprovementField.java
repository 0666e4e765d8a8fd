package org.dajeong.app.instruments;

/// What a department can do something about when an item loses points (개선 분야).
public enum ImprovementField {
    /// 응대 방식.
    BEHAVIOUR,
    /// 업무 숙지.
    KNOWLEDGE,
    /// 전화 받기·교대.
    AVAILABILITY,
    /// 연결·전환.
    TRANSFER,
    /// 이유·절차 설명.
    REASON_GIVING,
    /// 민원실 환경.
    ENVIRONMENT
}
