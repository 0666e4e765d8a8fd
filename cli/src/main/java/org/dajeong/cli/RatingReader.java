package org.dajeong.cli;

import java.io.IOException;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.Progress;
import org.dajeong.sources.Reading;
import org.dajeong.sources.Scope;

/// Reads and counts the ratings that a command names: from a file, or on a cluster.
public interface RatingReader {

    /// @param name what the command was given as FILE
    /// @param outcome made of the items of `spec`, or a column where `spec` has none
    /// @param scope which of the ratings are counted
    Reading<TableSource> read(String name, ScoreSpec spec, Outcome outcome, Scope scope, Progress progress)
            throws IOException;
}
