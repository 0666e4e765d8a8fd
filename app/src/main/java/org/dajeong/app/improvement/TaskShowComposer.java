package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.TaskEditPage.Choice;
import org.dajeong.app.improvement.TaskShowPage.Evidence;
import org.dajeong.app.improvement.TaskShowPage.Fact;
import org.dajeong.app.improvement.TaskShowPage.FileLine;
import org.dajeong.app.improvement.TaskShowPage.Line;
import org.dajeong.app.improvement.TaskShowPage.Promise;
import org.dajeong.app.improvement.TaskShowPage.Rights;
import org.dajeong.app.improvement.TaskShowPage.Typed;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Person;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the page of a CS task together.
@Component
class TaskShowComposer {

    private static final long KILOBYTE = 1 << 10;

    private final TaskEvidenceKeeping evidence;
    private final Rehearsals rehearsals;
    private final TaskVerdicts verdicts;
    private final TaskLibrary library;
    private final TaskPeople people;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;
    private final Clock clock;

    TaskShowComposer(
            TaskEvidenceKeeping evidence,
            Rehearsals rehearsals,
            TaskVerdicts verdicts,
            TaskLibrary library,
            TaskPeople people,
            Departments departments,
            Publications publications,
            Sentences sentences,
            Clock clock) {
        this.evidence = evidence;
        this.rehearsals = rehearsals;
        this.verdicts = verdicts;
        this.library = library;
        this.people = people;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// The page for a reader.
    ///
    /// @param typed what to put back into the forms
    /// @param changedMeanwhile whether somebody else saved first
    TaskShowPage page(
            Task task,
            Viewer viewer,
            Typed typed,
            boolean changedMeanwhile,
            List<FieldProblem> problems,
            Locale locale) {
        Words words = sentences.in(locale);
        TaskTexts texts = new TaskTexts(words, publications.latest());
        Rights rights = rights(task, viewer);
        List<TaskVerdict> said = verdicts.of(Set.of(task.id())).getOrDefault(task.id(), List.of());
        return new TaskShowPage(
                task.id(),
                task.department(),
                departments.get(task.department()).name(words.language()),
                task.plan().title(),
                texts.state(task),
                texts.quarters(task.plan().quarters()),
                task.version(),
                rights,
                facts(task, texts),
                task.plan().promises().stream()
                        .map(promise -> new Promise(
                                texts.promise(promise), texts.forecast(promise).orElse(null)))
                        .toList(),
                texts.carriedOut(task.carriedOut()),
                task.carriedOut()
                        .map(Task.CarriedOut::note)
                        .filter(note -> !note.isBlank())
                        .orElse(null),
                task.carriedOut()
                        .flatMap(Task.CarriedOut::confirmed)
                        .map(confirmed -> texts.confirmed(confirmed, clock.getZone()))
                        .orElse(null),
                said.stream().map(texts::told).toList(),
                said.isEmpty() && !task.isDraft() ? waiting(task, texts) : null,
                task.comment().isBlank() ? null : task.comment(),
                evidence(task, isOfTheDepartment(task, viewer), texts),
                rehearsals.coming(task.id()).map(texts::rehearsal).orElse(null),
                Arrays.stream(TaskCarriedOut.values())
                        .map(answer -> new Choice(
                                answer.name(),
                                words.of("task.carried-out", answer),
                                task.carriedOut()
                                        .filter(known -> known.answer() == answer)
                                        .isPresent()))
                        .toList(),
                rights.prove()
                        ? people.of(task.department(), words).stream()
                                .map(choice -> new Choice(choice.id().toString(), choice.text(), false))
                                .toList()
                        : List.of(),
                typed,
                changedMeanwhile,
                problems);
    }

    /// What somebody may do with a task as it stands.
    static Rights rights(Task task, Viewer viewer) {
        boolean own = viewer.departments().contains(task.department());
        boolean writes = own && viewer.isAny(Role.LEADER, Role.DEPUTY);
        boolean declared = task.state() == TaskState.DECLARED;
        return new Rights(
                writes && task.isDraft(),
                writes && declared,
                writes && declared && task.stopped().isEmpty(),
                own
                        && viewer.isAny(Role.DEPARTMENT_HEAD)
                        && declared
                        && task.carriedOut().isPresent(),
                own && viewer.isAny(Role.LEADER) && !task.isDraft());
    }

    private static String waiting(Task task, TaskTexts texts) {
        boolean past = texts.published()
                .filter(published -> published.quarter().compareTo(task.plan().lastQuarter()) >= 0)
                .isPresent();
        return past
                ? texts.text("task.cannot-be-judged")
                : texts.text("task.waiting", texts.words().quarter(task.plan().lastQuarter()));
    }

    private List<Fact> facts(Task task, TaskTexts texts) {
        TaskPlan plan = task.plan();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(texts, "kind", texts.kind(plan.kind())));
        facts.add(fact(texts, "cause", plan.cause()));
        facts.add(fact(texts, "action", plan.action()));
        facts.add(fact(texts, "checks", plan.checks()));
        facts.add(fact(
                texts,
                "owner",
                plan.owner()
                        .map(owner -> people.called(owner, task.department(), plan.startsOn(), texts.words()))
                        .orElse("")));
        facts.add(fact(texts, "starts", texts.words().day(plan.startsOn())));
        facts.add(fact(texts, "stop-rule", texts.stopRule(plan.stopRule())));
        task.declared()
                .ifPresent(declared -> facts.add(fact(
                        texts, "declared", texts.words().day(LocalDate.ofInstant(declared.at(), clock.getZone())))));
        task.stopped()
                .ifPresent(stopped -> facts.add(fact(
                        texts,
                        "stopped",
                        texts.text("task.stopped", texts.words().day(stopped.on()), stopped.reason()))));
        library.find(plan.idea())
                .ifPresent(idea -> facts.add(
                        fact(texts, "source", texts.text("task.source", idea.source(), texts.strength(idea)))));
        return facts.stream().filter(fact -> !fact.text().isBlank()).toList();
    }

