package org.dajeong.app.improvement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dajeong.app.Quarter;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.scoring.FittedRuns;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.FormLink;
import org.dajeong.engine.api.FormVersion;
import org.dajeong.engine.api.Verdict;
import org.springframework.stereotype.Component;

/// Tells whether goals came about, as soon as their quarter is published.
///
/// The rule was declared before the quarter: the gain that was promised, and [Change#verdict]. Nobody can help it.
@Component
class Judging {

    private final Goals goals;
    private final Verdicts verdicts;
    private final ProgrammeQuarters quarters;
    private final Publications publications;
    private final FittedRuns runs;
    private final Instruments instruments;
    private final Departments departments;
    private final Clock clock;

    Judging(
            Goals goals,
            Verdicts verdicts,
            ProgrammeQuarters quarters,
            Publications publications,
            FittedRuns runs,
            Instruments instruments,
            Departments departments,
            Clock clock) {
        this.goals = goals;
        this.verdicts = verdicts;
        this.quarters = quarters;
        this.publications = publications;
        this.runs = runs;
        this.instruments = instruments;
        this.departments = departments;
        this.clock = clock;
    }

    /// Gives all verdicts that are due, by the newest publication of each quarter that is not closed: of confirmed
    /// goals of that quarter, and of those before it of which nothing could be told yet. These are looked at again,
    /// their quarter together with the following, up to four; what was told once stays told. A second time there is
    /// nothing to do.
    void giveDue() {
        Map<Quarter, Publication> newest = new TreeMap<>();
        publications.list().forEach(publication -> newest.putIfAbsent(publication.quarter(), publication));
        newest.forEach((quarter, publication) -> {
            boolean open = quarters.find(quarter)
                    .filter(known -> known.closing().isEmpty())
                    .isPresent();
            if (open) {
                IntStream.range(0, Change.PERIODS_MAX)
                        .mapToObj(before -> goals.listFor(quarter.plus(-before)))
                        .flatMap(List::stream)
                        .filter(goal -> isDue(goal, publication))
                        .forEach(goal -> judge(goal, publication).ifPresent(verdicts::add));
            }
        });
    }

    private boolean isDue(Goal goal, Publication publication) {
        return goal.state() == Goal.State.APPROVED
                && !verdicts.exists(goal.id(), publication.run())
                && (goal.quarter().equals(publication.quarter())
                        || verdicts.find(goal.id())
                                .filter(verdict -> !verdict.isOpen()
                                        && verdict.quarters().getLast().compareTo(publication.quarter()) < 0)
                                .isEmpty());
    }

    /// The verdict of a publication; none where it is about another stream than the goal.
    private Optional<GoalVerdict> judge(Goal goal, Publication publication) {
        UUID form = publication.dictionaries().version();
        if (instruments.get(form).stream() != goal.promise().stream()) {
            return Optional.empty();
        }
        List<Quarter> looked = publication.quarters().stream()
                .filter(quarter -> quarter.compareTo(goal.quarter()) >= 0)
                .toList();
        if (looked.isEmpty()) {
            return Optional.of(cannot(goal, publication, List.of(goal.quarter()), GoalVerdict.Reason.NO_RATINGS));
        }
        if (!form.equals(goal.promise().form())) {
            return Optional.of(cannot(goal, publication, looked, changed(goal, instruments.get(form))));
        }
        Optional<UUID> standing =
                departments.standing(goal.department(), publication.quarter().ends());
        if (standing.isEmpty()) {
            return Optional.of(cannot(goal, publication, looked, GoalVerdict.Reason.DEPARTMENT_CHANGED));
        }
        FittedRun run = runs.find(publication.run()).orElseThrow();
        Change change = run.change(
                List.of(standing.get()), looked, List.of(), goal.promise().item());
        return Optional.of(
                switch (change) {
                    case Change.CannotTell(Change.Reason reason, List<String> units) ->
                        cannot(goal, publication, looked, GoalVerdict.Reason.valueOf(reason.name()));
                    case Change.Measured measured ->
                        new GoalVerdict(
                                goal.id(),
                                publication.run(),
                                looked,
                                measured.verdict(goal.promise().gain(), looked.size()),
                                Optional.of(new GoalVerdict.Measured(measured.gamma(), measured.standardError())),
                                Optional.empty(),
                                clock.instant());
                });
    }

    /// Why a goal on an earlier form can no longer be judged.
    private GoalVerdict.Reason changed(Goal goal, InstrumentVersion now) {
        Optional<String> item = goal.promise().item();
        if (item.isPresent()) {
            return now.items().stream().anyMatch(known -> known.code().equals(item.get()))
                    ? GoalVerdict.Reason.INSTRUMENT_CHANGED
                    : GoalVerdict.Reason.ITEM_GONE;
        }
        FormLink link =
                FormLink.between(form("then", instruments.get(goal.promise().form())), form("now", now));
        return link instanceof FormLink.Linked
                ? GoalVerdict.Reason.INSTRUMENT_CHANGED
                : GoalVerdict.Reason.LITTLE_IN_COMMON;
    }

    private static FormVersion form(String name, InstrumentVersion version) {
        return new FormVersion(
                name,
                version.items().stream()
                        .map(item -> new FormVersion.Item(item.code(), item.points()))
                        .toList());
    }

    private GoalVerdict cannot(Goal goal, Publication publication, List<Quarter> looked, GoalVerdict.Reason reason) {
        return new GoalVerdict(
                goal.id(),
                publication.run(),
                looked,
                Verdict.CANNOT_TELL,
                Optional.empty(),
                Optional.of(reason),
                clock.instant());
    }
}
