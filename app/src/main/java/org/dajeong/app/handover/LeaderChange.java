package org.dajeong.app.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.organization.Duty;
import org.dajeong.app.organization.Term;

/// Who leads, and who did before.
///
/// @param now the term of today
/// @param before the one before it
record LeaderChange(Optional<Term> now, Optional<Term> before) {

    /// So many days a successor is new.
    static final int DAYS_NEW = 30;

    /// @param history of a department's duties, the last first
    static LeaderChange of(List<Term> history, LocalDate today) {
        List<Term> leaders = history.stream()
                .filter(term -> term.duty() == Duty.Kind.LEADER && !term.from().isAfter(today))
                .toList();
        Optional<Term> now = leaders.stream()
                .filter(term -> term.until().map(today::isBefore).orElse(true))
                .findFirst();
        return new LeaderChange(
                now,
                leaders.stream()
                        .filter(term -> now.filter(term::equals).isEmpty())
                        .findFirst());
    }

    /// The last of the days on which the leader of today is new; none where he was the first.
    Optional<LocalDate> newUntil() {
        return before.isEmpty() ? Optional.empty() : now.map(term -> term.from().plusDays(DAYS_NEW - 1L));
    }
}
