package org.dajeong.app.improvement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.TaskEditPage.Choice;
import org.dajeong.app.improvement.TaskEditPage.Row;
import org.dajeong.app.improvement.TaskEditPage.Theirs;
import org.dajeong.app.improvement.TaskResult.Problem;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.RatedItem;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the form of a CS task together.
@Component
class TaskEditComposer {

    private final TaskPlanning planning;
    private final TaskLibrary library;
    private final TaskPeople people;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;

    TaskEditComposer(
            TaskPlanning planning,
            TaskLibrary library,
            TaskPeople people,
            Departments departments,
            Publications publications,
            Sentences sentences) {
        this.planning = planning;
        this.library = library;
        this.people = people;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
    }

    /// The form of a new task.
    TaskEditPage create(UUID department, TaskForm form, String continues, List<Problem> problems, Locale locale) {
        String there = "/departments/" + department + "/tasks";
        return page(department, there, there, 0, form, continues, Optional.empty(), problems, locale);
    }

    /// The form of a draft.
    ///
    /// @param theirs the task as somebody else saved it meanwhile
    TaskEditPage edit(Task task, TaskForm form, Optional<Task> theirs, List<Problem> problems, Locale locale) {
        String there = "/tasks/" + task.id();
        int version = theirs.map(Task::version).orElse(task.version());
        return page(task.department(), there, there, version, form, "", theirs, problems, locale);
    }

    private TaskEditPage page(
            UUID department,
            String action,
            String cancel,
            int version,
            TaskForm form,
            String continues,
            Optional<Task> theirs,
            List<Problem> problems,
            Locale locale) {
        Words words = sentences.in(locale);
        TaskTexts texts = new TaskTexts(words, publications.latest());
        List<Quarter> open = new ArrayList<>(planning.open());
        if (open.stream().noneMatch(quarter -> quarter.toString().equals(form.quarter()))
                && form.quarter().matches("[1-9][0-9]{3}-[1-4]")) {
            open.addFirst(Quarter.parse(form.quarter()));
        }
        return new TaskEditPage(
                department,
                departments.get(department).name(words.language()),
                action,
                cancel,
                version,
                form,
                continues,
                choices(open, Quarter::toString, words::quarter, form.quarter()),
                choices(
                        IntStream.rangeClosed(1, 4).boxed().toList(),
                        String::valueOf,
                        number -> texts.text("task.window", number),
                        form.window()),
                choices(Arrays.asList(TaskKind.values()), TaskKind::name, texts::kind, form.kind()),
                choices(
                        people.of(department, words),
                        choice -> choice.id().toString(),
                        TaskPeople.Choice::text,
                        form.owner()),
                choices(Arrays.asList(TaskStopRule.values()), TaskStopRule::name, texts::stopRule, form.stopRule()),
                rows(form, texts),
                library.find(form.idea())
                        .map(idea -> texts.text("task.source", idea.source(), texts.strength(idea)))
                        .orElse(null),
                theirs.isPresent(),
                theirs.map(task -> theirs(task, form, texts)).orElse(List.of()),
                problems.stream()
                        .map(problem -> new FieldProblem(field(problem), words.of("task.problem", problem)))
                        .toList());
    }

    private List<Row> rows(TaskForm form, TaskTexts texts) {
        List<String> codes = new ArrayList<>();
        publications
                .latest()
                .ifPresent(publication ->
                        publication.items().stream().map(RatedItem::code).forEach(codes::add));
        codes.add(TaskPromise.WHOLE);
        return IntStream.range(0, TaskForm.LINES)
                .mapToObj(index -> {
                    TaskForm.Line line = form.lines().get(index);
                    return new Row(index + 1, choices(codes, code -> code, texts::item, line.item()), line.points());
                })
                .toList();
    }

    /// The fields in which the two differ.
    private static List<Theirs> theirs(Task task, TaskForm mine, TaskTexts texts) {
        TaskForm other = TaskForm.of(task.plan());
        List<Theirs> all = new ArrayList<>();
        differing(all, texts, "title", mine.title(), other.title());
        differing(all, texts, "cause", mine.cause(), other.cause());
        differing(all, texts, "action", mine.action(), other.action());
        differing(all, texts, "checks", mine.checks(), other.checks());
        differing(all, texts, "starts", mine.startsOn(), other.startsOn());
        if (!other.lines().equals(mine.lines())) {
            all.add(new Theirs(texts.text("task.field.items"), texts.promises(task.plan())));
        }
        return all;
    }

    private static void differing(List<Theirs> all, TaskTexts texts, String field, String mine, String theirs) {
        if (!mine.strip().equals(theirs.strip())) {
            all.add(new Theirs(texts.text("task.field." + field), theirs));
        }
    }

    private static <T> List<Choice> choices(
            List<T> values, Function<T, String> value, Function<T, String> text, String chosen) {
        return values.stream()
                .map(one -> new Choice(
                        value.apply(one), text.apply(one), value.apply(one).equals(chosen)))
                .toList();
    }

    static String field(Problem problem) {
        return switch (problem) {
            case NO_TITLE -> "title";
            case NO_CAUSE -> "cause";
            case NO_ACTION, TOO_LONG -> "action";
            case NO_CHECKS -> "checks";
            case NO_OWNER -> "owner";
            case NO_PROMISE, PROMISE_NOT_A_NUMBER, PROMISE_TOO_LARGE -> "points1";
            case NO_ITEM, ITEM_TWICE -> "item1";
            case NO_START, START_OUTSIDE_QUARTER, STARTED_ALREADY -> "startsOn";
            case NO_QUARTER, FIELDWORK_BEGAN -> "quarter";
            case NO_REASON, NO_ANSWER -> "note";
            case NO_DOCUMENT -> "document";
            case NO_DOCUMENT_DATE, DOCUMENT_LATER -> "documentOn";
        };
    }
}
