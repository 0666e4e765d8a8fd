package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What the calendar of the quarter asks of each role.
@Component
class QuarterDues implements DueSource {

    /// How far one looks ahead, in weeks.
    private static final int WEEKS = 5;

    private final Milestones milestones;
    private final QuarterCalendar calendar;
    private final Goals goals;
    private final ProgrammeQuarters quarters;

    QuarterDues(Milestones milestones, QuarterCalendar calendar, Goals goals, ProgrammeQuarters quarters) {
        this.milestones = milestones;
        this.calendar = calendar;
        this.goals = goals;
        this.quarters = quarters;
    }

    @Override
    public List<Due> of(Viewer viewer, LocalDate today, Words words) {
        List<Due> dues = new ArrayList<>();
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        milestones
                .between(monday, monday.plusWeeks(WEEKS))
                .forEach(day -> dues.add(new Due(
                        day.on(),
                        false,
                        words.text(
                                "due.milestone",
                                words.quarter(day.kind().about(day.quarter())),
                                words.of("milestone", day.kind())),
                        Optional.empty())));
        Quarter planned = calendar.planned();
        LocalDate plansDue = calendar.plansDue(planned).orElse(planned.begins());
        if (viewer.isAny(Role.LEADER, Role.DEPUTY) && viewer.home().isPresent()) {
            ofDepartment(viewer.home().get(), planned, plansDue, words).ifPresent(dues::add);
        }
        int waiting = viewer.isAny(Role.DEPARTMENT_HEAD) ? goals.waiting(viewer.departments(), Quarter.of(today)) : 0;
        if (waiting > 0) {
            dues.add(new Due(plansDue, true, words.text("due.approvals", waiting), Optional.of("/approvals")));
        }
        if (viewer.isAny(Role.CS_OFFICE)) {
            quarters.notClosed().stream()
                    .filter(quarter -> quarter.state() == ProgrammeQuarter.State.ENDED)
                    .map(ProgrammeQuarter::quarter)
                    .forEach(quarter -> dues.add(new Due(
                            milestones.due(quarter, Milestone.REVIEW).orElse(quarter.ends()),
                            true,
                            words.text("due.close", words.quarter(quarter)),
                            Optional.of("/quarters/" + quarter))));
        }
        return dues;
    }

    private Optional<Due> ofDepartment(UUID department, Quarter planned, LocalDate plansDue, Words words) {
        List<Goal> own = goals.listFor(List.of(department), planned);
        String page = "/departments/%s/goals?quarter=%s".formatted(department, planned);
        long returned =
                own.stream().filter(goal -> goal.state() == Goal.State.RETURNED).count();
        if (own.isEmpty()) {
            return Optional.of(
                    new Due(plansDue, true, words.text("due.plan", words.quarter(planned)), Optional.of(page)));
        }
        return returned == 0
                ? Optional.empty()
                : Optional.of(new Due(plansDue, true, words.text("due.returned", returned), Optional.of(page)));
    }
}
