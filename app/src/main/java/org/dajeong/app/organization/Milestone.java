package org.dajeong.app.organization;

import java.time.LocalDate;
import org.dajeong.app.Quarter;

/// A day that matters in every quarter, in the order of the year.
public enum Milestone {
    /// Fieldwork begins (조사 시작); from then on no goal of the quarter is changed.
    FIELDWORK(1, 10),
    /// Results are published (결과 공개).
    RESULTS(3, 3),
    /// The last day to ask for a correction of the results (정정·이의신청 마감).
    REVISION(3, 10),
    /// Whether goals and tasks moved anything is told (효과 확인).
    VERDICTS(3, 13),
    /// The last day to hand in goals and CS tasks for the next quarter (목표·CS과제 제출).
    CS_TASK(3, 16),
    /// Departments look back on the quarter, and it is closed (분기 점검).
    REVIEW(3, 24),
    /// What went well is recognised (시상).
    AWARDS(3, 31);

    private final int monthsLater;
    private final int day;

    Milestone(int monthsLater, int day) {
        this.monthsLater = monthsLater;
        this.day = day;
    }

    /// The day it usually falls on, as long as the office has not set one.
    ///
    /// @param quarter the quarter whose results it concerns
    public LocalDate usually(Quarter quarter) {
        LocalDate month = quarter.begins().plusMonths(monthsLater);
        return workday(month.withDayOfMonth(Math.min(day, month.lengthOfMonth())));
    }

    /// The quarter a day is about as people say it: what is handed in after the results of a quarter is for the next.
    ///
    /// @param quarter the quarter whose results it concerns
    public Quarter about(Quarter quarter) {
        return this == CS_TASK ? quarter.plus(1) : quarter;
    }

    /// The same day, or the Monday after a weekend.
    public static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
