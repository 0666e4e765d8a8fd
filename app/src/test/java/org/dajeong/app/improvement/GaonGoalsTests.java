package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.FittedRuns;
import org.dajeong.district.District;
import org.dajeong.district.Item;
import org.dajeong.district.Truth;
import org.dajeong.engine.api.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// What 가온구 promised, and what became of it, against what the district was made of.
@GaonTest
@Transactional
class GaonGoalsTests {

    @Autowired
    private Goals goals;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Judging judging;

    @Autowired
    private SuggestedGoals suggested;

    @Autowired
    private FittedRuns runs;

    @Autowired
    private Departments departments;

    @Autowired
    private ProgrammeQuarters quarters;

    @Autowired
    private JdbcClient jdbc;

    private final Truth truth = District.of(District.DEFAULT_SEED).truth();

    private static Stream<Quarter> finished() {
        return Stream.of(new Quarter(2026, 1), new Quarter(2026, 2));
    }

    private UUID department(String name) {
        return departments.all().stream()
                .filter(known -> known.nameKo().equals(name))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
    }

    /// What the quarters looked at truly were above the mean of the quarters before them, in points of the whole score.
    private double trueChange(Goal goal, List<Quarter> looked) {
        String name = departments.get(goal.department()).nameKo();
        int item = goal.promise()
                .item()
                .map(code -> IntStream.range(0, Item.RUBRIC.size())
                        .filter(i -> runs.latest()
                                .orElseThrow()
                                .publication()
                                .items()
                                .get(i)
                                .code()
                                .equals(code))
                        .findFirst()
                        .orElseThrow())
                .orElse(-1);
        List<Double> levels = new ArrayList<>();
        List<Double> now = new ArrayList<>();
        for (Truth.DepartmentQuarter known : truth.quarters()) {
            if (known.dept().equals(name)) {
                double level = item < 0 ? known.own() : known.items().get(item);
                Quarter quarter = Quarter.parse(known.quarter());
                if (looked.contains(quarter)) {
                    now.add(level);
                } else if (quarter.compareTo(goal.quarter()) < 0) {
                    levels.add(level);
                }
            }
        }
        return mean(now) - mean(levels);
    }

