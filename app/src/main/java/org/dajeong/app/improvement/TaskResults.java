package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What became of a department's CS tasks, in few lines, for papers about the department.
@Component
public class TaskResults {

    private final Tasks tasks;
    private final TaskVerdicts verdicts;
    private final DepartmentGoals lineages;
    private final Publications publications;
    private final Clock clock;

    TaskResults(Tasks tasks, TaskVerdicts verdicts, DepartmentGoals lineages, Publications publications, Clock clock) {
        this.tasks = tasks;
        this.verdicts = verdicts;
        this.lineages = lineages;
        this.publications = publications;
        this.clock = clock;
    }

    /// A task.
    ///
    /// @param details what was promised, whether it was carried out, what was found out
    public record Line(String title, List<String> details) {

        public Line {
            details = List.copyOf(details);
        }
    }

    /// The tasks that are looked at in some quarters, the newest first; what is still being written is none.
    public List<Line> of(UUID department, Set<Quarter> quarters, Words words) {
        TaskTexts texts = new TaskTexts(words, publications.latest());
        List<Task> some = tasks.of(Set.copyOf(lineages.lineage(department, LocalDate.now(clock)))).stream()
                .filter(task ->
                        !task.isDraft() && task.plan().quarters().stream().anyMatch(quarters::contains))
                .toList();
        Map<UUID, List<TaskVerdict>> said =
                verdicts.of(some.stream().map(Task::id).collect(Collectors.toSet()));
        return some.stream()
                .map(task -> new Line(
                        words.text(
                                "task.again",
                                texts.quarters(task.plan().quarters()),
                                task.plan().title()),
                        details(task, said.getOrDefault(task.id(), List.of()), texts)))
                .toList();
    }

    private List<String> details(Task task, List<TaskVerdict> said, TaskTexts texts) {
        List<String> details = new ArrayList<>();
        details.add(texts.text("task.line", texts.text("task.list.promises"), texts.promises(task.plan())));
        details.add(texts.text("task.line", texts.text("task.list.done"), texts.carriedOut(task.carriedOut())));
        task.carriedOut()
                .flatMap(Task.CarriedOut::confirmed)
                .ifPresent(confirmed -> details.add(texts.confirmed(confirmed, clock.getZone())));
        List<String> told = task.plan().promises().stream()
                .flatMap(promise -> said.stream()
                        .filter(verdict -> verdict.isAlone() && verdict.item().equals(promise.item()))
                        .findFirst()
                        .stream())
                .map(texts::told)
                .map(one -> one.text() + " " + one.figures())
                .toList();
        if (told.isEmpty()) {
            details.add(texts.text(
                    "task.line",
                    texts.text("task.list.told"),
                    texts.text("task.waiting", texts.words().quarter(task.plan().lastQuarter()))));
        }
        told.forEach(text -> details.add(texts.text("task.line", texts.text("task.list.told"), text)));
        return details;
    }
}
