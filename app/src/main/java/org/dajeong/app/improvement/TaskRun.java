package org.dajeong.app.improvement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.VisibleChange;

/// A published run that is asked about tasks.
///
/// A department that was renamed or merged since is asked about as the one that stands for it in the run's last
/// quarter.
///
/// @param standing the department that stands for each
record TaskRun(FittedRun run, Map<UUID, Department> standing) {

    TaskRun {
        standing = Map.copyOf(standing);
    }

    UUID id() {
        return run.publication().run();
    }

    /// The quarters with ratings, in order.
    List<Quarter> quarters() {
        return run.publication().quarters();
    }

    /// How far some departments' last quarters lie from what is to be expected of them. Quarters without ratings are
    /// passed over.
    ///
    /// @param others further departments that did the same: they do not tell what the quarters were like for all
    /// @return none where the quarters are not the last of the run, or it does not have the item
    Optional<Change> change(Set<UUID> departments, Set<Quarter> asked, Set<UUID> others, Optional<String> item) {
        List<Quarter> rated = quarters().stream().filter(asked::contains).toList();
        boolean last = !rated.isEmpty()
                && rated.size() <= Change.PERIODS_MAX
                && quarters()
                        .subList(quarters().size() - rated.size(), quarters().size())
                        .equals(rated);
        return last && has(item)
                ? Optional.of(run.change(stood(departments), rated, stood(others), item))
                : Optional.empty();
    }

    /// What something that some departments began has changed since.
    ///
    /// @param starts per department the first quarter with it
    /// @return none where nobody of them was rated, or the run does not have the item
    Optional<Effect> effect(Map<UUID, Quarter> starts, Optional<String> item) {
        Map<UUID, Quarter> begun = new HashMap<>();
        starts.forEach((department, quarter) -> {
            if (quarters().contains(quarter)) {
                begun.merge(stands(department), quarter, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        Map<UUID, String> kinds = standing.values().stream()
                .collect(Collectors.toMap(
                        Department::id, department -> department.kind().name(), (one, other) -> one));
        return has(item) ? run.effect(begun, kinds, item) : Optional.empty();
    }

    /// What a change over some quarters to come would have to be to be seen; none where the department is not shown.
    Optional<VisibleChange> visible(UUID department, int window, Optional<String> item) {
        long ratings = run.ratings(stands(department), quarters().getLast());
        if (ratings == 0 || !has(item)) {
            return Optional.empty();
        }
        return run.visibleChange(
                new VisibleChange.Question(1, ratings, window, quarters().size(), item));
    }

    private boolean has(Optional<String> item) {
        return item.isEmpty()
                || run.publication().items().stream()
                        .anyMatch(known -> known.code().equals(item.get()));
    }

    private Set<UUID> stood(Collection<UUID> departments) {
        return departments.stream().map(this::stands).collect(Collectors.toSet());
    }

    private UUID stands(UUID department) {
        Department now = standing.get(department);
        return now == null ? department : now.id();
    }
}
