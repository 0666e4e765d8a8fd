package org.dajeong.app.integrity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.DueSource;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What is due for the integrity office: the last quarter's happy calls, within a month.
@Component
class IntegrityDues implements DueSource {

    private final ResultStore results;

    IntegrityDues(ResultStore results) {
        this.results = results;
    }

    @Override
    public List<Due> of(Viewer viewer, LocalDate today, Words words) {
        if (!viewer.isAny(Role.INTEGRITY_OFFICE)) {
            return List.of();
        }
        Quarter last = Quarter.of(today).plus(-1);
        return results.listFor(last).stream()
                        .anyMatch(result -> result.published().isPresent())
                ? List.of()
                : List.of(new Due(
                        last.ends().plusMonths(1).minusDays(1),
                        true,
                        words.text("integrity.due", words.quarter(last)),
                        Optional.of("/integrity")));
    }
}
