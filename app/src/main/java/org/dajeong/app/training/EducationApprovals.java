package org.dajeong.app.training;

import java.util.List;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.ApprovalSource;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Sessions that wait for the department head.
@Component
class EducationApprovals implements ApprovalSource {

    private final Sessions sessions;
    private final Policies policies;
    private final Departments departments;

    EducationApprovals(Sessions sessions, Policies policies, Departments departments) {
        this.sessions = sessions;
        this.policies = policies;
        this.departments = departments;
    }

    @Override
    public List<Waiting> of(Viewer viewer, Words words) {
        if (!viewer.isAny(Role.DEPARTMENT_HEAD)) {
            return List.of();
        }
        PolicyTable table = policies.table();
        return sessions.waiting().stream()
                .filter(session -> viewer.departments().contains(session.department()))
                .filter(session -> table.confirmer(
                                session.content().kind(), session.content().on())
                        == Policy.Confirmer.DEPARTMENT_HEAD)
                .map(session -> waiting(session, words))
                .toList();
    }

    private Waiting waiting(Session session, Words words) {
        Session.Content content = session.content();
        return new Waiting(
                session.id().toString(),
                session.writtenAt(),
                words.text("education.approval", policies.kind(content.kind()).name(words.language()), content.topic()),
                List.of(words.text(
                        "education.approval.facts",
                        departments.get(session.department()).name(words.language()),
                        words.day(content.on()),
                        content.minutes(),
                        content.everybody().size())),
                "/education/" + session.id(),
                "/education/" + session.id() + "/confirm",
                session.version());
    }
}
