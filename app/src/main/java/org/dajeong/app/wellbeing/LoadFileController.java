package org.dajeong.app.wellbeing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files with the load of departments: uploaded, looked at, applied as a whole.
@Controller
@RequestMapping("/load/files")
class LoadFileController {

    private static final String LIST = "redirect:/load";

    private final LoadPages pages;
    private final LoadKeeping keeping;
    private final LoadFiles files;
    private final Sentences sentences;
    private final AuditTrail audit;

    LoadFileController(LoadPages pages, LoadKeeping keeping, LoadFiles files, Sentences sentences, AuditTrail audit) {
        this.pages = pages;
        this.keeping = keeping;
        this.files = files;
        this.sentences = sentences;
        this.audit = audit;
    }

    @PostMapping
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String create(
            @RequestParam MultipartFile file, Viewer viewer, HttpServletRequest request, Locale locale, Model model)
            throws IOException {
        if (file.isEmpty()) {
            List<FieldProblem> problems = List.of(new FieldProblem("file", sentences.text(locale, "load.no-file")));
            model.addAttribute("page", pages.list(pages.usual(), 1, Optional.empty(), problems, sentences.in(locale)));
            return "wellbeing/LoadListPage";
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        LoadFile read = keeping.read(name, file.getBytes());
        UUID id = files.keep(read, viewer.login());
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.CREATE,
                "load file " + id,
                "%s, %d rows".formatted(name, read.rows().size()));
        return LIST + "/files/" + id;
    }

    @GetMapping("/{id}")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
        LoadFile file = get(id);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "load file " + id, "preview");
        model.addAttribute("page", pages.file(id, file, sentences.in(locale)));
        return "wellbeing/LoadFilePage";
    }

    @PostMapping("/{id}/apply")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String apply(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, RedirectAttributes next, Locale locale) {
        LoadFile file = get(id);
        return switch (keeping.apply(file, viewer.login(), request.getRemoteAddr())) {
            case LoadAnswer.Refused refused -> LIST + "/files/" + id;
            case LoadAnswer.Overtaken overtaken -> LIST + "/files/" + id;
            case LoadAnswer.Done(int changes) -> {
                files.discard(id);
                next.addFlashAttribute(
                        "done",
                        changes == 0
                                ? sentences.text(locale, "load.nothing-new")
                                : sentences.text(locale, "load.applied", file.name(), changes));
                yield file.rows().stream()
                        .map(LoadFile.Row::quarter)
                        .max(Comparator.naturalOrder())
                        .map(quarter -> LIST + "?quarter=" + quarter)
                        .orElse(LIST);
            }
        };
    }

    @PostMapping("/{id}/delete")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String delete(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        get(id);
        files.discard(id);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.DELETE, "load file " + id, "");
        return LIST;
    }

    private LoadFile get(UUID id) {
        return files.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
