package org.dajeong.cli;

import org.dajeong.cli.json.FitJson;
import org.dajeong.cli.report.FitReport;
import org.dajeong.engine.api.CannotFit;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.MixedModels;
import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.api.ModelFit.Method;
import org.dajeong.engine.api.ModelSpec;
import org.dajeong.engine.spi.Tables;
import org.dajeong.sources.Input;
import org.dajeong.sources.Problems;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.RatingFiles.CountedModel;
import org.dajeong.sources.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fit`: any linear mixed model with random intercepts, for people who know lme4.
@Command(name = "fit", sortOptions = false)
final class FitCommand implements Task {

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FILE",
            descriptionKey = "option.file")
    @Nullable
    String file;

    @Parameters(
            index = "1",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "FORMULA",
            descriptionKey = "option.formula")
    @Nullable
    String formula;

    @Option(names = "--ml", descriptionKey = "option.ml", order = 1)
    boolean ml;

    @Option(names = "--effects", descriptionKey = "option.effects", order = 2)
    boolean effects;

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        output.check(complaints);
        if (file == null) {
            complaints.add("ask.file");
        }
        if (formula == null) {
            complaints.add("ask.formula");
        }
        if (file == null || formula == null) {
            return complaints.tell(session, "fit");
        }
        return switch (Formula.parse(formula)) {
            case Formula.Parsed.Refused(Formula.Fault fault, String found) -> {
                complaints.add("ask.formula-wrong", session.messages().of("fault", fault, found));
                yield complaints.tell(session, "fit");
            }
            case Formula.Parsed.Accepted(Formula parsed) ->
                complaints.isEmpty() ? fit(session, file, parsed, formula) : complaints.tell(session, "fit");
        };
    }

    private Exit fit(Session session, String name, Formula parsed, String text) {
        try {
            return switch (fitted(session, name, parsed)) {
                case Reading.Refused<ModelFit>(Problems problems) -> RatedFile.refuse(session, problems);
                case Reading.Accepted<ModelFit>(ModelFit fit) -> answer(session, fit, text);
            };
        } catch (CannotFit e) {
            session.err().println(session.messages().of("cannot-fit", e.reason(), e.found()));
            return Exit.REFUSED;
        }
    }

    private Reading<ModelFit> fitted(Session session, String name, Formula parsed) {
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            return switch (RatingFiles.model(Input.of(name), parsed, progress)) {
                case Reading.Refused<CountedModel>(Problems problems) -> new Reading.Refused<>(problems);
                case Reading.Accepted<CountedModel>(CountedModel(ModelSpec spec, Tables tables)) -> {
                    progress.phase("fitting");
                    yield new Reading.Accepted<>(MixedModels.fit(tables, spec, ml ? Method.ML : Method.REML));
                }
            };
        }
    }

    private Exit answer(Session session, ModelFit fit, String text) {
        if (output.json()) {
            FitJson.write(fit, effects, session.out());
        } else {
            session.answer(new FitReport(session.messages()).lines(fit, text, effects));
        }
        return Exit.DONE;
    }
}
