package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.improvement.Task;
import org.dajeong.app.improvement.TaskPeople;
import org.dajeong.app.improvement.Tasks;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.training.SessionEditPage.Choice;
import org.dajeong.app.training.SessionEditPage.Theirs;
import org.dajeong.app.training.SessionResult.Problem;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.TypedDay;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the form of a session together. Its attendance lists are those of the staff on the days that were typed.
@Component
class SessionEditComposer {

    private static final int TASKS_MAX = 8;

    private final Policies policies;
    private final Tasks tasks;
    private final TaskPeople people;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;
    private final Clock clock;

    SessionEditComposer(
            Policies policies,
            Tasks tasks,
            TaskPeople people,
            Departments departments,
            Publications publications,
            Sentences sentences,
            Clock clock) {
        this.policies = policies;
        this.tasks = tasks;
        this.people = people;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// The form of a new session.
    SessionEditPage create(UUID department, SessionForm form, List<Problem> problems, Locale locale) {
        String there = "/departments/" + department + "/education";
        return page(department, there, there, 0, form, Optional.empty(), problems, locale);
    }

    /// The form of one that is there.
    ///
    /// @param theirs the session as somebody else saved it meanwhile
    SessionEditPage edit(
            Session session, SessionForm form, Optional<Session> theirs, List<Problem> problems, Locale locale) {
        String there = "/education/" + session.id();
        int version = theirs.map(Session::version).orElse(session.version());
        return page(session.department(), there, there, version, form, theirs, problems, locale);
    }

    private SessionEditPage page(
            UUID department,
            String action,
            String cancel,
            int version,
            SessionForm form,
            Optional<Session> theirs,
            List<Problem> problems,
            Locale locale) {
        Words words = sentences.in(locale);
        TrainingTexts texts = new TrainingTexts(words, publications.latest());
        LocalDate on = TypedDay.read(form.on()).orElseGet(() -> LocalDate.now(clock));
        LocalDate second = TypedDay.read(form.second()).orElse(on);
        List<TaskPeople.Choice> staff = staff(department, on, words);
        return new SessionEditPage(
                departments.get(department).name(words.language()),
                action,
                cancel,
                version,
                form,
                policies.kinds().stream()
                        .filter(Kind::isSession)
                        .map(kind -> new Choice(
                                kind.code(), texts.kind(kind), kind.code().equals(form.kind())))
                        .toList(),
                items(form, texts),
                tasks(department, form, words),
                people(staff, Set.of(form.taughtBy())),
                people(staff, form.attended()),
                people(second.equals(on) ? staff : staff(department, second, words), form.attendedSecond()),
                !form.attendedSecond().isEmpty() || !form.second().isBlank(),
                theirs.isPresent(),
                theirs.map(other -> theirs(other.content(), form, texts)).orElse(List.of()),
                problems.stream()
                        .map(problem -> new FieldProblem(problem.field(), words.of("education.problem", problem)))
                        .toList());
    }

    /// Those of the department that it was on that day, if it was another then.
    private List<TaskPeople.Choice> staff(UUID department, LocalDate on, Words words) {
        return departments.lineage(department, LocalDate.now(clock)).stream()
                .map(one -> people.of(one, on, words))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Choice> people(List<TaskPeople.Choice> staff, Set<String> chosen) {
        return staff.stream()
                .map(person -> new Choice(
                        person.id().toString(),
                        person.text(),
                        chosen.contains(person.id().toString())))
                .toList();
    }

    private List<Choice> items(SessionForm form, TrainingTexts texts) {
        return publications
                .latest()
                .map(publication -> publication.items().stream()
                        .map(item -> new Choice(
                                item.code(),
                                texts.item(item.code()),
                                item.code().equals(form.item())))
                        .toList())
                .orElse(List.of());
    }

    private List<Choice> tasks(UUID department, SessionForm form, Words words) {
        return tasks.of(Set.copyOf(departments.lineage(department, LocalDate.now(clock)))).stream()
                .limit(TASKS_MAX)
                .map((Task task) -> new Choice(
                        task.id().toString(),
                        words.text(
                                "education.task",
                                words.quarter(task.plan().quarter()),
                                task.plan().title()),
                        task.id().toString().equals(form.task())))
                .toList();
    }

    /// The fields in which the two differ.
    private static List<Theirs> theirs(Session.Content content, SessionForm mine, TrainingTexts texts) {
        SessionForm other = SessionForm.of(content);
        List<Theirs> all = new ArrayList<>();
        differing(all, texts, "on", mine.on(), other.on());
        differing(all, texts, "second", mine.second(), other.second());
        differing(all, texts, "minutes", mine.minutes(), other.minutes());
        differing(all, texts, "topic", mine.topic(), other.topic());
        differing(all, texts, "material", mine.material(), other.material());
        if (!mine.attended().equals(other.attended()) || !mine.attendedSecond().equals(other.attendedSecond())) {
            all.add(new Theirs(
                    texts.text("education.field.attended"),
                    texts.text("education.attended", content.everybody().size())));
        }
        return all;
    }

    private static void differing(List<Theirs> all, TrainingTexts texts, String field, String mine, String theirs) {
        if (!mine.strip().equals(theirs.strip())) {
            all.add(new Theirs(
                    texts.text("education.field." + field), theirs.isBlank() ? texts.text("education.empty") : theirs));
        }
    }
}
