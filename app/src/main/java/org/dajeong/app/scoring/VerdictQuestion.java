package org.dajeong.app.scoring;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// Whose change is asked, in which quarters.
///
/// @param departments several are taken together, as one change
/// @param quarters the last of the run, at most four; several are taken together
/// @param others further departments that did the same in these quarters: they do not tell what the quarters were
///     like for everybody
/// @param item the item's code, or empty for the whole score
public record VerdictQuestion(Set<UUID> departments, Set<Quarter> quarters, Set<UUID> others, Optional<String> item) {

    public VerdictQuestion {
        departments = Set.copyOf(departments);
        quarters = Set.copyOf(quarters);
        others = Set.copyOf(others);
    }

    /// Whether one department moved in one quarter.
    public static VerdictQuestion of(UUID department, Quarter quarter, Optional<String> item) {
        return new VerdictQuestion(Set.of(department), Set.of(quarter), Set.of(), item);
    }
}
