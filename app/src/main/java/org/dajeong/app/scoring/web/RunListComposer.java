package org.dajeong.app.scoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.scoring.FrozenSet;
import org.dajeong.app.scoring.Method;
import org.dajeong.app.scoring.MethodVersion;
import org.dajeong.app.scoring.Run;
import org.dajeong.app.scoring.web.RunListPage.Choice;
import org.dajeong.app.scoring.web.RunListPage.MethodForm;
import org.dajeong.app.scoring.web.RunListPage.MethodText;
import org.dajeong.app.scoring.web.RunListPage.MixChoice;
import org.dajeong.app.scoring.web.RunListPage.RunRow;
import org.dajeong.app.scoring.web.RunListPage.SetRow;
import org.dajeong.app.scoring.web.RunListPage.Step;
import org.dajeong.app.scoring.web.RunListPage.Task;
import org.dajeong.app.scoring.web.RunListPage.WaveRow;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.charts.words.Points;
import org.jspecify.annotations.Nullable;

/// Puts the list of runs together, and finds out what is to be done next.
///
/// @param waves the newest first
/// @param ratings how many count, by wave
/// @param versions names of the instrument versions
/// @param sets the newest first
/// @param runs the newest first
/// @param method the newest
record RunListComposer(
        List<Wave> waves,
        Map<UUID, Long> ratings,
        Map<UUID, String> versions,
        List<FrozenSet> sets,
        List<Run> runs,
        Optional<MethodVersion> method,
        RunTexts texts) {

    /// The steps in their order.
    private enum Stage {
        METHOD,
        CLOSE,
        FREEZE,
        CALCULATE,
        REVIEW,
        PUBLISH,
        DONE
    }

    /// @param said what became of the last action, where something has to be said
    RunListPage page(@Nullable String said) {
        return page(MethodTyped.of(method.map(MethodVersion::method).orElseGet(Method::standard)), List.of(), said);
    }

    /// @param typed the form of the method
    /// @param problems with it
    RunListPage page(MethodTyped typed, List<FieldProblem> problems, @Nullable String said) {
        Stage now = now();
        List<Step> steps = new ArrayList<>();
        for (Stage stage : List.of(Stage.CLOSE, Stage.FREEZE, Stage.CALCULATE, Stage.REVIEW, Stage.PUBLISH)) {
            steps.add(new Step(
                    texts.words().of("runs.step", stage),
                    stage.compareTo(now) < 0 && now != Stage.METHOD,
                    stage == now));
        }
        return new RunListPage(
                steps,
                task(now),
                waves.stream().map(this::row).toList(),
                sets.stream().map(this::row).toList(),
                runs.stream().map(this::row).toList(),
                method.map(this::text).orElse(null),
                form(typed, problems),
                problems,
                said);
    }

    private Stage now() {
        Optional<Quarter> closed = closedQuarters().stream().findFirst();
        if (method.isEmpty()) {
            return Stage.METHOD;
        }
        if (closed.isEmpty()) {
            return Stage.CLOSE;
        }
        if (sets.isEmpty() || sets.getFirst().quarter().compareTo(closed.get()) < 0) {
            return Stage.FREEZE;
        }
        return runOfNewestSet()
                .map(run -> switch (run.state()) {
                    case CALCULATED -> Stage.REVIEW;
                    case REVIEWED -> Stage.PUBLISH;
                    case PUBLISHED -> Stage.DONE;
                    case DISCARDED -> Stage.CALCULATE;
                })
                .orElse(Stage.CALCULATE);
    }

    private Optional<Run> runOfNewestSet() {
        return runs.stream()
                .filter(run -> run.set().id().equals(sets.getFirst().id()))
                .filter(run -> run.state() != Run.State.DISCARDED)
                .findFirst();
    }

    private Task task(Stage now) {
        String text = texts.words().of("runs.task", now);
        String button = now == Stage.METHOD || now == Stage.CLOSE || now == Stage.DONE
                ? null
                : texts.words().of("runs.button", now);
        boolean newest = now.compareTo(Stage.FREEZE) > 0;
        return new Task(
                text,
                now == Stage.FREEZE || now == Stage.DONE ? choices() : List.of(),
                now == Stage.CALCULATE ? sets.getFirst().id().toString() : null,
                newest ? runOfNewestSet().map(run -> run.id().toString()).orElse(null) : null,
                button);
    }

    private List<Choice> choices() {
        return closedQuarters().stream()
                .map(quarter -> new Choice(quarter.toString(), texts.words().quarter(quarter)))
                .toList();
    }

    private List<Quarter> closedQuarters() {
        return waves.stream()
                .filter(wave -> !wave.isOpen())
                .map(Wave::quarter)
                .distinct()
                .toList();
    }

    private WaveRow row(Wave wave) {
        return new WaveRow(
                texts.wave(wave.quarter(), wave.number()),
                wave.closedAt()
                        .map(at -> texts.words().text("runs.wave-closed", texts.date(at)))
                        .orElseGet(() -> texts.words().text("runs.wave-open")),
                versions.getOrDefault(wave.version(), ""),
                ratings.getOrDefault(wave.id(), 0L));
    }

    private SetRow row(FrozenSet set) {
        return new SetRow(
                set.id().toString(),
                texts.set(set),
                texts.quarters(set),
                set.ratings(),
                RunTexts.brief(set.fingerprint()),
                texts.step(set.frozenBy(), set.frozenAt()),
                texts.method(set.method().number()));
    }

    private RunRow row(Run run) {
        return new RunRow(
                run.id().toString(),
                texts.run(run),
                texts.words().of("runs.state", run.state()),
                texts.step(run.calculated().by(), run.calculated().at()),
                Points.plain(run.mean()));
    }

    private MethodText text(MethodVersion version) {
        return new MethodText(texts.method(version.number()), texts.lines(version));
    }

    private MethodForm form(MethodTyped typed, List<FieldProblem> problems) {
        return new MethodForm(
                Method.MIX_COLUMNS.stream()
                        .map(column -> new MixChoice(
                                column,
                                texts.scores().factor(column),
                                typed.declared().contains(column)))
                        .toList(),
                MethodTyped.text(typed.smallestDifference()),
                MethodTyped.text(typed.minRatings()),
                MethodTyped.text(typed.minStaff()),
                typed.asksForSecondPerson(),
                MethodTyped.text(typed.document()),
                problems.stream().map(FieldProblem::field).toList());
    }
}
