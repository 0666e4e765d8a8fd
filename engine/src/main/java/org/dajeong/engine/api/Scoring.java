package org.dajeong.engine.api;

import org.dajeong.engine.score.Runs;
import org.dajeong.engine.spi.TableSource;

/// The door to fair scores: from ratings that can be counted to a published sheet and the answers behind it.
public final class Scoring {

    private Scoring() {}

    /// Counts, fits and scores.
    ///
    /// The ratings are counted once, and a second time only for the contacts whose kind no other unit has.
    ///
    /// @param source counts what [ScoreSpec#tables()] asks for
    /// @throws IllegalArgumentException if the source leaves out something the specification asks for
    public static ScoreResult score(TableSource source, ScoreSpec spec, ScoreOptions options) {
        return Runs.score(source, spec, options);
    }
}
