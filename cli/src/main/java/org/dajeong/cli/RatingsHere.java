package org.dajeong.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.Tables;
import org.dajeong.sources.Input;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Problems;
import org.dajeong.sources.Progress;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;
import org.dajeong.sources.Scope;

/// Ratings in a file of this machine, or the tables that were made of them.
final class RatingsHere implements RatingReader {

    @Override
    public Reading<TableSource> read(String name, ScoreSpec spec, Outcome outcome, Scope scope, Progress progress)
            throws IOException {
        Optional<StoredTables> stored;
        try {
            stored = StoredTables.in(name);
        } catch (IllegalArgumentException e) {
            return new Reading.Refused<>(Problems.of(
                    new Problem(Problem.Kind.FILE_UNREADABLE, name, 0, "", String.valueOf(e.getMessage()), List.of())));
        }
        if (stored.isEmpty()) {
            return RatingFiles.ratings(Input.of(name), spec, outcome, scope, progress);
        }
        Tables tables = stored.get().count(spec.tables());
        if (scope.until().filter(until -> isLater(tables, spec, until)).isPresent()) {
            throw stored.get().notCounted();
        }
        return new Reading.Accepted<>(stored.get());
    }

    /// Whether later periods were counted too: they cannot be taken out again.
    private static boolean isLater(Tables tables, ScoreSpec spec, String until) {
        return tables.levels(spec.cellFactor()).stream()
                .map(cell -> Factor.parts(cell).getLast())
                .anyMatch(period -> Factor.LEVEL_ORDER.compare(period, until) > 0);
    }
}
