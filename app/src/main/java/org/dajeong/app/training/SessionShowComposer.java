package org.dajeong.app.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.Tasks;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.training.SessionResult.Problem;
import org.dajeong.app.training.SessionShowPage.Fact;
import org.dajeong.app.training.SessionShowPage.Half;
import org.dajeong.app.training.SessionShowPage.Typed;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the page of a session together.
@Component
class SessionShowComposer {

    private static final int KILO = 1024;

    private final Policies policies;
    private final Tasks tasks;
    private final People people;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;

    SessionShowComposer(
            Policies policies,
            Tasks tasks,
            People people,
            Departments departments,
            Publications publications,
            Sentences sentences) {
        this.policies = policies;
        this.tasks = tasks;
        this.people = people;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
    }

    /// @param meanwhile whether somebody else changed it just before
    SessionShowPage page(
            Session session, Viewer viewer, Typed typed, boolean meanwhile, List<Problem> problems, Locale locale) {
        Words words = sentences.in(locale);
        TrainingTexts texts = new TrainingTexts(words, publications.latest());
        Session.Content content = session.content();
        Policy.Confirmer confirmer = policies.table().confirmer(content.kind(), content.on());
        boolean open = session.confirmed().isEmpty();
        return new SessionShowPage(
                session.id(),
                session.department(),
                content.topic(),
                departments.get(session.department()).name(words.language()),
                session.version(),
                facts(content, texts),
                counts(content, texts),
                content.task().map(task -> "/tasks/" + task).orElse(null),
                content.material().isBlank() ? null : content.material(),
                session.file().map(SessionShowComposer::file).orElse(null),
                texts.text("education.attended", content.everybody().size()),
                halves(content, texts),
                session.confirmed()
                        .map(known ->
                                texts.text("education.confirmed.with", known.document(), words.day(known.documentOn())))
                        .orElse(null),
                open ? words.of("education.awaits", confirmer) : null,
                open && writes(viewer, session.department()),
                open
                        && confirms(viewer, session.department())
                                .filter(confirmer::equals)
                                .isPresent(),
                typed,
                meanwhile,
                problems.stream()
                        .map(problem -> new FieldProblem(problem.field(), words.of("education.problem", problem)))
                        .toList());
    }

    static boolean writes(Viewer viewer, UUID department) {
        return viewer.departments().contains(department) && viewer.isAny(Role.LEADER, Role.DEPUTY);
    }

    /// In which right the viewer confirms sessions of a department, if he does.
    static Optional<Policy.Confirmer> confirms(Viewer viewer, UUID department) {
        if (viewer.isAny(Role.DEPARTMENT_HEAD) && viewer.departments().contains(department)) {
            return Optional.of(Policy.Confirmer.DEPARTMENT_HEAD);
        }
        return viewer.isAny(Role.CS_OFFICE) ? Optional.of(Policy.Confirmer.CS_OFFICE) : Optional.empty();
    }

    private List<Fact> facts(Session.Content content, TrainingTexts texts) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("kind", texts.kind(policies.kind(content.kind())), texts));
        facts.add(fact("on", texts.days(content), texts));
        facts.add(fact("minutes", texts.minutes(content.minutes()), texts));
        facts.add(fact("taught-by", called(content.taughtBy()), texts));
        if (!content.item().isEmpty()) {
            facts.add(fact("item", texts.item(content.item()), texts));
        }
        content.task()
                .map(task -> tasks.get(task).plan().title())
                .ifPresent(title -> facts.add(fact("task", title, texts)));
        return facts;
    }

    private static Fact fact(String field, String text, TrainingTexts texts) {
        return new Fact(texts.text("education.field." + field), text);
    }

    private String counts(Session.Content content, TrainingTexts texts) {
        return policies.table()
                .on(content.kind(), content.on())
                .map(policy -> policy.counted(content.minutes()) == 0
                        ? texts.text("education.counts.too-short", policy.minutesMin())
                        : texts.text("education.counts", policy.counted(content.minutes())))
                .orElseGet(() -> texts.text("education.counts.no-rule"));
    }

    private List<Half> halves(Session.Content content, TrainingTexts texts) {
        Half first = new Half(
                texts.text(content.second().isPresent() ? "education.half.first" : "education.half.only"),
                names(content.attended()));
        return content.second()
                .map(second ->
                        List.of(first, new Half(texts.text("education.half.second"), names(content.attendedSecond()))))
                .orElse(List.of(first));
    }

    private List<String> names(Collection<UUID> ids) {
        return ids.stream().map(this::called).sorted().toList();
    }

    private String called(UUID person) {
        return people.find(person).map(Person::called).orElse("");
    }

    private static SessionShowPage.File file(Session.Material file) {
        return new SessionShowPage.File(
                file.name(),
                file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT),
                "%,d KB".formatted(Math.max(1, file.size() / KILO)),
                file.sha256());
    }
}
