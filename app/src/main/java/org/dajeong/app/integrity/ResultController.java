package org.dajeong.app.integrity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files of happy calls: counted while they are read, looked at, published. A file with faults leaves nothing behind.
@Controller
@RequestMapping("/integrity")
class ResultController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ResultPages pages;
    private final ResultStore results;
    private final IntegrityKeeping keeping;
    private final Sentences sentences;
    private final AuditTrail audit;

    ResultController(
            ResultPages pages, ResultStore results, IntegrityKeeping keeping, Sentences sentences, AuditTrail audit) {
        this.pages = pages;
        this.results = results;
        this.keeping = keeping;
        this.sentences = sentences;
        this.audit = audit;
    }

    /// The blank form.
    @GetMapping("/form.xlsx")
    @Allowed(Role.INTEGRITY_OFFICE)
    ResponseEntity<byte[]> form(Viewer viewer, Locale locale, HttpServletRequest request) {
        Words words = sentences.in(locale);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.DOWNLOAD, "integrity", "blank form");
        ContentDisposition name = ContentDisposition.attachment()
                .filename(words.text("integrity.form.file"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pages.form(words));
    }

    @PostMapping("/results")
    @Allowed(Role.INTEGRITY_OFFICE)
    String create(
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes next)
            throws IOException {
        Words words = sentences.in(locale);
        List<FieldProblem> problems = new ArrayList<>();
        if (!quarter.matches("[1-9][0-9]{3}-[1-4]")) {
            problems.add(new FieldProblem("quarter", words.text("integrity.no-quarter")));
        }
        if (file.filter(sent -> !sent.isEmpty()).isEmpty()) {
            problems.add(new FieldProblem("file", words.text("integrity.no-file")));
        }
        if (!problems.isEmpty()) {
            model.addAttribute("page", pages.list(true, 1, Optional.empty(), problems, words));
            return "integrity/IntegrityListPage";
        }
        MultipartFile sent = file.orElseThrow();
        String name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
        HappyCallFile read = keeping.read(Quarter.parse(quarter), name, sent.getBytes());
        return switch (keeping.keep(read, viewer.login(), request.getRemoteAddr())) {
            case FileAnswer.Counts(UUID result) -> "redirect:/integrity/results/" + result;
            case FileAnswer.Before(UUID result) -> {
                next.addFlashAttribute("same", true);
                yield "redirect:/integrity/results/" + result;
            }
            case FileAnswer.Refused refused -> {
                audit.add(
                        viewer.login(),
                        request.getRemoteAddr(),
                        Action.READ,
                        "integrity file",
                        "%s, %d faults".formatted(quarter, read.faults().size()));
                model.addAttribute("page", pages.faults(read, words));
                yield "integrity/IntegrityFaultsPage";
            }
        };
    }

    @GetMapping("/results/{id}")
    @Allowed(Role.INTEGRITY_OFFICE)
    String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
        Result result = get(id);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "integrity result " + id, "counts");
        model.addAttribute("page", pages.result(result, model.containsAttribute("same"), sentences.in(locale)));
        return "integrity/IntegrityResultPage";
    }

    @PostMapping("/results/{id}/publish")
    @Allowed(Role.INTEGRITY_OFFICE)
    String publish(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, Locale locale, RedirectAttributes next) {
        Result result = get(id);
        keeping.publish(id, viewer.login(), request.getRemoteAddr());
        Words words = sentences.in(locale);
        next.addFlashAttribute("done", words.text("integrity.published", words.quarter(result.quarter())));
        return "redirect:/integrity";
    }

    @PostMapping("/results/{id}/delete")
    @Allowed(Role.INTEGRITY_OFFICE)
    String delete(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, Locale locale, RedirectAttributes next) {
        get(id);
        keeping.discard(id, viewer.login(), request.getRemoteAddr());
        next.addFlashAttribute("done", sentences.in(locale).text("integrity.discarded"));
        return "redirect:/integrity";
    }

    private Result get(UUID id) {
        return results.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
