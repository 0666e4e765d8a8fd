package org.dajeong.app.intake;

import java.util.Locale;

/// What a department does not control about a contact (업무 여건), as ratings name it.
public enum MixFactor {
    /// 민원 유형.
    TASK,
    /// 창구(전화/방문).
    CHANNEL,
    /// 시간대.
    HOUR,
    /// 집중 시기.
    SEASON;

    /// The field of a file that holds it.
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
