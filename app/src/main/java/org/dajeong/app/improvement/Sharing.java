package org.dajeong.app.improvement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.improvement.ShareRequest.State;
import org.dajeong.app.improvement.ShareResult.Problem;
import org.dajeong.app.instruments.ImprovementField;
import org.dajeong.app.scoring.Publications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of a request to share: one department asks, the other answers or declines, once.
///
/// Every method takes the login and the address of whoever does it, for the audit trail, which holds no department.
@Service
public class Sharing {

    static final int WORDS_LENGTH_MAX = 1_000;

    private final ShareRequests requests;
    private final SimilarDepartments similar;
    private final LibraryCases cases;
    private final Tasks tasks;
    private final Publications publications;
    private final AuditTrail audit;
    private final Clock clock;

    Sharing(
            ShareRequests requests,
            SimilarDepartments similar,
            LibraryCases cases,
            Tasks tasks,
            Publications publications,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.similar = similar;
        this.cases = cases;
        this.tasks = tasks;
        this.publications = publications;
        this.audit = audit;
        this.clock = clock;
    }

    /// Asks a department that surely does better in an item. Asked twice, it is one request.
    ///
    /// @param asked the department to ask, if one was named
    @Transactional
    public ShareResult ask(UUID from, Optional<UUID> asked, String item, String words, String by, String address) {
        Optional<SimilarDepartments.Better> sure = similar.of(from).stream()
                .filter(better -> better.item().equals(item)
                        && asked.filter(better.department().id()::equals).isPresent())
                .findFirst();
        List<Problem> problems = new ArrayList<>();
        if (sure.isEmpty()) {
            problems.add(Problem.NOT_SURE);
        }
        if (words.strip().length() > WORDS_LENGTH_MAX) {
            problems.add(Problem.WORDS_TOO_LONG);
        }
        if (!problems.isEmpty()) {
            return new ShareResult.Refused(problems);
        }
        ShareRequest request = new ShareRequest(
                Ids.next(),
                from,
                asked.orElseThrow(),
                item,
                sure.orElseThrow().run(),
                words.strip(),
                State.OPEN,
                clock.instant(),
                Optional.empty());
        if (requests.add(request, by)) {
            audit.add(by, address, Action.CREATE, subject(request.id()), "");
        }
        return new ShareResult.Done(requests.like(request));
    }

    /// Answers.
    @Transactional
    public ShareResult answer(UUID id, ShareAnswer answer, String by, String address) {
        ShareRequest request = requests.find(id).orElseThrow(() -> new ShareNotFound(id));
        Optional<Task> task = answer.task().map(tasks::get);
        Optional<TaskFileType> type = answer.file().flatMap(file -> TaskFileType.of(file.name(), file.content()));
        List<Problem> problems = problems(request, answer, task, type);
        if (!problems.isEmpty()) {
            return new ShareResult.Refused(problems);
        }
        if (!requests.reply(id, State.ANSWERED, answer.text().strip(), answer.task(), by, clock.instant())) {
            return new ShareResult.AnsweredMeanwhile(requests.find(id).orElse(request));
        }
        answer.file()
                .ifPresent(file ->
                        requests.addFile(id, AttachedFile.plain(file.name()), type.orElseThrow(), file.content()));
        if (answer.share()) {
            cases.add(request, field(request), answer, task, clock.instant());
        }
        audit.add(by, address, Action.CHANGE, subject(id), State.ANSWERED.name());
        return new ShareResult.Done(requests.find(id).orElseThrow());
    }

    /// Says that it cannot, with or without a reason.
    @Transactional
    public ShareResult decline(UUID id, String reason, String by, String address) {
        ShareRequest request = requests.find(id).orElseThrow(() -> new ShareNotFound(id));
        if (reason.strip().length() > TaskRules.TEXT_LENGTH_MAX) {
            return new ShareResult.Refused(List.of(Problem.ANSWER_TOO_LONG));
        }
        if (!requests.reply(id, State.DECLINED, reason.strip(), Optional.empty(), by, clock.instant())) {
            return new ShareResult.AnsweredMeanwhile(requests.find(id).orElse(request));
        }
        audit.add(by, address, Action.CHANGE, subject(id), State.DECLINED.name());
        return new ShareResult.Done(requests.find(id).orElseThrow());
    }

    private static List<Problem> problems(
            ShareRequest request, ShareAnswer answer, Optional<Task> task, Optional<TaskFileType> type) {
        List<Problem> problems = new ArrayList<>();
        if (answer.text().isBlank()) {
            problems.add(Problem.NO_ANSWER);
        } else if (answer.text().strip().length() > TaskRules.TEXT_LENGTH_MAX) {
            problems.add(Problem.ANSWER_TOO_LONG);
        }
        if (task.filter(known -> known.isDraft() || !known.department().equals(request.to()))
                .isPresent()) {
            problems.add(Problem.TASK_NOT_YOURS);
        }
        int title = answer.title().strip().length();
        if (answer.share() && (title == 0 || title > TaskRules.TITLE_LENGTH_MAX)) {
            problems.add(Problem.NO_TITLE);
        }
        answer.file().ifPresent(file -> {
            if (file.content().length > AttachedFile.SIZE_MAX) {
                problems.add(Problem.FILE_TOO_LARGE);
            } else if (type.isEmpty()) {
                problems.add(Problem.FILE_KIND);
            } else if (type.get().isPicture() && !file.facesHidden()) {
                problems.add(Problem.FACES);
            }
        });
        return problems;
    }

    private ImprovementField field(ShareRequest request) {
        return publications.find(request.run()).stream()
                .flatMap(run -> run.items().stream())
                .filter(item -> item.code().equals(request.item()))
                .map(item -> ImprovementField.valueOf(item.field()))
                .findFirst()
                .orElse(ImprovementField.BEHAVIOUR);
    }

    static String subject(UUID request) {
        return "request to share " + request;
    }
}
