package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// 이번 주 일정: what is due, on the screen and as a page for the wall. The network is closed; nothing is mailed.
@Controller
@RequestMapping("/due")
class DueController {

    private final List<DueSource> sources;
    private final Sentences sentences;
    private final Clock clock;

    DueController(List<DueSource> sources, Sentences sentences, Clock clock) {
        this.sources = sources;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String list(Viewer viewer, Locale locale, Model model) {
        model.addAttribute("page", page(viewer, locale));
        return "improvement/DuePage";
    }

    /// The same week on one A4.
    @GetMapping("/week")
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String week(Viewer viewer, Locale locale, Model model) {
        model.addAttribute("page", page(viewer, locale));
        return "improvement/WeekPage";
    }

    private DuePage page(Viewer viewer, Locale locale) {
        Words words = sentences.in(locale);
        LocalDate today = LocalDate.now(clock);
        List<DueSource.Due> dues = sources.stream()
                .flatMap(source -> source.of(viewer, today, words).stream())
                .toList();
        return DuePage.of(dues, today, viewer.name(), words);
    }
}
