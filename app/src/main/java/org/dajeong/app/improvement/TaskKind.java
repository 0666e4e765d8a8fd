package org.dajeong.app.improvement;

/// What kind of thing a CS task does.
public enum TaskKind {
    /// 전화 받기·교대: lunch rota, direct numbers.
    COVERAGE,
    /// 전화 응대: transfer with number, log until closed, visit.
    CALL_HANDLING,
    /// 이유·절차 설명: reason and next step in plain words.
    EXPLANATION,
    /// 민원실 환경.
    ENVIRONMENT,
    /// 일상 연습: a few minutes before the counters open.
    ROUTINE,
    /// 교류: seeing how another office does it.
    EXCHANGE,
    /// 동료 칭찬.
    PEER_RECOGNITION
}
