package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.NotYours;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.TaskEvidenceKeeping.Problem;
import org.dajeong.app.improvement.TaskShowPage.Typed;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.TypedDay;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// 증빙자료: what shows that a CS task was carried out.
@Controller
class TaskEvidenceController {

    /// Everything of a quarter in one file.
    static final String BUNDLE = "/departments/{department}/tasks/{quarter}.zip";

    private final TaskEvidenceKeeping keeping;
    private final Tasks tasks;
    private final TaskBundle bundles;
    private final TaskShowComposer pages;
    private final Sentences sentences;
    private final AuditTrail audit;

    TaskEvidenceController(
            TaskEvidenceKeeping keeping,
            Tasks tasks,
            TaskBundle bundles,
            TaskShowComposer pages,
            Sentences sentences,
            AuditTrail audit) {
        this.keeping = keeping;
        this.tasks = tasks;
        this.bundles = bundles;
        this.pages = pages;
        this.sentences = sentences;
        this.audit = audit;
    }

    @PostMapping("/tasks/{id}/rehearsals")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String addRehearsal(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") List<String> people,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustBeOwn(id, viewer);
        Set<UUID> took = new LinkedHashSet<>();
        people.forEach(person -> TaskForm.id(person).ifPresent(took::add));
        Optional<Problem> problem = keeping.addRehearsal(
                id, TypedDay.read(on), number(minutes), topic, took, viewer.login(), request.getRemoteAddr());
        return after(problem, id, viewer, locale, model);
    }

    @PostMapping("/tasks/{id}/counts")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String addCount(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String number,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustBeOwn(id, viewer);
        Optional<Problem> problem =
                keeping.addCount(id, TypedDay.read(on), what, number(number), viewer.login(), request.getRemoteAddr());
        return after(problem, id, viewer, locale, model);
    }

    @PostMapping("/tasks/{id}/files")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String addFile(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean facesHidden,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        mustBeOwn(id, viewer);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Optional<Problem> problem = file.getSize() > AttachedFile.SIZE_MAX
                ? Optional.of(Problem.FILE_TOO_LARGE)
                : keeping.addFile(id, name, file.getBytes(), facesHidden, viewer.login(), request.getRemoteAddr());
        return after(problem, id, viewer, locale, model);
    }

    @GetMapping("/tasks/{id}/files/{file}.{ending}")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.BUREAU_HEAD, Role.EXECUTIVE, Role.CS_OFFICE})
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable UUID file, Viewer viewer, HttpServletRequest request) {
        viewer.mustRead(tasks.get(id).department());
        TaskEvidence.File known = keeping.of(id).files().stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.DOWNLOAD,
                TaskKeeping.subject(id),
                "file " + known.sha256());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(known.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(known.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(keeping.content(id, file).orElseThrow());
    }

    @PostMapping("/tasks/{id}/evidence/{evidence}/delete")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID evidence,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustBeOwn(id, viewer);
        return after(keeping.remove(id, evidence, viewer.login(), request.getRemoteAddr()), id, viewer, locale, model);
    }

    @GetMapping(BUNDLE)
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.CS_OFFICE})
    ResponseEntity<byte[]> bundle(
            @PathVariable UUID department, @PathVariable String quarter, Viewer viewer, HttpServletRequest request) {
        viewer.mustRead(department);
        byte[] content =
                quarter.matches("[1-9][0-9]{3}-[1-4]") ? bundles.of(department, Quarter.parse(quarter)) : new byte[0];
        if (content.length == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.DOWNLOAD,
                "tasks of department " + department,
                "evidence of " + quarter);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dajeong-evidence-" + quarter + ".zip")
                                .build()
                                .toString())
                .body(content);
    }

    private String after(Optional<Problem> problem, UUID id, Viewer viewer, Locale locale, Model model) {
        if (problem.isEmpty()) {
            return "redirect:/tasks/" + id + "#evidence";
        }
        List<FieldProblem> told = List.of(
                new FieldProblem(field(problem.get()), sentences.of(locale, "task.evidence.problem", problem.get())));
        model.addAttribute("page", pages.page(tasks.get(id), viewer, Typed.NOTHING, false, told, locale));
        return "improvement/TaskShowPage";
    }

    private static String field(Problem problem) {
        return switch (problem) {
            case NO_DAY, DAY_OUTSIDE, DAY_PAST, NO_TIME, NOT_ITS_TURN -> "evidence";
            case NO_MINUTES -> "minutes";
            case NOBODY -> "people";
            case NO_WHAT -> "what";
            case NO_NUMBER -> "number";
            case NO_FILE, FILE_TOO_LARGE, FILE_KIND, FILE_THERE, TOO_MANY_FILES, FACES -> "file";
        };
    }

    private void mustBeOwn(UUID id, Viewer viewer) {
        if (!viewer.departments().contains(tasks.get(id).department())) {
            throw new NotYours(viewer.login(), TaskKeeping.subject(id));
        }
    }

    /// The number typed; -1 where it is none.
    static int number(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : -1;
    }
}
