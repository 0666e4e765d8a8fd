package org.dajeong.cli;

import java.io.IOException;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.sources.Input;
import org.dajeong.sources.Problems;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;
import org.dajeong.sources.Scope;

/// Reads and scores a file of ratings, and tells what is wrong with it if that cannot be done.
final class RatedFile {

    private final Session session;
    private final Scope scope;

    /// All ratings of a file.
    RatedFile(Session session) {
        this(session, Scope.ALL);
    }

    RatedFile(Session session, Scope scope) {
        this.session = session;
        this.scope = scope;
    }

    /// What to do with a score run.
    interface Use {

        Exit of(ScoreRun run) throws IOException;
    }

    /// The same where something is still to be counted.
    interface CountingUse {

        Exit of(ScoreRun run, TableSource ratings) throws IOException;
    }

    private record Scored(TableSource ratings, ScoreResult result) {}

    Exit with(Request request, Use use) throws IOException {
        return counting(request, (run, ratings) -> use.of(run));
    }

    Exit counting(Request request, CountingUse use) throws IOException {
        return switch (score(request)) {
            case Reading.Refused<Scored>(Problems problems) -> refuse(session, problems);
            case Reading.Accepted<Scored>(Scored scored) ->
                switch (scored.result) {
                    case ScoreResult.Done(ScoreRun run) -> use.of(run, scored.ratings);
                    case ScoreResult.Refused refused -> refuse(refused);
                };
        };
    }

    private Reading<Scored> score(Request request) {
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            Input input = Input.of(request.file());
            return switch (RatingFiles.ratings(input, request.spec(), request.outcome(), scope, progress)) {
                case Reading.Refused<TableSource>(Problems problems) -> new Reading.Refused<>(problems);
                case Reading.Accepted<TableSource>(TableSource source) -> {
                    progress.phase("scoring");
                    yield new Reading.Accepted<>(
                            new Scored(source, Scoring.score(source, request.spec(), request.options())));
                }
            };
        }
    }

    private Exit refuse(ScoreResult.Refused refused) {
        session.err().println(session.messages().of("refused", refused.reason(), refused.found(), refused.required()));
        return Exit.REFUSED;
    }

    /// Tells all that is wrong with a file.
    static Exit refuse(Session session, Problems problems) {
        new ProblemList(session.messages()).lines(problems).forEach(session.err()::println);
        return Exit.REFUSED;
    }
}
