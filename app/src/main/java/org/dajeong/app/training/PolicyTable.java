package org.dajeong.app.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All rules of the agency, of every day.
record PolicyTable(List<Policy> policies) {

    PolicyTable {
        policies = policies.stream()
                .sorted(Comparator.comparing(Policy::validFrom).reversed())
                .toList();
    }

    /// The rule for a kind on a day; none where the agency had none.
    Optional<Policy> on(String kind, LocalDate day) {
        return policies.stream()
                .filter(policy ->
                        policy.kind().equals(kind) && !policy.validFrom().isAfter(day))
                .findFirst();
    }

    /// Whose confirmation it takes; without a rule the head's.
    Policy.Confirmer confirmer(String kind, LocalDate day) {
        return on(kind, day).map(Policy::confirmer).orElse(Policy.Confirmer.DEPARTMENT_HEAD);
    }
}
