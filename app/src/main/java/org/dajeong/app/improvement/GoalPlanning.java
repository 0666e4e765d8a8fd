package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.fieldwork.PlannedRatings;
import org.dajeong.app.improvement.GoalAnswer.Problem;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.organization.Duties;
import org.dajeong.app.organization.Duty;
import org.dajeong.app.organization.Term;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.scoring.FittedRuns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one can do with goals. Every method takes the login and the address of whoever does it, for the audit trail.
///
/// Until fieldwork begins a goal may be worded anew; from then on nobody changes it.
@Service
public class GoalPlanning {

    /// The longest reason or remark that is kept.
    public static final int TEXT_MAX = 2_000;

    /// The longest number of a document that is kept.
    public static final int DOCUMENT_MAX = 120;

    private static final double MOST = 100;

    private final Goals goals;
    private final FittedRuns runs;
    private final PlannedRatings planned;
    private final Instruments instruments;
    private final Duties duties;
    private final QuarterCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    GoalPlanning(
            Goals goals,
            FittedRuns runs,
            PlannedRatings planned,
            Instruments instruments,
            Duties duties,
            QuarterCalendar calendar,
            AuditTrail audit,
            Clock clock) {
        this.goals = goals;
        this.runs = runs;
        this.planned = planned;
        this.instruments = instruments;
        this.duties = duties;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /// The same on another day, for an office that brings in what was agreed before it had the product. It does not
    /// begin transactions of its own.
    public GoalPlanning on(Clock day) {
        return new GoalPlanning(goals, runs, planned, instruments, duties, calendar, audit, day);
    }

    /// What would be known about a draft, and what is wrong with it.
    ///
    /// @param outlook none where nothing is published about the measure
    record Checked(Optional<FittedRun> run, Optional<Outlook> outlook, Set<Problem> problems) {}

    /// Looks at a draft without keeping it.
    Checked check(GoalDraft draft) {
        return check(draft, runs.latest());
    }

    private Checked check(GoalDraft draft, Optional<FittedRun> run) {
        Optional<Outlook> outlook = run.flatMap(known ->
                Outlook.of(known, draft.department(), draft.item(), planned.find(draft.quarter(), draft.department())));
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (outlook.isEmpty()) {
            problems.add(Problem.NO_BASELINE);
        } else if (draft.target().isEmpty()) {
            problems.add(Problem.TARGET_MISSING);
        } else if (draft.target().get() > MOST) {
            problems.add(Problem.TARGET_TOO_HIGH);
        } else if (!(draft.target().get() > outlook.get().baseline())) {
            problems.add(Problem.TARGET_NOT_ABOVE);
        }
        if (draft.reason().isBlank()) {
            problems.add(Problem.REASON_MISSING);
        } else if (draft.reason().strip().length() > TEXT_MAX) {
            problems.add(Problem.REASON_TOO_LONG);
        }
        if (draft.owner()
                .filter(owner -> owners(draft.department()).stream()
                        .anyMatch(term -> term.person().id().equals(owner)))
                .isEmpty()) {
            problems.add(Problem.OWNER_MISSING);
        }
        if (calendar.fieldworkBegan(draft.quarter(), clock)) {
            problems.add(Problem.FIELDWORK_BEGAN);
        }
        return new Checked(run, outlook, problems);
    }

    /// Who may answer for a goal of a department: its leader, deputies and head of today, the leader first.
    public List<Term> owners(UUID department) {
        return duties.listFor(LocalDate.now(clock)).stream()
                .filter(term -> term.seat().equals(department) && term.duty() != Duty.Kind.BUREAU_HEAD)
                .sorted(Comparator.comparingInt(term -> order(term.duty())))
                .toList();
    }

    private static int order(Duty.Kind duty) {
        return switch (duty) {
            case LEADER -> 0;
            case DEPUTY -> 1;
            case DEPARTMENT_HEAD -> 2;
            case STAFF, BUREAU_HEAD -> 3;
        };
    }

    /// Sets a goal against the newest published run; it waits for the department head.
    @Transactional
    public GoalAnswer set(GoalDraft draft, String by, String address) {
        return set(draft, runs.latest(), by, address);
    }

    /// Sets a goal against a certain published run, the newest of its day.
    @Transactional
    public GoalAnswer set(GoalDraft draft, UUID baselineRun, String by, String address) {
        return set(draft, runs.find(baselineRun), by, address);
    }

    private GoalAnswer set(GoalDraft draft, Optional<FittedRun> run, String by, String address) {
        Checked checked = check(draft, run);
        if (!checked.problems().isEmpty()) {
            return new GoalAnswer.Refused(checked.problems());
        }
        Goal goal = goal(Ids.next(), draft, checked, by, 1);
        if (!goals.add(goal)) {
            return new GoalAnswer.Refused(Set.of(Problem.ALREADY_THERE));
        }
        audit.add(
                by,
                address,
                Action.CREATE,
                subject(goal),
                "target " + goal.promise().target());
        return new GoalAnswer.Done(goal);
    }

    /// Words a goal anew; it waits for the department head again.
    ///
    /// @param version the wording that whoever changes it has read
    @Transactional
    public GoalAnswer change(UUID id, int version, GoalDraft draft, String by, String address) {
        Optional<Goal> now = goals.find(id).filter(goal -> goal.department().equals(draft.department()));
        if (now.isEmpty()) {
            return new GoalAnswer.Gone();
        }
        Goal earlier = now.get();
        if (earlier.version() != version) {
            return new GoalAnswer.Overtaken(earlier);
        }
        Checked checked = check(draft, runs.latest());
        if (!checked.problems().isEmpty()) {
            return new GoalAnswer.Refused(checked.problems());
        }
        Goal next = goal(id, draft, checked, by, version + 1);
        if (!goals.replace(earlier, next)) {
            return new GoalAnswer.Overtaken(goals.find(id).orElse(earlier));
        }
        audit.add(
                by,
                address,
                Action.CHANGE,
                subject(next),
                "target " + next.promise().target());
        return new GoalAnswer.Done(next);
    }

    private Goal goal(UUID id, GoalDraft draft, Checked checked, String by, int version) {
        FittedRun run = checked.run().orElseThrow();
        Outlook outlook = checked.outlook().orElseThrow();
        double target = draft.target().orElseThrow();
        UUID form = run.publication().dictionaries().version();
        return new Goal(
                id,
                draft.department(),
                draft.quarter(),
                new Goal.Promise(
                        instruments.get(form).stream(),
                        form,
                        draft.item(),
                        outlook.baseline(),
                        run.publication().run(),
                        target,
                        outlook.gain(target),
                        outlook.ratings(),
                        outlook.planned(),
                        outlook.chance(target),
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
    public GoalAnswer withdraw(UUID department, UUID id, int version, String by, String address) {
        Optional<Goal> now = goals.find(id).filter(goal -> goal.department().equals(department));
        if (now.isEmpty()) {
            return new GoalAnswer.Gone();
        }
        Goal goal = now.get();
        if (calendar.fieldworkBegan(goal.quarter(), clock)) {
            return new GoalAnswer.Refused(Set.of(Problem.FIELDWORK_BEGAN));
        }
        if (goal.version() != version || !goals.remove(goal, by, clock.instant())) {
            return new GoalAnswer.Overtaken(goals.find(id).orElse(goal));
        }
        audit.add(by, address, Action.DELETE, subject(goal), "");
        return new GoalAnswer.Done(goal);
    }

    /// The department head confirms a goal (부서장 확인) with the document in which the office did.
    ///
    /// @param version the wording that the head has read
    @Transactional
    public GoalAnswer approve(
            UUID department, UUID id, int version, String document, Optional<LocalDate> on, String by, String address) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (document.isBlank() || document.strip().length() > DOCUMENT_MAX || on.isEmpty()) {
            problems.add(Problem.DOCUMENT_MISSING);
        } else if (on.get().isAfter(LocalDate.now(clock))) {
            problems.add(Problem.DOCUMENT_LATER);
        }
        Goal.Decision decision = new Goal.Decision(document.strip(), on, "", by, clock.instant());
        return decide(department, id, version, Goal.State.APPROVED, decision, problems, address);
    }

    /// The department head asks for another wording.
    @Transactional
    public GoalAnswer giveBack(UUID department, UUID id, int version, String remark, String by, String address) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (remark.isBlank()) {
            problems.add(Problem.REMARK_MISSING);
        } else if (remark.strip().length() > TEXT_MAX) {
            problems.add(Problem.REASON_TOO_LONG);
        }
        Goal.Decision decision = new Goal.Decision("", Optional.empty(), remark.strip(), by, clock.instant());
        return decide(department, id, version, Goal.State.RETURNED, decision, problems, address);
    }

    private GoalAnswer decide(
            UUID department,
            UUID id,
            int version,
            Goal.State state,
            Goal.Decision decision,
            Set<Problem> problems,
            String address) {
        Optional<Goal> now = goals.find(id).filter(goal -> goal.department().equals(department));
        if (now.isEmpty()) {
            return new GoalAnswer.Gone();
        }
        if (calendar.fieldworkBegan(now.get().quarter(), clock)) {
            problems.add(Problem.FIELDWORK_BEGAN);
        }
        if (!problems.isEmpty()) {
            return new GoalAnswer.Refused(problems);
        }
        if (now.get().version() != version || !goals.decide(now.get(), state, decision)) {
            return new GoalAnswer.Overtaken(goals.find(id).orElse(now.get()));
        }
        audit.add(decision.by(), address, Action.CHANGE, subject(now.get()), state.name());
        return new GoalAnswer.Done(goals.find(id).orElseThrow());
    }

    private static String subject(Goal goal) {
        return "goal %s of department %s".formatted(goal.id(), goal.department());
    }
}
