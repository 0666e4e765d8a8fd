package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajeong.app.improvement.TaskResult.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The form of a CS task, as typed.
class TaskFormUnitTests {

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1,5", " 1.5 "})
    void aPromiseIsReadWithPointOrComma(String typed) {
        TaskPlan plan =
                TaskForm.of(form(Map.of("points1", typed))).read().plan().orElseThrow();

        assertThat(plan.promises()).extracting(TaskPromise::points).containsExactly(new BigDecimal("1.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"조금", "1.55", "-2", "1e3"})
    void whatIsNoNumberOfPointsIsRefused(String typed) {
        assertThat(TaskForm.of(form(Map.of("points1", typed))).read().problems())
                .containsExactly(Problem.PROMISE_NOT_A_NUMBER);
    }

    @Test
    void aLineWithoutPointsIsNoPromise() {
        TaskPlan plan = TaskForm.of(form(Map.of("item2", "연결"))).read().plan().orElseThrow();

        assertThat(plan.promises()).extracting(TaskPromise::item).containsExactly("종료");
    }

    @Test
    void everythingThatCannotBeReadIsToldTogether() {
        assertThat(TaskForm.of(form(Map.of("points1", "?", "startsOn", "내일", "quarter", "")))
                        .read()
                        .problems())
                .containsExactly(Problem.PROMISE_NOT_A_NUMBER, Problem.NO_QUARTER, Problem.NO_START);
    }

    @Test
    void whatWasReadIsTypedAgainTheSame() {
        TaskPlan plan = TaskForm.of(form(Map.of())).read().plan().orElseThrow();

        assertThat(TaskForm.of(plan).read().plan()).contains(plan);
    }

    @Test
    void anItemIsPromisedOnceAndTheStartLiesInTheQuarter() {
        TaskPlan plan = TaskForm.of(form(Map.of("item2", "종료", "points2", "1.0", "startsOn", "2026-10-01")))
                .read()
                .plan()
                .orElseThrow();

        assertThat(TaskRules.always(plan)).containsExactly(Problem.ITEM_TWICE, Problem.START_OUTSIDE_QUARTER);
    }

    @Test
    void aPromiseNeedsEverythingAndADayThatHasNotPassed() {
        TaskPlan bare = TaskForm.of(form(Map.of("points1", ""))).read().plan().orElseThrow();

        assertThat(TaskRules.beforeTheStart(bare, LocalDate.of(2026, 7, 14)))
                .isEqualTo(List.of(
                        Problem.NO_CAUSE,
                        Problem.NO_ACTION,
                        Problem.NO_CHECKS,
                        Problem.NO_OWNER,
                        Problem.NO_PROMISE,
                        Problem.STARTED_ALREADY));
        assertThat(TaskRules.beforeTheStart(bare, LocalDate.of(2026, 7, 13))).doesNotContain(Problem.STARTED_ALREADY);
    }

    private static Map<String, String> form(Map<String, String> otherwise) {
        Map<String, String> form = new HashMap<>(Map.of(
                "quarter", "2026-3",
                "window", "2",
                "kind", "ROUTINE",
                "title", "맺음말 연습",
                "item1", "종료",
                "points1", "1.5",
                "startsOn", "2026-07-13",
                "stopRule", "WHEN_LOWER"));
        form.putAll(otherwise);
        return form;
    }
}
