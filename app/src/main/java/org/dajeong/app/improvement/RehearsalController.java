package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.NotYours;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.TaskEvidenceKeeping.Problem;
import org.dajeong.app.improvement.TaskShowPage.Typed;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 다음 연습: when those who take part in a CS task rehearse next.
@Controller
class RehearsalController {

    private final Rehearsals rehearsals;
    private final Tasks tasks;
    private final TaskShowComposer pages;
    private final Sentences sentences;

    RehearsalController(Rehearsals rehearsals, Tasks tasks, TaskShowComposer pages, Sentences sentences) {
        this.rehearsals = rehearsals;
        this.tasks = tasks;
        this.pages = pages;
        this.sentences = sentences;
    }

    @PostMapping("/tasks/{id}/next-rehearsal")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String plan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String topic,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Task task = tasks.get(id);
        if (!viewer.departments().contains(task.department())) {
            throw new NotYours(viewer.login(), TaskKeeping.subject(id));
        }
        List<Problem> problems = rehearsals.plan(
                id,
                TypedDay.read(on),
                time(at),
                TaskEvidenceController.number(minutes),
                topic,
                viewer.login(),
                request.getRemoteAddr());
        if (problems.isEmpty()) {
            return "redirect:/tasks/" + id + "#evidence";
        }
        List<FieldProblem> told = problems.stream()
                .map(problem ->
                        new FieldProblem(field(problem), sentences.of(locale, "task.evidence.problem", problem)))
                .toList();
        model.addAttribute("page", pages.page(task, viewer, Typed.NOTHING, false, told, locale));
        return "improvement/TaskShowPage";
    }

    private static String field(Problem problem) {
        return switch (problem) {
            case NO_DAY, DAY_PAST -> "next-on";
            case NO_TIME -> "next-at";
            case NO_MINUTES -> "next-minutes";
            default -> "evidence";
        };
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