    private static Fact fact(TaskTexts texts, String field, String text) {
        return new Fact(texts.text("task.field." + field), text);
    }

    /// Who took part is for those who were there to see; others read how many.
    private static boolean isOfTheDepartment(Task task, Viewer viewer) {
        return viewer.departments().contains(task.department())
                && viewer.isAny(Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD);
    }

    private Evidence evidence(Task task, boolean withPeople, TaskTexts texts) {
        TaskEvidence known = evidence.of(task.id());
        Words words = texts.words();
        return new Evidence(
                texts.summary(known),
                known.rehearsals().stream()
                        .map(one -> new Line(
                                one.id(), words.shortDay(one.on()), one.topic(), rehearsed(one, withPeople, texts)))
                        .toList(),
                known.counts().stream()
                        .map(one -> new Line(
                                one.id(),
                                words.shortDay(one.on()),
                                one.what(),
                                texts.text("task.count.detail", one.number())))
                        .toList(),
                known.files().stream()
                        .map(file -> new FileLine(
                                file.id(),
                                file.name(),
                                texts.text("task.file.size", Math.max(1, file.size() / KILOBYTE)),
                                "/tasks/%s/files/%s.%s"
                                        .formatted(
                                                task.id(),
                                                file.id(),
                                                file.type().name().toLowerCase(Locale.ROOT))))
                        .toList());
    }

    private static String rehearsed(TaskEvidence.Rehearsal one, boolean withPeople, TaskTexts texts) {
        return withPeople
                ? texts.text(
                        "task.rehearsal.detail",
                        one.minutes(),
                        one.people().size(),
                        texts.words()
                                .list(one.people().stream().map(Person::called).toList()))
                : texts.text("task.rehearsal.count", one.minutes(), one.people().size());
    }
}
