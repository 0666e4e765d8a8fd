package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.ScorePublished;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Verdict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says with every publication which promises came true: by the rule declared before the start, for whoever promised.
///
/// A promise is looked at when its quarters are over. As long as nothing can be told, the following quarters are taken
/// in, up to four together; what was told once stays told. Departments that ran the same task in the same quarters do
/// not tell what these were like for everybody, and are also looked at together.
@Component
class TaskJudging {

    private final Tasks tasks;
    private final TaskVerdicts kept;
    private final TaskRuns runs;
    private final Publications publications;
    private final Clock clock;

    TaskJudging(Tasks tasks, TaskVerdicts kept, TaskRuns runs, Publications publications, Clock clock) {
        this.tasks = tasks;
        this.kept = kept;
        this.runs = runs;
        this.publications = publications;
        this.clock = clock;
    }

    /// In the transaction of the publication, so that no page shows a result without its verdicts.
    @EventListener
    void on(ScorePublished published) {
        List<Task> all = tasks.declared().stream()
                .filter(task -> task.plan().quarter().compareTo(published.quarter()) <= 0)
                .toList();
        if (!all.isEmpty()) {
            runs.find(published.run()).ifPresent(run -> {
                judge(all, published, run);
                library(all, run);
            });
        }
    }

    private void judge(List<Task> all, ScorePublished published, TaskRun run) {
        Map<UUID, List<TaskVerdict>> said = kept.of(all.stream().map(Task::id).collect(Collectors.toSet()));
        Map<UUID, Quarter> newest = new HashMap<>();
        publications.list().forEach(publication -> newest.put(publication.run(), publication.quarter()));
        for (Task task : all) {
            Set<Quarter> quarters = quarters(task, published.quarter());
            if (quarters.isEmpty()) {
                continue;
            }
            for (TaskPromise promise : task.plan().promises()) {
                boolean told = said.getOrDefault(task.id(), List.of()).stream()
                        .filter(verdict -> verdict.item().equals(promise.item()) && verdict.isAlone())
                        .anyMatch(verdict -> verdict.verdict() != Verdict.CANNOT_TELL
                                && Optional.ofNullable(newest.get(verdict.run()))
                                        .filter(quarter -> quarter.compareTo(published.quarter()) < 0)
                                        .isPresent());
                if (!told) {
                    judge(task, promise, quarters, all, run);
                }
            }
        }
    }

    /// From the first quarter of the task to the newest; none before its own are over, or after four.
    private static Set<Quarter> quarters(Task task, Quarter newest) {
        boolean over = task.plan().lastQuarter().compareTo(newest) <= 0;
        List<Quarter> quarters = IntStream.range(0, Change.PERIODS_MAX + 1)
                .mapToObj(task.plan().quarter()::plus)
                .filter(quarter -> quarter.compareTo(newest) <= 0)
                .toList();
        return over && quarters.size() <= Change.PERIODS_MAX ? new TreeSet<>(quarters) : Set.of();
    }

    private void judge(Task task, TaskPromise promise, Set<Quarter> quarters, List<Task> all, TaskRun run) {
        List<Task> same = all.stream()
                .filter(other -> !other.plan().idea().isEmpty()
                        && other.plan().idea().equals(task.plan().idea())
                        && !other.department().equals(task.department())
                        && other.plan().quarters().stream().anyMatch(quarters::contains))
                .toList();
        Set<UUID> others = same.stream().map(Task::department).collect(Collectors.toSet());
        tell(task, promise.item(), promise.points(), Set.of(task.department()), others, quarters, run);

        List<TaskPromise> alike = same.stream()
                .filter(other -> other.plan().quarter().equals(task.plan().quarter()))
                .flatMap(other -> other.plan().promises().stream())
                .filter(other -> other.item().equals(promise.item()))
                .toList();
        if (!alike.isEmpty()) {
            Set<UUID> together = same.stream()
                    .filter(other -> other.plan().quarter().equals(task.plan().quarter())
                            && other.plan().promises().stream()
                                    .anyMatch(one -> one.item().equals(promise.item())))
                    .map(Task::department)
                    .collect(Collectors.toCollection(HashSet::new));
            together.add(task.department());
            Set<UUID> apart = new HashSet<>(others);
            apart.removeAll(together);
            BigDecimal mean = Stream.concat(Stream.of(promise), alike.stream())
                    .map(TaskPromise::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(alike.size() + 1), 1, RoundingMode.HALF_UP);
            tell(task, promise.item(), mean, together, apart, quarters, run);
        }
    }

    private void tell(
            Task task,
            String item,
            BigDecimal promised,
            Set<UUID> departments,
            Set<UUID> others,
            Set<Quarter> quarters,
            TaskRun run) {
        Optional<String> asked = item.equals(TaskPromise.WHOLE) ? Optional.empty() : Optional.of(item);
        run.change(departments, quarters, others, asked).ifPresent(change -> {
            int look = 1 + Math.max(0, quarters.size() - task.plan().quarters().size());
            Verdict verdict = change.verdict(promised.doubleValue(), look);
            List<Quarter> looked = quarters.stream().sorted().toList();
            kept.add(
                    new TaskVerdict(task.id(), item, run.id(), departments.size(), looked, promised, verdict, change),
                    clock.instant());
        });
    }

    /// What each task of the library did since it was begun, wherever it was; whether or not it was carried out, so
    /// that nobody is left out for having failed.
    private void library(List<Task> all, TaskRun run) {
        Map<String, Map<String, Map<UUID, Quarter>>> begun = new TreeMap<>();
        for (Task task : all) {
            for (TaskPromise promise : task.plan().promises()) {
                if (!task.plan().idea().isEmpty()
                        && run.quarters().contains(task.plan().quarter())) {
                    begun.computeIfAbsent(task.plan().idea(), none -> new TreeMap<>())
                            .computeIfAbsent(promise.item(), none -> new HashMap<>())
                            .merge(
                                    task.department(),
                                    task.plan().quarter(),
                                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
        begun.forEach((idea, items) -> items.forEach((item, starts) -> run.effect(
                        starts, item.equals(TaskPromise.WHOLE) ? Optional.empty() : Optional.of(item))
                .ifPresent(effect -> kept.add(
                        new TaskEffect(
                                idea,
                                item,
                                run.id(),
                                effect.units(),
                                effect.verdict(OptionalDouble.empty()),
                                effect.change()),
                        clock.instant()))));
    }
}
