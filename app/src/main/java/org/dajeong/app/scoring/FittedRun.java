package org.dajeong.app.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.VisibleChange;

/// A published run, ready to answer.
public final class FittedRun {

    private final Publication publication;
    private final ScoreRun fitted;
    private final ItemRates rates;
    private final Map<UUID, String> codes = new HashMap<>();
    private final Map<UUID, UnitResult.Shown> shown = new HashMap<>();

    FittedRun(Publication publication, ScoreRun fitted, ItemRates rates, List<UnitResult> units) {
        this.publication = publication;
        this.fitted = fitted;
        this.rates = rates;
        publication.dictionaries().departments().forEach((code, id) -> codes.put(id, code));
        for (UnitResult unit : units) {
            if (unit instanceof UnitResult.Shown known
                    && known.score().figures().isPresent()) {
                shown.put(known.department(), known);
            }
        }
    }

    /// What it is.
    public Publication publication() {
        return publication;
    }

    /// What it says of a department over all its quarters; empty where it has no ratings or is not shown.
    public Optional<UnitResult.Shown> shown(UUID department) {
        return Optional.ofNullable(shown.get(department));
    }

    /// How much each item earned with a department over all quarters; empty where the department is not shown, and
    /// without the items that too few contacts were asked.
    public List<ItemRate> items(UUID department) {
        return shown.containsKey(department) ? rates.of(code(department)) : List.of();
    }

    /// How many ratings a department had in a quarter; 0 where it is not shown.
    public long ratings(UUID department, Quarter quarter) {
        return shown.containsKey(department) ? rates.ratings(code(department), quarter) : 0;
    }

    /// How far some departments' last quarters lie from what is to be expected of them.
    ///
    /// @param departments whose change; several are taken together
    /// @param quarters the last quarters of the run
    /// @param others departments that do the same and tell nothing about the quarter
    /// @param item the item whose change is asked, or empty for the whole score
    public Change change(
            Collection<UUID> departments,
            Collection<Quarter> quarters,
            Collection<UUID> others,
            Optional<String> item) {
        Set<String> units = departments.stream().map(this::code).collect(Collectors.toSet());
        Set<String> known = Set.copyOf(fitted.units());
        if (!known.containsAll(units)) {
            return new Change.CannotTell(Change.Reason.NO_RATINGS, List.copyOf(units));
        }
        Change.Question question = new Change.Question(
                units,
                quarters.stream().map(Quarter::toString).collect(Collectors.toSet()),
                others.stream().map(this::code).filter(known::contains).collect(Collectors.toSet()),
                item);
        synchronized (this) {
            return fitted.change(question);
        }
    }

    /// What a change that is still to come would have to be to be seen; empty where the run has a single quarter.
    public synchronized Optional<VisibleChange> visibleChange(VisibleChange.Question question) {
        return fitted.visibleChange(question);
    }

    /// What something that some departments began has changed since, over all quarters of the run.
    ///
    /// @param starts per department the first quarter with it
    /// @param kinds per department its kind of work: those of one kind could have begun in each other's place
    /// @param item the item whose effect is asked, or empty for the whole score
    /// @return none where nobody of them was rated
    public Optional<Effect> effect(Map<UUID, Quarter> starts, Map<UUID, String> kinds, Optional<String> item) {
        Set<String> known = Set.copyOf(fitted.units());
        Map<String, String> begun = coded(starts, known);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Effect.Question question = Effect.Question.of(begun).withKinds(coded(kinds, known));
        synchronized (this) {
            return Optional.of(fitted.effect(item.map(question::withItem).orElse(question)));
        }
    }

    private Map<String, String> coded(Map<UUID, ?> byDepartment, Set<String> known) {
        return byDepartment.entrySet().stream()
                .filter(entry -> known.contains(code(entry.getKey())))
                .collect(Collectors.toMap(
                        entry -> code(entry.getKey()), entry -> entry.getValue().toString()));
    }

    private String code(UUID department) {
        return codes.getOrDefault(department, "");
    }
}
