package org.dajeong.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajeong.cli.json.AgreementJson;
import org.dajeong.cli.report.AgreementReport;
import org.dajeong.engine.api.AgreementResult;
import org.dajeong.engine.api.AgreementSpec;
import org.dajeong.engine.api.AgreementSpec.Level;
import org.dajeong.engine.api.Agreements;
import org.dajeong.engine.spi.Tables;
import org.dajeong.sources.Input;
import org.dajeong.sources.Problems;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `agreement`: how well assessors agree who rated the same contacts.
@Command(name = "agreement", sortOptions = false)
final class AgreementCommand implements Task {

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file")
    @Nullable
    String file;

    @Option(names = "--unit", paramLabel = "COL", descriptionKey = "option.unit-contact", order = 10)
    @Nullable
    String unit;

    @Option(names = "--rater", paramLabel = "COL", descriptionKey = "option.rater", order = 11)
    @Nullable
    String rater;

    @Option(names = "--outcome", paramLabel = "COL", descriptionKey = "option.outcome-rated", order = 12)
    @Nullable
    String outcome;

    @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "option.level", order = 13)
    @Nullable
    String level;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        Level asked = level(complaints);
        ColumnParts parts = new ColumnParts(complaints);
        parts.add("--unit", unit);
        parts.add("--rater", rater);
        parts.add("--outcome", outcome);
        if (file == null) {
            complaints.add("ask.file");
        }
        if (unit == null) {
            complaints.add("ask.unit-contact");
        }
        if (rater == null) {
            complaints.add("ask.rater");
        }
        if (outcome == null) {
            complaints.add("ask.outcome-rated");
        }
        if (!complaints.isEmpty() || file == null || unit == null || rater == null || outcome == null) {
            return complaints.tell(session, "agreement");
        }
        AgreementSpec spec = new AgreementSpec(unit, rater, outcome, asked);
        return switch (counted(session, file, spec)) {
            case Reading.Refused<Tables>(Problems problems) -> RatedFile.refuse(session, problems);
            case Reading.Accepted<Tables>(Tables tables) -> answer(session, spec, Agreements.of(tables, spec));
        };
    }

    private Level level(Complaints complaints) {
        String name = level == null ? Level.INTERVAL.name() : level.toUpperCase(Locale.ROOT);
        Optional<Level> found =
                Stream.of(Level.values()).filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            complaints.add("ask.level", String.valueOf(level));
        }
        return found.orElse(Level.INTERVAL);
    }

    private static Reading<Tables> counted(Session session, String file, AgreementSpec spec) {
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            return RatingFiles.agreement(Input.of(file), spec, progress);
        }
    }

    private Exit answer(Session session, AgreementSpec spec, AgreementResult result) {
        switch (result) {
            case AgreementResult.Refused(var reason, var found) -> {
                session.err().println(session.messages().of("agreement-refused", reason, found.toArray()));
                return Exit.REFUSED;
            }
            case AgreementResult.Done(var agreement) -> {
                if (output.json()) {
                    AgreementJson.write(agreement, spec.level(), session.out());
                } else {
                    session.answer(new AgreementReport(session.messages()).lines(agreement, spec.level()));
                }
                return Exit.DONE;
            }
        }
    }
}
