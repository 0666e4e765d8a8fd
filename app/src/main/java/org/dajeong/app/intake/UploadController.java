package org.dajeong.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.sources.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// 자료 올리기: the list, a new file, and what becomes of it.
@Controller
@RequestMapping("/uploads")
class UploadController {

    private static final String LIST = "intake/UploadListPage";
    private static final String SHOW = "redirect:/uploads/";

    /// Names of firms and files are not longer.
    private static final int NAME_LENGTH_MAX = 200;

    private final Uploads uploads;
    private final Receiving receiving;
    private final UploadSteps steps;
    private final ImportJobs jobs;
    private final UploadPages pages;
    private final AuditTrail audit;
    private final Sentences sentences;

    UploadController(
            Uploads uploads,
            Receiving receiving,
            UploadSteps steps,
            ImportJobs jobs,
            UploadPages pages,
            AuditTrail audit,
            Sentences sentences) {
        this.uploads = uploads;
        this.receiving = receiving;
        this.steps = steps;
        this.jobs = jobs;
        this.pages = pages;
        this.audit = audit;
        this.sentences = sentences;
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String list(@RequestParam(required = false) @Nullable UUID wave, Locale locale, Model model) {
        UploadPages.Form form = new UploadPages.Form(Optional.ofNullable(wave), "", Optional.empty());
        model.addAttribute("page", pages.list(form, List.of(), locale));
        return LIST;
    }

    @PostMapping
    @Allowed(Role.CS_OFFICE)
    String create(
            @RequestParam(required = false) @Nullable UUID wave,
            @RequestParam(defaultValue = "") String firm,
            @RequestParam(required = false) @Nullable UUID replaces,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request)
            throws IOException {
        UploadPages.Form form =
                new UploadPages.Form(Optional.ofNullable(wave), firm.strip(), Optional.ofNullable(replaces));
        List<FieldProblem> problems = new ArrayList<>();
        if (wave == null) {
            problems.add(problem("wave", "uploads.problem.wave", locale));
        }
        if (form.firm().isEmpty() || form.firm().length() > NAME_LENGTH_MAX) {
            problems.add(problem("firm", "uploads.problem.firm", locale));
        }
        if (file == null || file.isEmpty()) {
            problems.add(problem("file", "uploads.problem.file", locale));
        }
        if (wave != null && file != null && problems.isEmpty()) {
            switch (receive(
                    new Receiving.Parcel(wave, form.firm(), name(file), form.replaces()), file, viewer, request)) {
                case Receipt.Received(Upload upload) -> {
                    return SHOW + upload.id() + "/mapping";
                }
                case Receipt.OnItsWay(Upload upload) -> {
                    return SHOW + upload.id() + "?known=true";
                }
                case Receipt.ImportedAlready(Upload upload) -> {
                    return SHOW + upload.id() + "?known=true";
                }
                case Receipt.Unreadable(Problem.Kind kind, long row, String found) ->
                    problems.add(new FieldProblem(
                            "file", sentences.of(locale, "uploads.unreadable", kind, String.valueOf(row), found)));
                case Receipt.WaveClosed closed -> problems.add(problem("wave", "uploads.problem.closed", locale));
                case Receipt.NotReplaceable not ->
                    problems.add(problem("replaces", "uploads.problem.replaces", locale));
            }
        }
        model.addAttribute("page", pages.list(form, problems, locale));
        return LIST;
    }

    @GetMapping("/{id}")
    @Allowed(Role.CS_OFFICE)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean known,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.show(uploads.get(id), page, known, locale));
        return "intake/UploadShowPage";
    }

    /// The part of the page that shows progress; when the step is done the whole page is asked for again.
    @GetMapping("/{id}/progress")
    @Allowed(Role.CS_OFFICE)
    String progress(@PathVariable UUID id, Locale locale, Model model, HttpServletResponse response) {
        Upload upload = uploads.get(id);
        if (!upload.isBusy()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("progress", pages.progress(upload, locale));
        return "intake/UploadProgress";
    }

    @PostMapping("/{id}/import")
    @Allowed(Role.CS_OFFICE)
    String importAll(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        steps.askForImport(uploads.get(id).id(), new Requester(viewer.login(), request.getRemoteAddr()));
        jobs.wake();
        return SHOW + id;
    }

    @PostMapping("/{id}/delete")
    @Allowed(Role.CS_OFFICE)
    String delete(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        if (steps.discard(uploads.get(id).id())) {
            audit.add(viewer.login(), request.getRemoteAddr(), AuditTrail.Action.DELETE, "upload " + id, "");
        }
        return "redirect:/uploads";
    }

    private Receipt receive(Receiving.Parcel parcel, MultipartFile sent, Viewer viewer, HttpServletRequest request)
            throws IOException {
        Path file = Files.createTempFile("dajeong-", ".upload");
        try {
            sent.transferTo(file);
            return receiving.receive(parcel, file, new Requester(viewer.login(), request.getRemoteAddr()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// The name without the folders that some browsers send.
    private static String name(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(Math.max(0, last.length() - NAME_LENGTH_MAX));
    }

    private FieldProblem problem(String field, String key, Locale locale) {
        return new FieldProblem(field, sentences.text(locale, key));
    }
}
