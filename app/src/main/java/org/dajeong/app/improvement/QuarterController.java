package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 분기: the calendar, and the review that closes a quarter.
@Controller
@RequestMapping("/quarters")
class QuarterController {

    private final QuarterPages pages;
    private final QuarterClosing closing;
    private final Sentences sentences;

    QuarterController(QuarterPages pages, QuarterClosing closing, Sentences sentences) {
        this.pages = pages;
        this.closing = closing;
        this.sentences = sentences;
    }

    @GetMapping
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE})
    String list(@RequestParam(defaultValue = "1") int page, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("page", pages.list(page, viewer.isAny(Role.CS_OFFICE), sentences.in(locale)));
        return "improvement/QuarterListPage";
    }

    @GetMapping("/{quarter}")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE})
    String show(@PathVariable String quarter, Viewer viewer, Locale locale, Model model) {
        return show(read(quarter), "", Optional.empty(), viewer, locale, model);
    }

    @PostMapping("/{quarter}/close")
    @Allowed(Role.CS_OFFICE)
    String close(
            @PathVariable String quarter,
            @RequestParam(defaultValue = "") String review,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        QuarterClosing.Answer answer = closing.close(read(quarter), review, viewer.login(), request.getRemoteAddr());
        return answer == QuarterClosing.Answer.CLOSED
                ? "redirect:/quarters/{quarter}"
                : show(read(quarter), review, Optional.of(answer), viewer, locale, model);
    }

    private String show(
            Quarter quarter,
            String typed,
            Optional<QuarterClosing.Answer> answer,
            Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute(
                "page",
                pages.show(quarter, typed, answer, viewer, sentences.in(locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "improvement/QuarterShowPage";
    }

    private static Quarter read(String quarter) {
        return QuarterText.read(quarter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
