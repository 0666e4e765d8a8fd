package org.dajeong.app.improvement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Verdict;
import org.springframework.stereotype.Component;

/// How many of the tasks that began in a quarter were carried out, and what came of their promises: two counts that are
/// never one.
///
/// @param carriedOut how many tasks were, were partly and were not
/// @param unanswered tasks of which nobody has said it yet
/// @param effects how many promises had which verdict
/// @param waiting promises without a verdict yet
public record TaskTally(
        Map<TaskCarriedOut, Integer> carriedOut, int unanswered, Map<Verdict, Integer> effects, int waiting) {

    public TaskTally {
        carriedOut = Map.copyOf(carriedOut);
        effects = Map.copyOf(effects);
    }

    /// Counts tasks.
    @Component
    static class Counter {

        private final Tasks tasks;
        private final TaskVerdicts verdicts;

        Counter(Tasks tasks, TaskVerdicts verdicts) {
            this.tasks = tasks;
            this.verdicts = verdicts;
        }

        /// @param quarter in which the tasks begin; drafts are none
        TaskTally of(Quarter quarter) {
            List<Task> begun = tasks.in(quarter).stream()
                    .filter(task -> task.state() != TaskState.DRAFT)
                    .toList();
            Map<UUID, List<TaskVerdict>> said =
                    verdicts.of(begun.stream().map(Task::id).collect(Collectors.toSet()));
            Map<TaskCarriedOut, Integer> carriedOut = new EnumMap<>(TaskCarriedOut.class);
            Map<Verdict, Integer> effects = new EnumMap<>(Verdict.class);
            int promises = 0;
            for (Task task : begun) {
                task.carriedOut().ifPresent(known -> carriedOut.merge(known.answer(), 1, Integer::sum));
                promises += task.plan().promises().size();
                for (TaskPromise promise : task.plan().promises()) {
                    said.getOrDefault(task.id(), List.of()).stream()
                            .filter(TaskVerdict::isAlone)
                            .filter(verdict -> verdict.item().equals(promise.item()))
                            .findFirst()
                            .ifPresent(verdict -> effects.merge(verdict.verdict(), 1, Integer::sum));
                }
            }
            return new TaskTally(carriedOut, begun.size() - sum(carriedOut), effects, promises - sum(effects));
        }

        private static int sum(Map<?, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
