package org.dajeong.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.dajeong.cli.json.SurveyJson;
import org.dajeong.cli.report.SurveyReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `survey`: the mean of a sample that is weighted to its population.
@Command(name = "survey", sortOptions = false)
final class SurveyCommand implements Task {

    /// Weights above so many mean weights are cut.
    private static final double WEIGHT_MAX = 5;

    private static final double WEIGHT_MAX_MAX = 1000;

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file-answers")
    @Nullable
    String file;

    @Option(names = "--answer", paramLabel = "COL", descriptionKey = "option.answer", order = 10)
    @Nullable
    String answer;

    @Option(names = "--top", paramLabel = "X", descriptionKey = "option.top", order = 11)
    @Nullable
    String top;

    @Option(names = "--weight", paramLabel = "COL", descriptionKey = "option.weight", order = 12)
    @Nullable
    String weight;

    @Option(names = "--margins", paramLabel = "FILE", descriptionKey = "option.margins", order = 13)
    @Nullable
    String margins;

    @Option(names = "--weight-max", paramLabel = "M", descriptionKey = "option.weight-max", order = 14)
    @Nullable
    String weightMax;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        if (file == null) {
            complaints.add("ask.file");
        }
        if (answer == null) {
            complaints.add("ask.answer");
        }
        Optional<BigDecimal> line = Optional.ofNullable(top).flatMap(Numbers::decimal);
        if (top != null && line.isEmpty()) {
            complaints.add("ask.top", top);
        }
        if (weightMax != null && margins == null) {
            complaints.add("ask.weight-max");
        }
        double most = weightMax == null
                ? WEIGHT_MAX
                : new Numbers(complaints)
                        .between("--weight-max", weightMax, 1, WEIGHT_MAX_MAX)
                        .orElse(WEIGHT_MAX);
        ColumnParts parts = new ColumnParts(complaints);
        parts.add("--answer", answer);
        parts.add("--weight", weight);
        if (file == null || answer == null || !complaints.isEmpty()) {
            return complaints.tell(session, "survey");
        }
        SurveyFile.Request request = new SurveyFile.Request(
                file, answer, line, Optional.ofNullable(weight), Optional.ofNullable(margins), most);
        return new SurveyFile(session).with(request, survey -> {
            if (output.json()) {
                SurveyJson.write(survey, session.out());
            } else {
                session.answer(new SurveyReport(session.messages()).lines(survey));
            }
            return Exit.DONE;
        });
    }
}
