package org.dajeong.app.scoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.organization.Department;
import org.dajeong.app.scoring.UnitResult;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.Tier;

/// A department and what is said of it over all quarters.
///
/// @param place where it stands in the office's own order
record AgencyRow(Department department, long place, UnitResult result) {

    /// The departments that results are about, in the office's own order.
    static List<AgencyRow> of(List<UnitResult> results, List<Department> departments, DepartmentGroups.Names names) {
        Map<UUID, Department> known =
                departments.stream().collect(Collectors.toMap(Department::id, Function.identity()));
        return results.stream()
                .map(result -> of(result, Objects.requireNonNull(known.get(result.department())), names))
                .sorted(Comparator.comparingLong(AgencyRow::place))
                .toList();
    }

    private static AgencyRow of(UnitResult result, Department department, DepartmentGroups.Names names) {
        return new AgencyRow(department, names.place(department), result);
    }

    /// Its score; none where it is withheld.
    Optional<UnitScore> score() {
        return result instanceof UnitResult.Shown shown ? Optional.of(shown.score()) : Optional.empty();
    }

    Optional<Tier> tier() {
        return score().map(UnitScore::tier);
    }

    /// The figures that may stand beside others.
    ///
    /// Beside a department without others like it, a figure would invite the comparison that cannot be made.
    Optional<Figures> figures() {
        return score().filter(score -> score.tier() != Tier.NOT_COMPARABLE).flatMap(UnitScore::figures);
    }
}
