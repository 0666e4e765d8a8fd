package org.dajeong.app.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.improvement.GoalPlanning;
import org.dajeong.app.improvement.QuarterCalendar;
import org.dajeong.app.integrity.IntegrityGoalAnswer.Problem;
import org.dajeong.app.organization.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one can do with goals on integrity. Every method takes the login and the address of whoever does it, for the
/// audit trail.
///
/// They are fixed with those on kindness, when the quarter's survey begins, and in any case when anything its happy
/// calls found is published: one day to remember, and before anybody in the department can know how the quarter went.
@Service
public class IntegrityGoalPlanning {

    private final IntegrityGoals goals;
    private final IntegrityForecasts forecasts;
    private final IntegrityResults results;
    private final GoalPlanning kindness;
    private final QuarterCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    IntegrityGoalPlanning(
            IntegrityGoals goals,
            IntegrityForecasts forecasts,
            IntegrityResults results,
            GoalPlanning kindness,
            QuarterCalendar calendar,
            AuditTrail audit,
            Clock clock) {
        this.goals = goals;
        this.forecasts = forecasts;
        this.results = results;
        this.kindness = kindness;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /// The same on another day, for an office that brings in what was agreed before it had the product. It does not
    /// begin transactions of its own.
    public IntegrityGoalPlanning on(Clock day) {
        return new IntegrityGoalPlanning(goals, forecasts, results, kindness.on(day), calendar, audit, day);
    }

    /// What would be known about a draft, and what is wrong with it.
    ///
    /// @param answers how many are expected, as typed or as last time; 0 where neither is known
    record Checked(IntegrityOutlook outlook, int answers, Set<Problem> problems) {}

    /// Looks at a draft without keeping it.
    Checked check(IntegrityGoalDraft draft) {
        IntegrityOutlook outlook = forecasts.of(draft.department(), draft.quarter());
        Set<Problem> problems = EnumSet.copyOf(tooLate(draft.quarter()));
        int answers = switch (outlook) {
            case IntegrityOutlook.Missing missing -> {
                problems.add(Problem.NOTHING_EXPECTED);
                yield draft.answers().orElse(0);
            }
            case IntegrityOutlook.Known known -> {
                double expected = known.forecast().expected();
                if (draft.target().isEmpty()) {
                    problems.add(Problem.TARGET_MISSING);
                } else if (!(draft.target().get() < expected)) {
                    problems.add(Problem.TARGET_NOT_BELOW);
                } else if (!(draft.target().get() > 0)) {
                    problems.add(Problem.TARGET_NOUGHT);
                }
                yield draft.answers().orElse(known.last());
            }
        };
        if (answers < 1 || answers > IntegrityOutlook.Known.ANSWERS_MAX) {
            problems.add(Problem.ANSWERS_WRONG);
        }
        if (draft.reason().isBlank()) {
            problems.add(Problem.REASON_MISSING);
        } else if (draft.reason().strip().length() > GoalPlanning.TEXT_MAX) {
            problems.add(Problem.REASON_TOO_LONG);
        }
        if (draft.owner()
                .filter(owner -> owners(draft.department()).stream()
                        .anyMatch(term -> term.person().id().equals(owner)))
                .isEmpty()) {
            problems.add(Problem.OWNER_MISSING);
        }
        return new Checked(outlook, answers, problems);
    }

    /// Why nothing about a quarter can be set, changed or decided any more; nothing while it can.
    Set<Problem> tooLate(Quarter quarter) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (calendar.fieldworkBegan(quarter, clock)) {
            problems.add(Problem.FIELDWORK_BEGAN);
        }
        if (results.of(quarter)
                .filter(published -> !published.at().isAfter(clock.instant()))
                .isPresent()) {
            problems.add(Problem.PUBLISHED);
        }
        return problems;
    }

    /// Who may answer for a goal of a department: its leader, deputies and head of today, the leader first.
    public List<Term> owners(UUID department) {
        return kindness.owners(department);
    }

    /// Sets a goal; it waits for the department head.
    @Transactional
    public IntegrityGoalAnswer set(IntegrityGoalDraft draft, String by, String address) {
        Checked checked = check(draft);
        if (!checked.problems().isEmpty()) {
            return new IntegrityGoalAnswer.Refused(checked.problems());
        }
        IntegrityGoal goal = goal(Ids.next(), draft, checked, by, 1);
        if (!goals.add(goal)) {
            return new IntegrityGoalAnswer.Refused(Set.of(Problem.ALREADY_THERE));
        }
        audit.add(
                by,
                address,
                Action.CREATE,
                subject(goal),
                "target " + goal.promise().target());
        return new IntegrityGoalAnswer.Done(goal);
    }

