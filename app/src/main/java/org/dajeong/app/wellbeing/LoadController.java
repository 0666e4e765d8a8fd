package org.dajeong.app.wellbeing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Departments;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 업무량·특이민원: what departments have to bear, looked at and typed.
@Controller
@RequestMapping("/load")
class LoadController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LoadPages pages;
    private final LoadKeeping keeping;
    private final Departments departments;
    private final Sentences sentences;
    private final AuditTrail audit;

    LoadController(
            LoadPages pages, LoadKeeping keeping, Departments departments, Sentences sentences, AuditTrail audit) {
        this.pages = pages;
        this.keeping = keeping;
        this.departments = departments;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String list(
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        Quarter asked = read(quarter).orElseGet(pages::usual);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "load", asked.toString());
        Optional<String> done = Optional.ofNullable(model.getAttribute("done")).map(Object::toString);
        model.addAttribute("page", pages.list(asked, page, done, List.of(), sentences.in(locale)));
        return "wellbeing/LoadListPage";
    }

    /// The form of a quarter to fill in.
    @GetMapping("/form.xlsx")
    @Allowed(Role.CS_OFFICE)
    ResponseEntity<byte[]> form(
            @RequestParam(defaultValue = "") String quarter, Viewer viewer, Locale locale, HttpServletRequest request) {
        Quarter asked = read(quarter).orElseGet(pages::usual);
        Words words = sentences.in(locale);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.DOWNLOAD, "load", asked.toString());
        ContentDisposition name = ContentDisposition.attachment()
                .filename(words.text("load.form.file", asked.toString()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pages.form(asked, words));
    }

    @GetMapping("/departments/{department}")
    @Allowed(Role.CS_OFFICE)
    String edit(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String quarter,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        mustExist(department);
        Quarter asked = read(quarter).orElseGet(pages::usual);
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.READ,
                "load of department " + department,
                asked.toString());
        model.addAttribute("page", pages.edit(department, asked, sentences.in(locale)));
        return "wellbeing/LoadEditPage";
    }

    @PostMapping("/departments/{department}")
    @Allowed(Role.CS_OFFICE)
    String update(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request,
            RedirectAttributes next) {
        mustExist(department);
        Quarter asked = read(quarter).orElseGet(pages::usual);
        Words words = sentences.in(locale);
        LoadTyped typed = new LoadTyped(LoadTyped.COUNTED.stream()
                .collect(Collectors.toMap(column -> column, column -> sent.getOrDefault(column.key(), ""))));
        Optional<Load.Figures> figures = typed.figures();
        if (figures.isEmpty()) {
            model.addAttribute(
                    "page", pages.edit(department, asked, version, typed, Optional.empty(), typed.faults(), words));
            return "wellbeing/LoadEditPage";
        }
        LoadAnswer answer =
                keeping.state(department, asked, figures.get(), version, viewer.login(), request.getRemoteAddr());
        if (answer instanceof LoadAnswer.Overtaken(Load now)) {
            model.addAttribute(
                    "page", pages.edit(department, asked, version, typed, Optional.of(now), Map.of(), words));
            return "wellbeing/LoadEditPage";
        }
        next.addFlashAttribute(
                "done", words.text("load.saved", departments.get(department).name(words.language())));
        return "redirect:/load?quarter=" + asked;
    }

    private void mustExist(UUID department) {
        if (departments.all().stream().noneMatch(known -> known.id().equals(department))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /// A quarter that has begun; none where something else is written.
    private Optional<Quarter> read(String text) {
        return text.matches("[1-9][0-9]{3}-[1-4]")
                ? Optional.of(Quarter.parse(text)).filter(pages::hasBegun)
                : Optional.empty();
    }
}
