package org.dajeong.app.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.FrozenTables;
import org.springframework.stereotype.Component;

/// The models of published runs, for questions that were not asked when they were calculated.
///
/// A model is fitted again from the tables of its frozen set, which gives the same figures to the last bit, and kept as
/// long as nobody asks about newer ones.
@Component
public class FittedRuns {

    /// The newest run and the one before it are what pages ask about.
    private static final int KEPT = 2;

    private final Publications publications;
    private final Runs runs;
    private final FrozenSets sets;
    private final Map<UUID, FittedRun> kept = new LinkedHashMap<>(16, 0.75f, true);

    FittedRuns(Publications publications, Runs runs, FrozenSets sets) {
        this.publications = publications;
        this.runs = runs;
        this.sets = sets;
    }

    /// The newest published run.
    public Optional<FittedRun> latest() {
        return publications.latest().map(this::of);
    }

    /// A published run.
    public Optional<FittedRun> find(UUID run) {
        return publications.find(run).map(this::of);
    }

    private synchronized FittedRun of(Publication publication) {
        FittedRun known = kept.get(publication.run());
        if (known == null) {
            known = fit(publication);
            kept.put(publication.run(), known);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }

    private FittedRun fit(Publication publication) {
        FrozenSet set = runs.get(publication.run()).set();
        Method method = set.method().method();
        ScoreSpec spec = method.spec(publication.items());
        FrozenTables tables = sets.tables(set.id());
        return switch (Scoring.score(tables, spec, method.options())) {
            case ScoreResult.Done(var fitted) ->
                new FittedRun(
                        publication,
                        fitted,
                        new ItemRates(tables.count(spec.tables()), spec, publication.items(), method.minRatings()),
                        publications.units(publication.run()));
            case ScoreResult.Refused refused ->
                throw new IllegalStateException("a published run can be fitted, but: " + refused);
        };
    }
}
