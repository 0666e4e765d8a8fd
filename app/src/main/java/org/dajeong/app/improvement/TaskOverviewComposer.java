package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.TaskEditPage.Choice;
import org.dajeong.app.improvement.TaskOverviewPage.Count;
import org.dajeong.app.improvement.TaskOverviewPage.Idea;
import org.dajeong.app.improvement.TaskOverviewPage.Row;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Change.Measured;
import org.dajeong.engine.api.Verdict;
import org.springframework.stereotype.Component;

/// Puts the overview of all CS tasks together.
@Component
class TaskOverviewComposer {

    private final Tasks tasks;
    private final TaskVerdicts verdicts;
    private final TaskLibrary library;
    private final QuarterCalendar calendar;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;

    TaskOverviewComposer(
            Tasks tasks,
            TaskVerdicts verdicts,
            TaskLibrary library,
            QuarterCalendar calendar,
            Departments departments,
            Publications publications,
            Sentences sentences) {
        this.tasks = tasks;
        this.verdicts = verdicts;
        this.library = library;
        this.calendar = calendar;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
    }

    /// A promise with what was found out about it.
    private record Line(Task task, TaskPromise promise, Optional<TaskVerdict> said) {

        double gamma() {
            return said.map(TaskVerdict::change)
                    .filter(Measured.class::isInstance)
                    .map(Measured.class::cast)
                    .map(Measured::gamma)
                    .orElse(Double.NEGATIVE_INFINITY);
        }
    }

    TaskOverviewPage page(Optional<Quarter> asked, Locale locale) {
        Words words = sentences.in(locale);
        TaskTexts texts = new TaskTexts(words, publications.latest());
        List<Quarter> quarters = quarters();
        Quarter quarter = asked.filter(quarters::contains)
                .orElseGet(() -> publications
                        .latest()
                        .map(published -> published.quarter())
                        .filter(quarters::contains)
                        .orElse(quarters.getFirst()));
        List<Task> all = tasks.in(quarter);
        Map<UUID, List<TaskVerdict>> said =
                verdicts.of(all.stream().map(Task::id).collect(Collectors.toSet()));
        List<Line> lines = lines(all, said);
        return new TaskOverviewPage(
                words.quarter(quarter),
                quarters.stream()
                        .map(one -> new Choice(one.toString(), words.quarter(one), one.equals(quarter)))
                        .toList(),
                counts(lines, texts),
                rows(lines, texts),
                without(all, quarter, words),
                ideas(texts));
    }

    private List<Quarter> quarters() {
        TreeSet<Quarter> quarters = new TreeSet<>(Comparator.reverseOrder());
        quarters.addAll(tasks.quarters());
        quarters.add(calendar.today().quarter());
        return List.copyOf(quarters);
    }

    /// The largest effect first; what is not known yet at the end.
    private static List<Line> lines(List<Task> all, Map<UUID, List<TaskVerdict>> said) {
        List<Line> lines = new ArrayList<>();
        for (Task task : all) {
            for (TaskPromise promise : task.plan().promises()) {
                lines.add(new Line(
                        task,
                        promise,
                        said.getOrDefault(task.id(), List.of()).stream()
                                .filter(verdict ->
                                        verdict.isAlone() && verdict.item().equals(promise.item()))
                                .findFirst()));
            }
        }
        lines.sort(Comparator.comparingDouble(Line::gamma).reversed());
        return lines;
    }

    private static List<Count> counts(List<Line> lines, TaskTexts texts) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        lines.forEach(line -> line.said().ifPresent(known -> counts.merge(known.verdict(), 1L, Long::sum)));
        List<Count> shown = new ArrayList<>();
        counts.forEach((verdict, number) -> shown.add(new Count(TaskTexts.look(verdict), texts.name(verdict), number)));
        long open = lines.stream().filter(line -> line.said().isEmpty()).count();
        if (open > 0) {
            shown.add(new Count("", texts.text("task.verdict.open"), open));
        }
        return shown;
    }

    private List<Row> rows(List<Line> lines, TaskTexts texts) {
        String language = texts.words().language();
        Map<UUID, Department> known =
                departments.all().stream().collect(Collectors.toMap(Department::id, department -> department));
        return lines.stream()
                .map(line -> new Row(
                        line.task().id(),
                        Optional.ofNullable(known.get(line.task().department()))
                                .map(department -> department.name(language))
                                .orElse(""),
                        line.task().plan().title(),
                        texts.state(line.task()),
                        texts.promise(line.promise()),
                        texts.carriedOut(line.task().carriedOut()),
                        line.said()
                                .map(verdict -> TaskTexts.look(verdict.verdict()))
                                .orElse(""),
                        line.said()
                                .map(verdict -> texts.name(verdict.verdict()))
                                .orElseGet(() -> texts.text("task.verdict.open")),
                        line.said().map(verdict -> change(verdict, texts)).orElse("")))
                .toList();
    }

    private static String change(TaskVerdict verdict, TaskTexts texts) {
        return verdict.change() instanceof Measured measured
                ? texts.text("task.change", texts.change(measured), texts.range(measured))
                : "";
    }

    private String without(List<Task> all, Quarter quarter, Words words) {
        Set<UUID> with = all.stream().map(Task::department).collect(Collectors.toSet());
        LocalDate day = quarter.begins();
        return words.list(departments.listFor(day).stream()
                .filter(department -> !with.contains(department.id()))
                .map(department -> department.name(words.language()))
                .toList());
    }

    private List<Idea> ideas(TaskTexts texts) {
        String language = texts.words().language();
        Map<String, Map<TaskCarriedOut, Long>> done = new HashMap<>();
        for (Task task : tasks.declared()) {
            task.carriedOut()
                    .filter(known -> known.confirmed().isPresent())
                    .ifPresent(known -> done.computeIfAbsent(
                                    task.plan().idea(), none -> new EnumMap<>(TaskCarriedOut.class))
                            .merge(known.answer(), 1L, Long::sum));
        }
        List<TaskEffect> effects = verdicts.effects();
        List<Idea> ideas = new ArrayList<>();
        for (TaskIdea idea : library.list()) {
            List<String> evidence = effects.stream()
                    .filter(effect -> effect.idea().equals(idea.key()))
                    .map(effect -> texts.evidence(Optional.of(effect), texts.item(effect.item())))
                    .toList();
            ideas.add(new Idea(
                    idea.title().in(language),
                    evidence.isEmpty() ? List.of(texts.evidence(Optional.empty(), "")) : evidence,
                    done(done.getOrDefault(idea.key(), Map.of()), texts),
                    texts.text("task.source", idea.source(), texts.strength(idea)),
                    idea.address()));
        }
        return ideas;
    }

    private static String done(Map<TaskCarriedOut, Long> counts, TaskTexts texts) {
        return counts.isEmpty()
                ? ""
                : texts.text(
                        "task.done.counts",
                        counts.getOrDefault(TaskCarriedOut.YES, 0L),
                        counts.getOrDefault(TaskCarriedOut.PARTLY, 0L),
                        counts.getOrDefault(TaskCarriedOut.NO, 0L));
    }
}
