package org.dajeong.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dajeong.cli.json.DriverJson;
import org.dajeong.cli.picture.DriverPicture;
import org.dajeong.cli.report.DriverReport;
import org.dajeong.engine.api.BootstrapOptions;
import org.dajeong.engine.api.DriverResult;
import org.dajeong.engine.api.DriverResult.Reason;
import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.api.DriverTables;
import org.dajeong.engine.api.Drivers;
import org.dajeong.sources.Input;
import org.dajeong.sources.Problems;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `drivers`: which items satisfaction goes together with, beside how well each does.
@Command(name = "drivers", sortOptions = false)
final class DriversCommand implements Task {

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file")
    @Nullable
    String file;

    @Option(names = "--outcome", paramLabel = "COL", descriptionKey = "option.outcome-driven", order = 10)
    @Nullable
    String outcome;

    @Option(names = "--items", paramLabel = "ITEM:MAX,…", descriptionKey = "option.items-driving", order = 11)
    @Nullable
    String items;

    @Option(names = "--scale", paramLabel = "LO..HI", descriptionKey = "option.scale-items", order = 12)
    @Nullable
    String scale;

    @Option(names = "--group", paramLabel = "COL", descriptionKey = "option.group", order = 13)
    @Nullable
    String group;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.seed", order = 61)
    @Nullable
    String seed;

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "option.svg-drivers", order = 81)
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
        BootstrapOptions options = BootstrapOptions.standard();
        if (seed != null) {
            options = new Numbers(complaints)
                    .whole("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE)
                    .map(options::withSeed)
                    .orElse(options);
        }
        if (file == null) {
            complaints.add("ask.file");
        }
        if (outcome == null) {
            complaints.add("ask.outcome-driven");
        }
        List<DriverSpec.Item> driving = new DriverItems(complaints).read(items, scale);
        ColumnParts parts = new ColumnParts(complaints);
        driving.forEach(item -> parts.add("--items", item.name()));
        parts.add("--outcome", outcome);
        parts.add("--group", group);
        if (!complaints.isEmpty() || file == null || outcome == null) {
            return complaints.tell(session, "drivers");
        }
        DriverSpec spec = new DriverSpec(outcome, driving, Optional.ofNullable(group));
        return switch (result(session, file, spec, options)) {
            case Reading.Refused<DriverResult>(Problems problems) -> RatedFile.refuse(session, problems);
            case Reading.Accepted<DriverResult>(DriverResult result) ->
                switch (result) {
                    case DriverResult.Refused(Reason reason, String column, long found, long required) -> {
                        session.err()
                                .println(session.messages().of("drivers-refused", reason, column, found, required));
                        yield Exit.REFUSED;
                    }
                    case DriverResult.Done(DriverSheet sheet) -> answer(session, sheet, picture);
                };
        };
    }

    private static Reading<DriverResult> result(
            Session session, String file, DriverSpec spec, BootstrapOptions options) {
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            return switch (RatingFiles.drivers(Input.of(file), spec, progress)) {
                case Reading.Refused<DriverTables>(Problems problems) -> new Reading.Refused<>(problems);
                case Reading.Accepted<DriverTables>(DriverTables tables) -> {
                    progress.phase("drawing");
                    yield new Reading.Accepted<>(Drivers.of(tables, spec, options));
                }
            };
        }
    }

    private Exit answer(Session session, DriverSheet sheet, Optional<PictureFile> picture) throws IOException {
        if (picture.isPresent()) {
            picture.get().write(new DriverPicture(session.messages()).of(sheet));
        }
        if (output.json()) {
            DriverJson.write(sheet, session.out());
        } else {
            session.answer(new DriverReport(session.messages()).lines(sheet, group != null));
        }
        return Exit.DONE;
    }
}
