package org.dajeong.app.integrity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.DueSource;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.improvement.QuarterCalendar;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What is due about goals on integrity: to confirm them, and to word those anew that came back. To set one is nobody's
/// duty.
@Component
class IntegrityGoalDues implements DueSource {

    private final IntegrityGoals goals;
    private final IntegrityGoalApprovals approvals;
    private final QuarterCalendar calendar;

    IntegrityGoalDues(IntegrityGoals goals, IntegrityGoalApprovals approvals, QuarterCalendar calendar) {
        this.goals = goals;
        this.approvals = approvals;
        this.calendar = calendar;
    }

    @Override
    public List<Due> of(Viewer viewer, LocalDate today, Words words) {
        List<Due> dues = new ArrayList<>();
        List<IntegrityGoal> waiting = approvals.waiting(viewer);
        if (!waiting.isEmpty()) {
            dues.add(new Due(
                    plansDue(waiting.getFirst().quarter()),
                    true,
                    words.text("integrity-goal.due.approvals", waiting.size()),
                    Optional.of("/approvals")));
        }
        if (viewer.isAny(Role.LEADER, Role.DEPUTY)) {
            Quarter planned = calendar.planned();
            goals.listFor(planned).stream()
                    .filter(goal -> viewer.departments().contains(goal.department()))
                    .filter(goal -> goal.state() == Goal.State.RETURNED)
                    .forEach(goal -> dues.add(new Due(
                            plansDue(planned),
                            true,
                            words.text("integrity-goal.due.returned"),
                            Optional.of("/departments/%s/goals?quarter=%s".formatted(goal.department(), planned)))));
        }
        return dues;
    }

    private LocalDate plansDue(Quarter quarter) {
        return calendar.plansDue(quarter).orElse(quarter.begins());
    }
}