    /// Words a goal anew; it waits for the department head again.
    ///
    /// @param version the wording that whoever changes it has read
    @Transactional
    public IntegrityGoalAnswer change(UUID id, int version, IntegrityGoalDraft draft, String by, String address) {
        Optional<IntegrityGoal> now =
                goals.find(id).filter(goal -> goal.department().equals(draft.department()));
        if (now.isEmpty()) {
            return new IntegrityGoalAnswer.Gone();
        }
        IntegrityGoal earlier = now.get();
        if (earlier.version() != version) {
            return new IntegrityGoalAnswer.Overtaken(earlier);
        }
        Checked checked = check(draft);
        if (!checked.problems().isEmpty()) {
            return new IntegrityGoalAnswer.Refused(checked.problems());
        }
        IntegrityGoal next = goal(id, draft, checked, by, version + 1);
        if (!goals.replace(earlier, next)) {
            return new IntegrityGoalAnswer.Overtaken(goals.find(id).orElse(earlier));
        }
        audit.add(
                by,
                address,
                Action.CHANGE,
                subject(next),
                "target " + next.promise().target());
        return new IntegrityGoalAnswer.Done(next);
    }

    private IntegrityGoal goal(UUID id, IntegrityGoalDraft draft, Checked checked, String by, int version) {
        if (!(checked.outlook() instanceof IntegrityOutlook.Known known)) {
            throw new IllegalArgumentException("nothing is expected of " + draft);
        }
        var forecast = known.forecast();
        var interval = forecast.interval();
        double target = draft.target().orElseThrow();
        return new IntegrityGoal(
                id,
                draft.department(),
                draft.quarter(),
                new IntegrityGoal.Promise(
                        known.newest(),
                        forecast.expected(),
                        interval.low(),
                        interval.high(),
                        target,
                        checked.answers(),
                        checked.answers() != known.last(),
                        forecast.chance(checked.answers(), target),
                        forecast.cannotTell(checked.answers(), target),
                        draft.reason().strip()),
                draft.owner().orElseThrow(),
                Goal.State.WAITING,
                Optional.empty(),
                by,
                clock.instant(),
                version);
    }

    /// Takes a goal back.
    @Transactional
    public IntegrityGoalAnswer withdraw(UUID department, UUID id, int version, String by, String address) {
        Optional<IntegrityGoal> now =
                goals.find(id).filter(goal -> goal.department().equals(department));
        if (now.isEmpty()) {
            return new IntegrityGoalAnswer.Gone();
        }
        IntegrityGoal goal = now.get();
        Set<Problem> problems = tooLate(goal.quarter());
        if (!problems.isEmpty()) {
            return new IntegrityGoalAnswer.Refused(problems);
        }
        if (goal.version() != version || !goals.remove(goal, by, clock.instant())) {
            return new IntegrityGoalAnswer.Overtaken(goals.find(id).orElse(goal));
        }
        audit.add(by, address, Action.DELETE, subject(goal), "");
        return new IntegrityGoalAnswer.Done(goal);
    }

    /// The department head confirms a goal (부서장 확인) with the document in which the office did.
    ///
    /// @param version the wording that the head has read
    @Transactional
    public IntegrityGoalAnswer approve(
            UUID department, UUID id, int version, String document, Optional<LocalDate> on, String by, String address) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (document.isBlank() || document.strip().length() > GoalPlanning.DOCUMENT_MAX || on.isEmpty()) {
            problems.add(Problem.DOCUMENT_MISSING);
        } else if (on.get().isAfter(LocalDate.now(clock))) {
            problems.add(Problem.DOCUMENT_LATER);
        }
        Goal.Decision decision = new Goal.Decision(document.strip(), on, "", by, clock.instant());
        return decide(department, id, version, Goal.State.APPROVED, decision, problems, address);
    }

    /// The department head asks for another wording.
    @Transactional
    public IntegrityGoalAnswer giveBack(
            UUID department, UUID id, int version, String remark, String by, String address) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (remark.isBlank()) {
            problems.add(Problem.REMARK_MISSING);
        } else if (remark.strip().length() > GoalPlanning.TEXT_MAX) {
            problems.add(Problem.REASON_TOO_LONG);
        }
        Goal.Decision decision = new Goal.Decision("", Optional.empty(), remark.strip(), by, clock.instant());
        return decide(department, id, version, Goal.State.RETURNED, decision, problems, address);
    }

    private IntegrityGoalAnswer decide(
            UUID department,
            UUID id,
            int version,
            Goal.State state,
            Goal.Decision decision,
            Set<Problem> problems,
            String address) {
        Optional<IntegrityGoal> now =
                goals.find(id).filter(goal -> goal.department().equals(department));
        if (now.isEmpty()) {
            return new IntegrityGoalAnswer.Gone();
        }
        problems.addAll(tooLate(now.get().quarter()));
        if (!problems.isEmpty()) {
            return new IntegrityGoalAnswer.Refused(problems);
        }
        if (now.get().version() != version || !goals.decide(now.get(), state, decision)) {
            return new IntegrityGoalAnswer.Overtaken(goals.find(id).orElse(now.get()));
        }
        audit.add(decision.by(), address, Action.CHANGE, subject(now.get()), state.name());
        return new IntegrityGoalAnswer.Done(goals.find(id).orElseThrow());
    }

    private static String subject(IntegrityGoal goal) {
        return "integrity goal %s of department %s".formatted(goal.id(), goal.department());
    }
}
