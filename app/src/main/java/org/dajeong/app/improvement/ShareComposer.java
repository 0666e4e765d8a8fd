package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.ShareListPage.Row;
import org.dajeong.app.improvement.ShareResult.Problem;
import org.dajeong.app.improvement.ShareShowPage.Told;
import org.dajeong.app.improvement.ShareShowPage.Typed;
import org.dajeong.app.improvement.TaskEditPage.Choice;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the pages about requests to share together.
@Component
class ShareComposer {

    private static final int ROWS = 20;
    private static final int TASKS_MAX = 10;

    private final ShareRequests requests;
    private final Tasks tasks;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;
    private final Clock clock;

    ShareComposer(
            ShareRequests requests,
            Tasks tasks,
            Departments departments,
            Publications publications,
            Sentences sentences,
            Clock clock) {
        this.requests = requests;
        this.tasks = tasks;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// Those of the reader's department; the CS office sees all.
    ShareListPage list(Viewer viewer, int page, Locale locale) {
        Words words = sentences.in(locale);
        boolean office = viewer.isAny(Role.CS_OFFICE);
        List<ShareRequest> own = office ? List.of() : requests.of(viewer.departments());
        int all = office ? requests.count() : own.size();
        int last = Math.max(1, (all + ROWS - 1) / ROWS);
        int current = Math.clamp(page, 1, last);
        int skipped = (current - 1) * ROWS;
        List<ShareRequest> shown = office
                ? requests.list(skipped, ROWS)
                : own.stream().skip(skipped).limit(ROWS).toList();
        return new ShareListPage(
                words.text(office ? "share.intro.office" : "share.intro"),
                shown.stream().map(request -> row(request, words)).toList(),
                last == 1 ? null : PageLinks.of("/sharing?page=%d", current, last));
    }

    private Row row(ShareRequest request, Words words) {
        return new Row(
                request.id(),
                text(request, words),
                words.day(LocalDate.ofInstant(request.askedAt(), clock.getZone())),
                words.of("share.state", request.state()),
                request.isOpen());
    }

    /// One request as a reader may see it.
    ///
    /// @param meanwhile whether somebody else answered first
    ShareShowPage show(
            ShareRequest request,
            Viewer viewer,
            Typed typed,
            boolean meanwhile,
            List<Problem> problems,
            Locale locale) {
        Words words = sentences.in(locale);
        boolean mayAnswer = request.isOpen() && answers(request, viewer);
        Optional<ShareRequest.Reply> reply = request.reply();
        Optional<ShareRequest.File> file = reply.flatMap(ShareRequest.Reply::file);
        return new ShareShowPage(
                request.id(),
                words.text("share.show.title", item(request, words)),
                text(request, words),
                words.of("share.state", request.state()),
                request.words(),
                reply.map(known -> known.text().isBlank() ? words.text("share.no-words") : known.text())
                        .orElse(null),
                reply.flatMap(ShareRequest.Reply::task)
                        .map(tasks::get)
                        .map(Task::plan)
                        .map(plan -> new Told(plan.title(), plan.action(), plan.checks()))
                        .orElse(null),
                file.map(ShareRequest.File::name).orElse(null),
                file.map(known -> "/sharing/%s/file.%s"
                                .formatted(request.id(), known.type().toLowerCase(Locale.ROOT)))
                        .orElse(null),
                reply.filter(ShareRequest.Reply::shared)
                        .map(known -> words.text("share.shared", name(request.to(), words)))
                        .orElse(null),
                mayAnswer,
                meanwhile,
                mayAnswer ? named(request.to()) : List.of(),
                typed,
                problems.stream()
                        .map(problem -> new FieldProblem(field(problem), words.of("share.problem", problem)))
                        .toList());
    }

    /// Whether somebody is of the department that was asked.
    static boolean answers(ShareRequest request, Viewer viewer) {
        return viewer.isAny(Role.LEADER, Role.DEPUTY) && viewer.departments().contains(request.to());
    }

    /// Whether somebody is told who asked whom: the two, and the CS office.
    static boolean sees(ShareRequest request, Viewer viewer) {
        return viewer.isAny(Role.CS_OFFICE)
                || answers(request, viewer)
                || viewer.isAny(Role.LEADER, Role.DEPUTY)
                        && viewer.departments().contains(request.from());
    }

    private List<Choice> named(UUID department) {
        return tasks.of(Set.of(department)).stream()
                .filter(task -> !task.isDraft())
                .limit(TASKS_MAX)
                .map(task -> new Choice(
                        task.id().toString(),
                        task.plan().quarter() + " · " + task.plan().title(),
                        false))
                .toList();
    }

    private String text(ShareRequest request, Words words) {
        return words.text("share.line", name(request.from(), words), name(request.to(), words), item(request, words));
    }

    private String name(UUID department, Words words) {
        return departments.get(department).name(words.language());
    }

    private String item(ShareRequest request, Words words) {
        Optional<Publication> run = publications.find(request.run());
        return run.map(known -> known.item(request.item(), words.language())).orElse(request.item());
    }

    private static String field(Problem problem) {
        return switch (problem) {
            case NOT_SURE, WORDS_TOO_LONG, NO_ANSWER, ANSWER_TOO_LONG -> "answer";
            case TASK_NOT_YOURS -> "task";
            case NO_TITLE -> "title";
            case FILE_TOO_LARGE, FILE_KIND, FACES -> "file";
        };
    }
}
