package org.dajeong.app.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.VisibleChange;

/// A published run that can be asked about changes and effects, in the office's own terms.
///
/// A department that was renamed or merged is asked about as the one that stands for it in the run's last quarter.
public final class RunAnswers {

    private final UUID run;
    private final ScoreRun fitted;
    private final Dictionaries dictionaries;
    private final Map<UUID, Department> standing;

    RunAnswers(UUID run, ScoreRun fitted, Dictionaries dictionaries, Map<UUID, Department> standing) {
        this.run = run;
        this.fitted = fitted;
        this.dictionaries = dictionaries;
        this.standing = Map.copyOf(standing);
    }

    /// The run itself.
    public UUID run() {
        return run;
    }

    /// The quarters with ratings, in order.
    public List<Quarter> quarters() {
        return dictionaries.quarters();
    }

    /// How far some departments' last quarters lie from what is to be expected of them. Quarters without ratings
    /// are passed over.
    ///
    /// @return none where the quarters are not the last of the run, or it does not have the item
    public Optional<Change> change(VerdictQuestion question) {
        List<Quarter> asked =
                quarters().stream().filter(question.quarters()::contains).toList();
        boolean last = !asked.isEmpty()
                && asked.size() <= Change.PERIODS_MAX
                && quarters()
                        .subList(quarters().size() - asked.size(), quarters().size())
                        .equals(asked);
        boolean known = question.item().map(this::has).orElse(true);
        return last && known
                ? Optional.of(fitted.change(new Change.Question(
                        codes(question.departments()),
                        asked.stream().map(Quarter::toString).collect(Collectors.toSet()),
                        codes(question.others()),
                        question.item())))
                : Optional.empty();
    }

    /// What something that some departments began has changed since, over all quarters of the run.
    ///
    /// @param starts per department the first quarter with it
    /// @param item the item's code, or empty for the whole score
    /// @return none where a start lies outside the run, or it does not have the item
    public Optional<Effect> effect(Map<UUID, Quarter> starts, Optional<String> item) {
        if (starts.isEmpty()
                || !quarters().containsAll(starts.values())
                || !item.map(this::has).orElse(true)) {
            return Optional.empty();
        }
        Map<String, String> kinds = new HashMap<>();
        standing.values().stream()
                .filter(department -> fitted.units().contains(department.code()))
                .forEach(department ->
                        kinds.put(department.code(), department.kind().name()));
        Map<String, String> begun = new HashMap<>();
        starts.forEach((department, quarter) -> begun.merge(
                code(department), quarter.toString(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        begun.keySet().retainAll(Set.copyOf(fitted.units()));
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Effect.Question question = Effect.Question.of(begun).withKinds(kinds);
        return Optional.of(fitted.effect(item.map(question::withItem).orElse(question)));
    }

    /// What a change that is still to come would have to be to be seen, in points of the whole score; empty where
    /// the run has a single quarter.
    public Optional<VisibleChange> visible(VisibleChange.Question question) {
        return fitted.visibleChange(question);
    }

    private boolean has(String item) {
        return dictionaries.items().stream().anyMatch(known -> known.code().equals(item));
    }

    private Set<String> codes(Set<UUID> departments) {
        return departments.stream().map(this::code).collect(Collectors.toSet());
    }

    /// The code under which its ratings are counted; one that has none stands for itself.
    private String code(UUID department) {
        Department stands = standing.get(department);
        return stands == null ? department.toString() : stands.code();
    }
}
