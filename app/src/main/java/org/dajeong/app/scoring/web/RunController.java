package org.dajeong.app.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.scoring.FreezeResult;
import org.dajeong.app.scoring.Freezing;
import org.dajeong.app.scoring.FrozenSet;
import org.dajeong.app.scoring.ScoreRunning;
import org.dajeong.app.scoring.StepResult;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 점수 산출: from closed waves to published scores, step by step.
@Controller
@RequestMapping("/runs")
class RunController {

    private static final String SHOW = "redirect:/runs/";

    private final RunPages pages;
    private final Freezing freezing;
    private final ScoreRunning running;
    private final AuditTrail audit;
    private final Sentences sentences;
    private final Clock clock;

    RunController(
            RunPages pages,
            Freezing freezing,
            ScoreRunning running,
            AuditTrail audit,
            Sentences sentences,
            Clock clock) {
        this.pages = pages;
        this.freezing = freezing;
        this.running = running;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String list(Locale locale, Model model) {
        model.addAttribute("page", pages.list(locale, null));
        return "scoring/RunListPage";
    }

    /// Freezes all waves closed up to a quarter.
    @PostMapping("/freeze")
    @Allowed(Role.CS_OFFICE)
    String freeze(@RequestParam String quarter, Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        Words words = sentences.in(locale);
        String refused = switch (freezing.freeze(quarter(quarter), clock.instant(), viewer.login())) {
            case FreezeResult.Frozen(FrozenSet set) -> {
                audit.add(
                        viewer.login(),
                        request.getRemoteAddr(),
                        AuditTrail.Action.CREATE,
                        "frozen set " + set.id(),
                        set.fingerprint());
                yield "";
            }
            case FreezeResult.Refused(FreezeResult.Reason reason) -> words.of("runs.refused", reason);
            case FreezeResult.NotScorable(var reason, long found, long required) ->
                words.of("runs.refused", reason, found, required);
        };
        if (refused.isEmpty()) {
            return "redirect:/runs";
        }
        model.addAttribute("page", pages.list(locale, refused));
        return "scoring/RunListPage";
    }

    /// Calculates scores from a frozen set.
    @PostMapping
    @Allowed(Role.CS_OFFICE)
    String create(@RequestParam UUID set, Viewer viewer, HttpServletRequest request) {
        return SHOW
                + running.calculate(set, viewer.login(), request.getRemoteAddr())
                        .id();
    }

    @GetMapping("/{id}")
    @Allowed(Role.CS_OFFICE)
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("page", pages.show(id, viewer, locale, null));
        return "scoring/RunShowPage";
    }

    @PostMapping("/{id}/review")
    @Allowed(Role.CS_OFFICE)
    String review(@PathVariable UUID id, Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        return after(id, running.review(id, viewer.login(), request.getRemoteAddr()), viewer, locale, model);
    }

    @PostMapping("/{id}/publish")
    @Allowed(Role.CS_OFFICE)
    String publish(@PathVariable UUID id, Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        return after(id, running.publish(id, viewer.login(), request.getRemoteAddr()), viewer, locale, model);
    }

    @PostMapping("/{id}/discard")
    @Allowed(Role.CS_OFFICE)
    String discard(@PathVariable UUID id, Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        return after(id, running.discard(id, viewer.login(), request.getRemoteAddr()), viewer, locale, model);
    }

    private String after(UUID id, StepResult result, Viewer viewer, Locale locale, Model model) {
        return switch (result) {
            case StepResult.Done done -> SHOW + id;
            case StepResult.Refused(StepResult.Reason reason) -> {
                String said = sentences.of(locale, "run.refused", reason);
                model.addAttribute("page", pages.show(id, viewer, locale, said));
                yield "scoring/RunShowPage";
            }
        };
    }

    private static Quarter quarter(String text) {
        try {
            return Quarter.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, wrong.getMessage(), wrong);
        }
    }
}
