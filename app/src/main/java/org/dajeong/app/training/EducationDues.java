package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.ApprovalSource;
import org.dajeong.app.improvement.DueSource;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What is due about education: a session in every quarter, and what waits to be confirmed.
@Component
class EducationDues implements DueSource {

    private final Sessions sessions;
    private final EducationApprovals approvals;
    private final ZoneId zone;

    EducationDues(Sessions sessions, EducationApprovals approvals, Clock clock) {
        this.sessions = sessions;
        this.approvals = approvals;
        this.zone = clock.getZone();
    }

    @Override
    public List<Due> of(Viewer viewer, LocalDate today, Words words) {
        List<Due> dues = new ArrayList<>();
        if (viewer.isAny(Role.LEADER, Role.DEPUTY) && viewer.home().isPresent()) {
            Quarter now = Quarter.of(today);
            boolean held = sessions.of(viewer.departments()).stream()
                    .anyMatch(session -> Quarter.of(session.content().on()).equals(now));
            if (!held) {
                dues.add(new Due(
                        Milestone.workday(now.ends().minusWeeks(1)),
                        true,
                        words.text("education.due.session", words.quarter(now)),
                        Optional.of("/departments/" + viewer.home().get() + "/education")));
            }
        }
        List<ApprovalSource.Waiting> waiting = approvals.of(viewer, words);
        if (!waiting.isEmpty()) {
            dues.add(new Due(
                    LocalDate.ofInstant(waiting.getFirst().since(), zone).plusWeeks(1),
                    true,
                    words.text("education.due.approvals", waiting.size()),
                    Optional.of("/approvals")));
        }
        return dues;
    }
}
