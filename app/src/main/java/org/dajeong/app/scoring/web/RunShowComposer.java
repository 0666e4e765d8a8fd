package org.dajeong.app.scoring.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.dajeong.app.scoring.Dictionaries.FrozenWave;
import org.dajeong.app.scoring.FrozenSet;
import org.dajeong.app.scoring.Run;
import org.dajeong.app.scoring.UnitResult;
import org.dajeong.app.scoring.web.RunListPage.Step;
import org.dajeong.app.scoring.web.RunShowPage.Action;
import org.dajeong.app.scoring.web.RunShowPage.BarRow;
import org.dajeong.app.scoring.web.RunShowPage.DepartmentRow;
import org.dajeong.app.scoring.web.RunShowPage.Fact;
import org.dajeong.app.scoring.web.RunShowPage.FactorBlock;
import org.dajeong.app.scoring.web.RunShowPage.Papers;
import org.dajeong.app.scoring.web.RunShowPage.VarianceRow;
import org.dajeong.app.scoring.web.RunShowPage.WithheldRow;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.MixCoefficient;
import org.dajeong.engine.api.ScoreSheet.RaterSeverity;
import org.dajeong.engine.api.ScoreSheet.Variance;
import org.jspecify.annotations.Nullable;

/// Puts the page of one run together.
///
/// @param rows over all quarters, in the office's own order
/// @param reader login of whoever looks
/// @param changes of the newest quarter, by department
record RunShowComposer(
        Run run, ScoreSheet sheet, List<AgencyRow> rows, Map<UUID, Change> changes, String reader, RunTexts texts) {

    /// Half the width of a 95 % interval in standard errors.
    private static final double Z95 = 1.96;

    RunShowPage page(@Nullable Papers papers, long disagreements, @Nullable String said) {
        return new RunShowPage(
                run.id().toString(),
                texts.run(run),
                steps(),
                action(),
                mustBeAnother() ? text("run.second-person") : null,
                run.state() == Run.State.CALCULATED || run.state() == Run.State.REVIEWED,
                facts(),
                notes(),
                rows.stream().flatMap(row -> shown(row).stream()).toList(),
                rows.stream().flatMap(row -> withheld(row).stream()).toList(),
                mix(),
                variance(),
                assessors(),
                text("run.departments-period", texts.quarters(run.set())),
                changes.isEmpty() ? null : new ChangesComposer(rows, changes, texts).of(run.set()),
                run.state() == Run.State.PUBLISHED ? text("run.disagreements", disagreements) : null,
                papers,
                said);
    }

    private String text(String key, Object... arguments) {
        return texts.words().text(key, arguments);
    }

    private List<Step> steps() {
        FrozenSet set = run.set();
        boolean review = run.state() == Run.State.CALCULATED;
        boolean publish = run.state() == Run.State.REVIEWED;
        return List.of(
                step("frozen", texts.step(set.frozenBy(), set.frozenAt()), false),
                step(
                        "calculated",
                        texts.step(run.calculated().by(), run.calculated().at()),
                        false),
                step(
                        "reviewed",
                        run.reviewed()
                                .map(step -> texts.step(step.by(), step.at()))
                                .orElse(null),
                        review),
                step(
                        "published",
                        run.published()
                                .map(step -> texts.step(step.by(), step.at()))
                                .orElse(null),
                        publish));
    }

    private Step step(String step, @Nullable String taken, boolean current) {
        return new Step(
                taken == null ? text("run.step." + step) : text("run.step." + step + "-by", taken),
                taken != null,
                current);
    }

    private boolean mustBeAnother() {
        return run.state() == Run.State.CALCULATED
                && run.set().method().method().secondPerson()
                && run.calculated().by().equals(reader);
    }

    private @Nullable Action action() {
        if (mustBeAnother()) {
            return null;
        }
        return switch (run.state()) {
            case CALCULATED -> new Action("review", text("run.review"), text("run.review.button"));
            case REVIEWED -> new Action("publish", text("run.publish"), text("run.publish.button"));
            case PUBLISHED, DISCARDED -> null;
        };
    }

    private List<Fact> facts() {
        FrozenSet set = run.set();
        return List.of(
                new Fact(text("run.state"), texts.words().of("runs.state", run.state())),
                new Fact(text("run.contacts"), text("run.contacts.value", sheet.n(), set.ratings())),
                new Fact(text("run.mean"), text("run.points", Points.plain(sheet.mean()))),
                new Fact(text("run.quarters"), texts.quarters(set)),
                new Fact(text("run.set"), texts.set(set)),
                new Fact(text("run.method"), texts.method(set.method().number())),
                new Fact(text("run.fingerprint"), set.fingerprint()),
                new Fact(text("run.result-hash"), run.resultHash()),
                new Fact(text("run.engine"), text("run.engine.value", run.engine(), String.valueOf(run.seed()))));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<FrozenWave> leftOut = run.set().dictionaries().leftOut();
        if (!leftOut.isEmpty()) {
            notes.add(text(
                    "run.left-out",
                    texts.words()
                            .list(leftOut.stream()
                                    .map(wave -> texts.wave(wave.quarter(), wave.number()))
                                    .toList())));
        }
        sheet.notes().forEach(note -> notes.add(texts.scores().note(note)));
        return notes;
    }

    private String name(AgencyRow row) {
        return row.department().name(texts.words().language());
    }

    private Optional<DepartmentRow> shown(AgencyRow row) {
        Optional<Figures> figures = row.figures();
        return row.tier()
                .map(tier -> new DepartmentRow(
                        name(row),
                        ScoreTexts.code(tier),
                        texts.scores().tier(tier),
                        figures.map(known -> Points.plain(known.fair())).orElse(""),
                        figures.map(texts.scores()::interval).orElse(""),
                        figures.map(known -> Points.plain(known.raw())).orElse(""),
                        figures.map(known -> String.valueOf(known.n())).orElse("")));
    }

    private Optional<WithheldRow> withheld(AgencyRow row) {
        return row.result() instanceof UnitResult.Withheld withheld
                ? Optional.of(
                        new WithheldRow(name(row), texts.scores().withheld(withheld.reason(), withheld.required())))
                : Optional.empty();
    }

    private List<FactorBlock> mix() {
        double most = sheet.mix().stream()
                .mapToDouble(level -> Math.abs(level.estimate()) + Z95 * level.standardError())
                .max()
                .orElse(0);
        Map<String, List<BarRow>> blocks = new LinkedHashMap<>();
        for (MixCoefficient level : sheet.mix()) {
            blocks.computeIfAbsent(level.factor(), none -> new ArrayList<>())
                    .add(bar(
                            texts.scores().level(level.level()),
                            Points.percent(level.share()),
                            level.estimate(),
                            level.standardError(),
                            most));
        }
        return blocks.entrySet().stream()
                .map(block -> new FactorBlock(texts.scores().factor(block.getKey()), block.getValue()))
                .toList();
    }

    private List<BarRow> assessors() {
        double most = sheet.raters().stream()
                .mapToDouble(rater -> Math.abs(rater.estimate()) + Z95 * rater.standardError())
                .max()
                .orElse(0);
        return sheet.raters().stream()
                .sorted(Comparator.comparingDouble(RaterSeverity::estimate))
                .map(rater ->
                        bar(rater.rater(), text("run.count", rater.n()), rater.estimate(), rater.standardError(), most))
                .toList();
    }

    private BarRow bar(String name, String count, double value, double error, double most) {
        return texts.bar(name, count, value, value - Z95 * error, value + Z95 * error, most);
    }

    private List<VarianceRow> variance() {
        Variance used = sheet.variance();
        Variance reml = sheet.reml();
        List<VarianceRow> rows = new ArrayList<>();
        add(rows, "unit", OptionalDouble.of(used.unit()), OptionalDouble.of(reml.unit()));
        add(rows, "unitPeriod", used.unitPeriod(), reml.unitPeriod());
        add(rows, "staff", used.staff(), reml.staff());
        add(rows, "rater", used.rater(), reml.rater());
        add(rows, "residual", OptionalDouble.of(used.residual()), OptionalDouble.of(reml.residual()));
        return rows;
    }

    private void add(List<VarianceRow> rows, String component, OptionalDouble used, OptionalDouble reml) {
        if (used.isPresent()) {
            rows.add(new VarianceRow(
                    text("scores.component." + component), deviation(used.getAsDouble()), deviation(reml.orElse(0))));
        }
    }

    private static String deviation(double variance) {
        return Points.decimals(Math.sqrt(variance), 2);
    }
}
