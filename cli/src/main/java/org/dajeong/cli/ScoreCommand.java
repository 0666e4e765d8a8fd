package org.dajeong.cli;

import java.io.IOException;
import java.util.Optional;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.cli.json.ScoreJson;
import org.dajeong.cli.picture.TierPicture;
import org.dajeong.cli.report.Notes;
import org.dajeong.cli.report.ScoreReport;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `score`: fair scores of all departments.
@Command(name = "score", sortOptions = false)
final class ScoreCommand implements Task {

    @Mixin
    final RatingOptions ratings = new RatingOptions();

    @Option(names = "--by-period", descriptionKey = "option.by-period", order = 70)
    boolean byPeriod;

    @Option(names = "--ranks", descriptionKey = "option.ranks", order = 71)
    boolean ranks;

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "option.svg-score", order = 81)
    @Nullable
    String svg;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        Optional<PictureFile> picture = PictureFile.of("--svg", svg, complaints);
        Optional<Request> request = ratings.request(complaints);
        if (request.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "score");
        }
        return new RatedFile(session).with(request.get(), run -> answer(session, run, picture));
    }

    private Exit answer(Session session, ScoreRun run, Optional<PictureFile> picture) throws IOException {
        ScoreSheet sheet = ranks || output.json() ? run.sheet() : run.sheetWithoutRanks();
        Messages messages = session.messages();
        if (picture.isPresent()) {
            picture.get().write(new TierPicture(messages).of(sheet));
        }
        if (output.json()) {
            ScoreJson.write(sheet, note -> Notes.sentence(note, messages), session.out());
        } else {
            session.answer(new ScoreReport(sheet, new ScoreReport.Options(byPeriod, ranks), messages).lines());
        }
        return Exit.DONE;
    }
}
