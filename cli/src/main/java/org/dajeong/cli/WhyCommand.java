package org.dajeong.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.cli.json.WhyJson;
import org.dajeong.cli.picture.TrendPicture;
import org.dajeong.cli.picture.WhyPicture;
import org.dajeong.cli.report.WhyReport;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `why`: where one department's gap comes from.
@Command(name = "why", sortOptions = false)
final class WhyCommand implements Task {

    @Option(names = "--of", paramLabel = "UNIT", descriptionKey = "option.of", order = 1)
    @Nullable
    String of;

    @Option(names = "--in", paramLabel = "PERIOD", descriptionKey = "option.in", order = 2)
    @Nullable
    String in;

    @Mixin
    final RatingOptions ratings = new RatingOptions();

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "option.svg-why", order = 81)
    @Nullable
    String svg;

    @Option(names = "--trend", paramLabel = "FILE", descriptionKey = "option.trend", order = 82)
    @Nullable
    String trend;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    private record Asked(String unit, Optional<String> period) {}

    private record Pictures(Optional<PictureFile> why, Optional<PictureFile> trend) {}

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        if (of == null) {
            complaints.add("ask.of");
        }
        if (in != null && ratings.period == null) {
            complaints.add("ask.needs-period", "--in");
        }
        if (trend != null && ratings.period == null) {
            complaints.add("ask.needs-period", "--trend");
        }
        Pictures pictures =
                new Pictures(PictureFile.of("--svg", svg, complaints), PictureFile.of("--trend", trend, complaints));
        Optional<Request> request = ratings.request(complaints);
        if (request.isEmpty() || of == null || !complaints.isEmpty()) {
            return complaints.tell(session, "why");
        }
        Asked asked = new Asked(Names.one(of), Optional.ofNullable(in).map(Names::one));
        return new RatedFile(session).with(request.get(), run -> answer(session, run, asked, request.get(), pictures));
    }

    private Exit answer(Session session, ScoreRun run, Asked asked, Request request, Pictures pictures)
            throws IOException {
        Optional<Why> found = run.why(asked.unit(), asked.period());
        if (found.isEmpty()) {
            return notFound(session, run.sheet(), asked);
        }
        Why why = found.get();
        draw(session, why, run, request, pictures);
        if (output.json()) {
            WhyJson.write(why, session.out());
        } else {
            session.answer(new WhyReport(session.messages(), request.spec().period()).lines(why));
        }
        return Exit.DONE;
    }

    private static void draw(Session session, Why why, ScoreRun run, Request request, Pictures pictures)
            throws IOException {
        if (pictures.why().isPresent()) {
            if (why instanceof Why.Explained explained) {
                pictures.why()
                        .get()
                        .write(new WhyPicture(session.messages(), request.spec().period()).of(explained));
            } else {
                session.tell("why.no-picture");
            }
        }
        if (pictures.trend().isPresent()) {
            pictures.trend().get().write(new TrendPicture(session.messages()).of(why.unit(), run.sheet()));
        }
    }

    private static Exit notFound(Session session, ScoreSheet sheet, Asked asked) {
        Complaints complaints = new Complaints(session.messages());
        List<String> units = Units.names(sheet);
        if (asked.period().isEmpty() || !units.contains(asked.unit())) {
            complaints.addUnknown("ask.unit-unknown", asked.unit(), units);
        } else {
            List<String> periods = Units.periods(sheet, asked.unit()).stream()
                    .sorted(Factor.LEVEL_ORDER)
                    .toList();
            complaints.add(
                    "ask.period-unknown",
                    asked.unit(),
                    asked.period().get(),
                    session.messages().list(periods));
        }
        return complaints.tell(session, "why");
    }
}
