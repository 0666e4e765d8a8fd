package org.dajeong.app.scoring.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.CurrentViewer;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.OwnRatings;
import org.dajeong.app.scoring.OwnRatings.OwnRating;
import org.dajeong.app.web.OwnSection;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 내 응대 결과: what assessors noted about the reader's own contacts; nobody else can open it.
///
/// There is no address with a person in it: whose ratings these are is decided by who signed in. It is not written
/// to the audit trail, where others could see who looks at his own ratings how often.
@Controller
class OwnController {

    private final OwnRatings ratings;
    private final Instruments instruments;
    private final Departments departments;
    private final Sentences sentences;
    private final List<OwnSection> sections;
    private final CurrentViewer viewers;

    OwnController(
            OwnRatings ratings,
            Instruments instruments,
            Departments departments,
            Sentences sentences,
            List<OwnSection> sections,
            CurrentViewer viewers) {
        this.ratings = ratings;
        this.instruments = instruments;
        this.departments = departments;
        this.sentences = sentences;
        this.sections = List.copyOf(sections);
        this.viewers = viewers;
    }

    @GetMapping("/own")
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String show(Viewer viewer, Locale locale, Model model) {
        String staff = viewer.person().orElse("");
        List<OwnRating> own = ratings.of(staff);
        Set<UUID> where = own.stream().map(OwnRating::department).collect(Collectors.toSet());
        OwnComposer composer = new OwnComposer(
                own,
                ratings.others(staff, where),
                version -> instruments.get(version).items(),
                department -> departments.get(department).name(locale.getLanguage()),
                sentences.in(locale));
        model.addAttribute("page", composer.page());
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(section -> section.of(viewer, sentences.in(locale)).stream())
                        .toList());
        model.addAttribute("mayOpenTasks", viewers.mayOpen(viewer, "/own/tasks"));
        return "scoring/OwnPage";
    }
}
