package org.dajeong.cli;

import java.util.Optional;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.cli.json.RatersJson;
import org.dajeong.cli.report.RatersReport;
import org.dajeong.engine.api.RaterReview;
import org.dajeong.engine.api.Raters;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.sources.Input;
import org.dajeong.sources.Problems;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `raters`: which assessors can be compared, how lenient each is, and whether that moved.
@Command(name = "raters", sortOptions = false)
final class RatersCommand implements Task {

    @Mixin
    final RatingOptions ratings = new RatingOptions();

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        if (ratings.rater == null) {
            complaints.add("ask.rater");
        }
        Optional<Request> request = ratings.request(complaints);
        if (request.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "raters");
        }
        return switch (review(session, request.get())) {
            case Reading.Refused<RaterReview>(Problems problems) -> RatedFile.refuse(session, problems);
            case Reading.Accepted<RaterReview>(RaterReview review) ->
                answer(session, review, request.get().options().minRatings());
        };
    }

    private static Reading<RaterReview> review(Session session, Request request) {
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            Input input = Input.of(request.file());
            return switch (RatingFiles.ratings(input, request.spec(), request.outcome(), progress)) {
                case Reading.Refused<TableSource>(Problems problems) -> new Reading.Refused<>(problems);
                case Reading.Accepted<TableSource>(TableSource source) ->
                    new Reading.Accepted<>(Raters.review(source, request.spec()));
            };
        }
    }

    private Exit answer(Session session, RaterReview review, int minRatings) {
        if (output.json()) {
            RatersJson.write(review, minRatings, session.out());
        } else {
            session.answer(new RatersReport(session.messages(), minRatings).lines(review));
        }
        return Exit.DONE;
    }
}
