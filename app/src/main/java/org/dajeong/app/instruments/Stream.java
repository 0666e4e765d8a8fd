package org.dajeong.app.instruments;

/// Where ratings come from; ratings of two streams are never pooled.
public enum Stream {
    /// 전화 조사(미스터리 콜).
    PHONE,
    /// 방문 조사.
    VISIT,
    /// 만족도 설문.
    SURVEY
}