    private static double mean(List<Double> levels) {
        return levels.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Test
    void everyVerdictOfTheTwoFinishedQuartersIsRight() {
        finished().forEach(quarter -> {
            assertThat(verdicts.of(quarter)).hasSizeGreaterThanOrEqualTo(9);
            for (Goal goal : goals.listFor(quarter)) {
                GoalVerdict verdict = verdicts.find(goal.id()).orElseThrow();
                double change = trueChange(goal, verdict.quarters());
                String told = "%s %s %s: %s, truly %.2f of %.2f"
                        .formatted(
                                quarter,
                                departments.get(goal.department()).nameKo(),
                                goal.promise().item().orElse("all"),
                                verdict,
                                change,
                                goal.promise().gain());
                switch (verdict.verdict()) {
                    case MOVED -> assertThat(change).as(told).isPositive();
                    case LOWER -> assertThat(change).as(told).isNegative();
                    case NO_CHANGE ->
                        assertThat(change).as(told).isLessThan(goal.promise().gain());
                    case CANNOT_TELL ->
                        assertThat(goal.promise().isHardToTell()).as(told).isTrue();
                }
            }
        });
    }

    @Test
    void allFourVerdictsButOneOccurAndTheThirdQuarterHasNone() {
        Set<Verdict> told = finished()
                .flatMap(quarter -> verdicts.of(quarter).values().stream())
                .map(GoalVerdict::verdict)
                .collect(Collectors.toSet());

        assertThat(told).contains(Verdict.MOVED, Verdict.NO_CHANGE, Verdict.CANNOT_TELL);
        assertThat(goals.listFor(new Quarter(2026, 3))).isNotEmpty();
        assertThat(verdicts.of(new Quarter(2026, 3))).isEmpty();
        assertThat(quarters.find(new Quarter(2026, 1)).orElseThrow().state()).isEqualTo(ProgrammeQuarter.State.CLOSED);
    }

    @Test
    void whatIsSuggestedIsWhereTheDepartmentTrulyLosesAndCanBeSeen() {
        List<SuggestedGoals.Suggested> of =
                suggested.of(runs.latest().orElseThrow(), department("세무2과"), OptionalInt.empty());

        assertThat(of.stream().map(one -> one.outlook().item()))
                .contains(Optional.of("연결"), Optional.of("종료"))
                .last()
                .isEqualTo(Optional.empty());
        assertThat(of.getFirst().chance()).isGreaterThan(Goal.Promise.CHANCE_NEEDED);
        assertThat(of)
                .allSatisfy(one ->
                        assertThat(one.target()).isGreaterThan(one.outlook().baseline()));
    }

    @Test
    void noDepartmentIsToldToRaiseEverythingByTheSame() {
        Set<Long> gains = Stream.of("세무2과", "건축과", "청소행정과", "너른동", "기후환경과")
                .flatMap(name ->
                        suggested.of(runs.latest().orElseThrow(), department(name), OptionalInt.empty()).stream())
                .map(one -> Math.round(100 * one.outlook().gain(one.target())))
                .collect(Collectors.toSet());

        assertThat(gains).hasSizeGreaterThan(5);
    }

    @Test
    void withTheRatingsItTakesAChangeIsRecognisedFourTimesOutOfFive() {
        Outlook outlook = Outlook.of(
                        runs.latest().orElseThrow(), department("세무2과"), Optional.of("종료"), OptionalInt.empty())
                .orElseThrow();
        double target = outlook.baseline() + 8;
        long needed = outlook.needed(target).orElseThrow();
        double error = Math.sqrt((outlook.single() * outlook.single() - outlook.usual() * outlook.usual()) / needed
                + outlook.usual() * outlook.usual());

        assertThat(outlook.gain(target) / error).isBetween(2.49, 2.52);
        assertThat(outlook.chance(outlook.baseline() + 1e-9).orElseThrow()).isCloseTo(0.05, within(0.001));
    }

    @Test
    void aChangeSmallerThanWhatDepartmentsMoveByThemselvesNeedsMoreThanAnyNumber() {
        Outlook outlook = Outlook.of(
                        runs.latest().orElseThrow(), department("OK민원센터"), Optional.empty(), OptionalInt.empty())
                .orElseThrow();

        assertThat(outlook.needed(outlook.baseline() + 0.5 * outlook.usual())).isEmpty();
    }

    @Test
    void aGoalOfAnotherFormCanNoLongerBeJudged() {
        Goal goal = goals.listFor(new Quarter(2026, 2)).getFirst();
        UUID id = copy(goal, goal.department(), """
                insert into instruments.version (id, instrument_id, number, state, created_at)
                select gen_random_uuid(), instrument_id, 99, 'RETIRED', now() from instruments.version where id = :form
                returning id
                """);

        judging.giveDue();

        assertThat(verdicts.find(id).flatMap(GoalVerdict::reason)).contains(GoalVerdict.Reason.INSTRUMENT_CHANGED);
    }

    @Test
    void aGoalAboutAnItemThatTheNewFormLacksSaysSo() {
        Goal goal = goals.listFor(new Quarter(2026, 2)).getFirst();
        UUID id = copy(goal, goal.department(), """
                insert into instruments.version (id, instrument_id, number, state, created_at)
                select gen_random_uuid(), instrument_id, 98, 'RETIRED', now() from instruments.version where id = :form
                returning id
                """);
        jdbc.sql("update improvement.goal set item = '없어진 항목' where id = :id")
                .param("id", id)
                .update();

        judging.giveDue();

        assertThat(verdicts.find(id).flatMap(GoalVerdict::reason)).contains(GoalVerdict.Reason.ITEM_GONE);
    }

    @Test
    void aGoalOfADepartmentThatWasMergedCanNoLongerBeJudged() {
        Goal goal = goals.listFor(new Quarter(2026, 2)).getFirst();
        UUID id = copy(goal, department("위생1과"), "select :form::uuid");

        judging.giveDue();

        assertThat(verdicts.find(id).flatMap(GoalVerdict::reason)).contains(GoalVerdict.Reason.DEPARTMENT_CHANGED);
    }

    @Test
    void aVerdictIsGivenOnceAndChangesTheGoalNoMore() {
        int before = given();

        judging.giveDue();

        assertThat(given()).isEqualTo(before);
    }

    private int given() {
        return jdbc.sql("select count(*) from improvement.goal_verdict")
                .query(Integer.class)
                .single();
    }

    /// What the first quarter could not tell is looked at together with the second; what it told stays told.
    @Test
    void aGoalThatCouldNotBeToldIsLookedAtAgainWithTheNextQuarter() {
        Quarter first = new Quarter(2026, 1);
        Quarter second = new Quarter(2026, 2);
        for (Goal goal : goals.listFor(first)) {
            boolean open =
                    jdbc.sql("""
                            select verdict = 'CANNOT_TELL' from improvement.goal_verdict v
                              join scoring.run r on r.id = v.run_id
                             where v.goal_id = :goal and r.quarter = '2026-1'
                            """).param("goal", goal.id()).query(Boolean.class).single();

            assertThat(verdicts.find(goal.id()).orElseThrow().quarters())
                    .isEqualTo(open ? List.of(first, second) : List.of(first));
        }
        assertThat(verdicts.of(first).values())
                .anySatisfy(verdict -> assertThat(verdict.quarters()).hasSize(2));
    }

    /// The same goal of another department, or of another form.
    private UUID copy(Goal goal, UUID department, String form) {
        UUID version = jdbc.sql(form)
                .param("form", goal.promise().form())
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        insert into improvement.goal
                        select gen_random_uuid(), :department, quarter, stream, :version, '만족', baseline,
                               baseline_run_id, target, gain, ratings, chance, reason, owner_id, state, document,
                               document_on, remark, decided_by, decided_at, written_by, written_at, version
                          from improvement.goal where id = :id
                        returning id
                        """)
                .param("department", department)
                .param("version", version)
                .param("id", goal.id())
                .query(UUID.class)
                .single();
    }
}
