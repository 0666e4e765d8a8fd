package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Requests to share that wait: for the department that was asked, and for the CS office to know of.
@Component
class ShareDues implements DueSource {

    /// An answer within so many days is usual.
    private static final int DAYS = 7;

    private final ShareRequests requests;
    private final Departments departments;
    private final Publications publications;
    private final Clock clock;

    ShareDues(ShareRequests requests, Departments departments, Publications publications, Clock clock) {
        this.requests = requests;
        this.departments = departments;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer, LocalDate today, Words words) {
        boolean answers = viewer.isAny(Role.LEADER, Role.DEPUTY);
        boolean office = viewer.isAny(Role.CS_OFFICE);
        if (!answers && !office) {
            return List.of();
        }
        return requests.open().stream()
                .filter(request -> office || viewer.departments().contains(request.to()))
                .map(request -> due(request, answers && viewer.departments().contains(request.to()), words))
                .toList();
    }

    private Due due(ShareRequest request, boolean mine, Words words) {
        LocalDate asked = LocalDate.ofInstant(request.askedAt(), clock.getZone());
        String item = publications
                .latest()
                .map(run -> run.item(request.item(), words.language()))
                .orElse(request.item());
        String from = departments.get(request.from()).name(words.language());
        String text = mine
                ? words.text("share.due", from, item)
                : words.text(
                        "share.due.office", from, departments.get(request.to()).name(words.language()), item);
        return new Due(Milestone.workday(asked.plusDays(DAYS)), mine, text, Optional.of("/sharing/" + request.id()));
    }
}
