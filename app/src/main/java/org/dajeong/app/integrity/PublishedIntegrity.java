package org.dajeong.app.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Counted;

/// What happy calls of a quarter found in each department, as published.
///
/// @param departments those that are shown; those with too few answers are not among them
public record PublishedIntegrity(UUID result, Quarter quarter, Instant at, Map<UUID, Counted> departments) {

    public PublishedIntegrity {
        departments = Map.copyOf(departments);
    }

    PublishedIntegrity with(Map<UUID, Counted> counted) {
        return new PublishedIntegrity(result, quarter, at, counted);
    }

    /// The counts of a department under the first of its names that is shown.
    ///
    /// @param names the department, then what it was called before
    Optional<Counted> find(List<UUID> names) {
        return names.stream().filter(departments::containsKey).findFirst().map(departments::get);
    }

    /// All departments that are shown together: the agency's share.
    public Counted whole() {
        return new Counted(
                departments.values().stream().mapToLong(Counted::problems).sum(),
                departments.values().stream().mapToLong(Counted::answers).sum());
    }
}
