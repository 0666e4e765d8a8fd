package org.dajeong.app.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the office said about departments that a staff list names for the first time, or no longer names.
///
/// @param foundings by the name in the list
/// @param fates by the department
public record Answers(Map<String, Founding> foundings, Map<UUID, Fate> fates) {

    /// Nothing said: what the moves of people suggest holds.
    public static final Answers NONE = new Answers(Map.of(), Map.of());

    public Answers {
        Map<String, Founding> byKey = new HashMap<>();
        foundings.forEach((name, founding) -> byKey.put(DepartmentNames.key(name), founding));
        foundings = Map.copyOf(byKey);
        fates = Map.copyOf(fates);
    }

    Optional<Founding> founding(String name) {
        return Optional.ofNullable(foundings.get(DepartmentNames.key(name)));
    }

    Optional<Fate> fate(Department department) {
        return Optional.ofNullable(fates.get(department.id()));
    }

    /// Where a new name comes from.
    ///
    /// @param of the department it was split off from, or is only another spelling of
    /// @param kind what its callers come for
    /// @param nameEn its English name, or nothing
    /// @param code its lasting code, or nothing for its name
    public record Founding(Origin origin, Optional<UUID> of, KindOfWork kind, String nameEn, String code) {}

    /// The ways in which a new name comes up.
    public enum Origin {
        /// A department that is new, or what others were renamed to or merged into.
        NEW,
        /// A part of another department.
        SPLIT,
        /// Another spelling of a known department.
        SPELLING
    }

    /// What became of a department.
    ///
    /// @param into the name in the list under which its work goes on; empty if it was closed
    public record Fate(End end, String into) {}

    /// The ways in which a department ends.
    public enum End {
        CLOSED,
        RENAMED,
        MERGED
    }
}
