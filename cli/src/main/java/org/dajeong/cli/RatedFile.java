package org.dajeong.cli;

import java.io.IOException;
import java.util.function.Function;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.RecordingSource;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.sources.Problems;
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

    /// The same where something is still to be counted, or what was counted is to be kept.
    interface CountingUse<S extends TableSource> {

        Exit of(ScoreRun run, S ratings) throws IOException;
    }

    private record Scored<S extends TableSource>(S ratings, ScoreResult result) {}

    Exit with(Request request, Use use) throws IOException {
        return counting(request, (run, _) -> use.of(run));
    }

    Exit counting(Request request, CountingUse<TableSource> use) throws IOException {
        return answer(request, source -> source, use);
    }

    Exit recording(Request request, CountingUse<RecordingSource> use) throws IOException {
        return answer(request, RecordingSource::new, use);
    }

    private <S extends TableSource> Exit answer(Request request, Function<TableSource, S> through, CountingUse<S> use)
            throws IOException {
        try {
            return switch (score(request, through)) {
                case Reading.Refused<Scored<S>>(Problems problems) -> refuse(session, problems);
                case Reading.Accepted<Scored<S>>(Scored<S> scored) ->
                    switch (scored.result) {
                        case ScoreResult.Done(ScoreRun run) -> use.of(run, scored.ratings);
                        case ScoreResult.Refused refused -> refuse(refused);
                    };
            };
        } catch (StoredTables.NotCountedException e) {
            session.tell("tables.not-counted", request.file(), e.columns(), e.measures());
            return Exit.REFUSED;
        }
    }

    private <S extends TableSource> Reading<Scored<S>> score(Request request, Function<TableSource, S> through)
            throws IOException {
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            return switch (session.reader().read(request.file(), request.spec(), request.outcome(), scope, progress)) {
                case Reading.Refused<TableSource>(Problems problems) -> new Reading.Refused<>(problems);
                case Reading.Accepted<TableSource>(TableSource ratings) -> {
                    progress.phase("scoring");
                    S source = through.apply(ratings);
                    yield new Reading.Accepted<>(
                            new Scored<>(source, Scoring.score(source, request.spec(), request.options())));
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
