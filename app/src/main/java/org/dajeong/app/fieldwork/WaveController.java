package org.dajeong.app.fieldwork;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 조사 회차.
@Controller
@RequestMapping("/waves")
class WaveController {

    private static final String PAGE = "fieldwork/WaveListPage";

    private final WaveKeeping keeping;
    private final WavePages pages;

    WaveController(WaveKeeping keeping, WavePages pages) {
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String list(Locale locale, Model model) {
        model.addAttribute("page", pages.list(locale));
        return PAGE;
    }

    @PostMapping
    @Allowed(Role.CS_OFFICE)
    String open(
            @RequestParam String quarter,
            @RequestParam String number,
            @RequestParam(required = false) @Nullable UUID version,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        WavePages.Form form = new WavePages.Form(quarter, number, Optional.ofNullable(version));
        Opening opening = keeping.open(
                form.theQuarter(), form.theNumber(), form.version(), viewer.login(), request.getRemoteAddr());
        return switch (opening) {
            case Opening.Opened opened -> "redirect:/waves";
            case Opening.Refused(Set<Opening.Problem> problems) -> {
                model.addAttribute(
                        "page", pages.refused(form, problems.stream().sorted().toList(), locale));
                yield PAGE;
            }
        };
    }

    /// Closes a wave; without ratings only after it was confirmed that this is meant.
    @PostMapping("/{id}/close")
    @Allowed(Role.CS_OFFICE)
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        Closing closing = keeping.close(id, confirmed, viewer.login(), request.getRemoteAddr());
        if (closing instanceof Closing.NoRatings) {
            model.addAttribute("page", pages.asking(id, locale));
            return PAGE;
        }
        return "redirect:/waves";
    }
}
