package org.dajeong.app.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.DueSource;
import org.dajeong.app.organization.Duties;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Tells a new leader of his handover paper in his first thirty days.
@Component
class HandoverDues implements DueSource {

    private final Duties duties;

    HandoverDues(Duties duties) {
        this.duties = duties;
    }

    @Override
    public List<Due> of(Viewer viewer, LocalDate today, Words words) {
        if (!viewer.isAny(Role.LEADER)) {
            return List.of();
        }
        return viewer.home().flatMap(home -> due(home, viewer, today, words)).stream()
                .toList();
    }

    private Optional<Due> due(UUID department, Viewer viewer, LocalDate today, Words words) {
        LeaderChange change = LeaderChange.of(duties.history(department), today);
        boolean himself = change.now()
                .filter(term ->
                        viewer.person().filter(term.person().code()::equals).isPresent())
                .isPresent();
        return change.newUntil()
                .filter(last -> himself && !today.isAfter(last))
                .map(last -> new Due(
                        last,
                        true,
                        words.text("handover.due", words.shortDay(last)),
                        Optional.of("/departments/" + department + "/handover")));
    }
}
