package org.dajeong.app.training;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 부서별 친절교육: who held what, and the workbook of recognised hours.
@Controller
@RequestMapping("/education")
class EducationController {

    private static final String COLUMNS = "training/ColumnsPage";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final EducationComposer pages;
    private final HoursComposer hours;
    private final Exporting exporting;
    private final ExportColumns columns;
    private final Sentences sentences;
    private final AuditTrail audit;

    EducationController(
            EducationComposer pages,
            HoursComposer hours,
            Exporting exporting,
            ExportColumns columns,
            Sentences sentences,
            AuditTrail audit) {
        this.pages = pages;
        this.hours = hours;
        this.exporting = exporting;
        this.columns = columns;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String list(
            @RequestParam(defaultValue = "") String quarter,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Optional<Quarter> asked = Optional.of(quarter)
                .filter(text -> text.matches("[1-9][0-9]{3}-[1-4]"))
                .map(Quarter::parse);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "education of all departments", quarter);
        model.addAttribute("page", pages.page(asked, locale));
        return "training/EducationPage";
    }

    @GetMapping("/hours.xlsx")
    @Allowed(Role.CS_OFFICE)
    ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "") String year, Viewer viewer, Locale locale, HttpServletRequest request) {
        int asked = hours.year(year);
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.DOWNLOAD,
                "recognised hours of all departments",
                String.valueOf(asked));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dajeong-recognised-hours-" + asked + ".xlsx")
                                .build()
                                .toString())
                .body(exporting.workbook(asked, sentences.in(locale)));
    }

    /// The columns of the workbook.
    @GetMapping("/columns")
    @Allowed(Role.CS_OFFICE)
    String columns(Locale locale, Model model) {
        Words words = sentences.in(locale);
        model.addAttribute(
                "page",
                new ColumnsPage(
                        ColumnsForm.of(columns.get(words), words).rows(), model.containsAttribute("done"), List.of()));
        return COLUMNS;
    }

    @PostMapping("/columns")
    @Allowed(Role.CS_OFFICE)
    String choose(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        Words words = sentences.in(locale);
        ColumnsForm form = ColumnsForm.of(typed, words);
        ColumnsForm.Read read = form.read(words);
        if (read.problems().isEmpty()) {
            columns.set(read.columns(), viewer.login(), request.getRemoteAddr());
            next.addFlashAttribute("done", true);
            return "redirect:/education/columns";
        }
        model.addAttribute("page", new ColumnsPage(form.rows(), false, read.problems()));
        return COLUMNS;
    }
}
