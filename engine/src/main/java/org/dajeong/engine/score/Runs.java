package org.dajeong.engine.score;

import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableSource;

/// Score runs.
public final class Runs {

    private Runs() {}

    public static ScoreResult score(TableSource source, ScoreSpec spec, ScoreOptions options) {
        throw new UnsupportedOperationException("not yet");
    }
}
