package org.dajeong.app.scoring;

import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.organization.Departments;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What published runs say about promises: of departments, in their last quarters, for an item or the whole score.
///
/// Answers come from the frozen tables of the run, so that they are the same in any year, whatever became of the
/// ratings. The run that was asked last stays at hand: whoever asks about fifty departments waits for one fit.
@Service
public class Verdicts {

    private final Publications publications;
    private final Runs runs;
    private final FrozenSets sets;
    private final Departments departments;
    private @Nullable RunAnswers last;

    Verdicts(Publications publications, Runs runs, FrozenSets sets, Departments departments) {
        this.publications = publications;
        this.runs = runs;
        this.sets = sets;
        this.departments = departments;
    }

    /// What was found, and what it says about the promise.
    public record Judged(Change change, Verdict verdict) {}

    /// Whether some departments moved as was promised.
    ///
    /// @param run published
    /// @param promised in points, above 0
    /// @return none where the run is not published, or the quarters are not its last
    public Optional<Judged> of(UUID run, VerdictQuestion question, double promised) {
        return in(run).flatMap(answers -> answers.change(question))
                .map(change -> new Judged(change, change.verdict(promised)));
    }

    /// A run that can be asked; none if it is not published.
    public synchronized Optional<RunAnswers> in(UUID run) {
        if (last != null && last.run().equals(run)) {
            return Optional.of(last);
        }
        Optional<RunAnswers> opened = publications.find(run).map(published -> open(run));
        opened.ifPresent(answers -> last = answers);
        return opened;
    }

    private RunAnswers open(UUID run) {
        FrozenSet set = runs.get(run).set();
        Method method = set.method().method();
        ScoreResult result = Scoring.score(
                sets.tables(set.id()), method.spec(set.dictionaries().items()), method.options());
        return switch (result) {
            case ScoreResult.Done(ScoreRun fitted) ->
                new RunAnswers(
                        run,
                        fitted,
                        set.dictionaries(),
                        departments.successors(set.quarter().ends().minusDays(1)));
            case ScoreResult.Refused refused ->
                throw new IllegalStateException("a published run can be scored, but: " + refused);
        };
    }
}
