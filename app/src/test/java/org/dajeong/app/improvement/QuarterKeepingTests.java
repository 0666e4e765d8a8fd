package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.ProgrammeQuarter.State;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Quarters open and end by themselves. Whatever these tests do is rolled back.
@GaonTest
@Transactional
class QuarterKeepingTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProgrammeQuarters quarters;

    @Autowired
    private Milestones milestones;

    @Autowired
    private Judging judging;

    @Autowired
    private QuarterClosing closing;

    private QuarterKeeping on(String day) {
        Clock morning =
                Clock.fixed(LocalDate.parse(day).atTime(9, 0).atZone(SEOUL).toInstant(), SEOUL);
        return new QuarterKeeping(jdbc, quarters, milestones, judging, morning);
    }

    private State state(String quarter) {
        return quarters.find(Quarter.parse(quarter)).orElseThrow().state();
    }

    @Test
    void offOver31DecemberTheProductMakesUpForTheTurnOfTheYear() {
        on("2026-12-30").catchUp();
        assertThat(state("2026-4")).isEqualTo(State.OPEN);

        on("2027-01-04").catchUp();

        assertThat(state("2026-4")).isEqualTo(State.ENDED);
        assertThat(quarters.find(Quarter.parse("2026-4")).orElseThrow().endedOn())
                .contains(LocalDate.of(2027, 1, 1));
        assertThat(state("2027-1")).isEqualTo(State.OPEN);
    }

    @Test
    void offForAYearEveryQuarterBetweenIsOpenedAndEnded() {
        on("2027-10-15").catchUp();

        assertThat(List.of("2026-3", "2026-4", "2027-1", "2027-2", "2027-3"))
                .allSatisfy(quarter -> assertThat(state(quarter)).isEqualTo(State.ENDED));
        assertThat(state("2027-4")).isEqualTo(State.OPEN);
    }

    @Test
    void lookingTwiceChangesNothing() {
        on("2027-01-04").catchUp();
        List<ProgrammeQuarter> first = quarters.list(0, 100);

        on("2027-01-04").catchUp();

        assertThat(quarters.list(0, 100)).isEqualTo(first);
    }

    @Test
    void theLastDayOfAQuarterStillBelongsToIt() {
        on("2026-09-30").catchUp();
        assertThat(state("2026-3")).isEqualTo(State.OPEN);

        on("2026-10-01").catchUp();
        assertThat(state("2026-3")).isEqualTo(State.ENDED);
    }

    @Test
    void theDaysOfANewQuarterAreThoseOfTheLastOneThreeMonthsLaterAndNeverAWeekend() {
        milestones.set(new Quarter(2026, 3), Milestone.RESULTS, LocalDate.of(2026, 10, 9));

        on("2026-10-05").catchUp();

        assertThat(milestones.due(new Quarter(2026, 4), Milestone.RESULTS)).contains(LocalDate.of(2027, 1, 11));
        assertThat(List.of(Milestone.values()))
                .allSatisfy(kind -> assertThat(milestones
                                .due(new Quarter(2026, 4), kind)
                                .orElseThrow()
                                .getDayOfWeek()
                                .getValue())
                        .isLessThan(6));
    }

    @Test
    void daysThatTheOfficeSetStayAsTheyAre() {
        milestones.set(new Quarter(2026, 4), Milestone.FIELDWORK, LocalDate.of(2026, 11, 2));

        on("2026-10-05").catchUp();

        assertThat(milestones.due(new Quarter(2026, 4), Milestone.FIELDWORK)).contains(LocalDate.of(2026, 11, 2));
    }

    @Test
    void aQuarterIsClosedOnceWithAReviewAndThenStaysAsItIs() {
        Quarter quarter = new Quarter(2026, 2);

        assertThat(closing.close(quarter, " ", "cs", "127.0.0.1")).isEqualTo(QuarterClosing.Answer.REVIEW_MISSING);
        assertThat(closing.close(new Quarter(2026, 3), "…", "cs", "127.0.0.1"))
                .isEqualTo(QuarterClosing.Answer.GOING_ON);
        assertThat(closing.close(new Quarter(2019, 3), "…", "cs", "127.0.0.1"))
                .isEqualTo(QuarterClosing.Answer.UNKNOWN);
        assertThat(closing.close(quarter, "종료인사를 고른 부서가 많았습니다.", "cs", "127.0.0.1"))
                .isEqualTo(QuarterClosing.Answer.CLOSED);
        assertThat(closing.close(quarter, "다시", "cs", "127.0.0.1")).isEqualTo(QuarterClosing.Answer.CLOSED_BEFORE);

        ProgrammeQuarter closed = quarters.find(quarter).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        QuarterRecord record = closed.closing().orElseThrow().record();
        assertThat(record.departments()).isEqualTo(50);
        assertThat(record.waves()).isEqualTo(1);
        assertThat(record.ratings()).isBetween(1_000L, 1_200L);
        assertThat(record.goals().values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThanOrEqualTo(record.planned());
        assertThatThrownBy(() -> jdbc.sql("update improvement.quarter set review = 'x' where quarter = '2026-2'")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aQuarterWithoutAWaveCanBeClosedAndOneWithUnpublishedResultsCannot() {
        on("2026-10-05").catchUp();

        assertThat(closing.close(new Quarter(2026, 3), "조사가 없었습니다.", "cs", "127.0.0.1"))
                .isEqualTo(QuarterClosing.Answer.CLOSED);

        jdbc.sql("""
                        insert into fieldwork.wave (id, quarter, number, version_id, state, opened_at)
                        select gen_random_uuid(), '2026-4', 1, version_id, 'OPEN', now() from fieldwork.wave limit 1
                        """).update();
        on("2027-01-05").catchUp();
        assertThat(closing.close(new Quarter(2026, 4), "…", "cs", "127.0.0.1"))
                .isEqualTo(QuarterClosing.Answer.RESULTS_MISSING);
    }
}
