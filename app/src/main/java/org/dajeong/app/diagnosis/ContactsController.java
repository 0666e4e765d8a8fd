package org.dajeong.app.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.FittedRuns;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.PublishedContacts;
import org.dajeong.app.scoring.PublishedContacts.OfWave;
import org.dajeong.app.scoring.RatedItem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 응대 목록: from a score to its items, and to its contacts where they tell of nobody; for those who speak for the
/// department. Why it may read ratings stands at [PublishedContacts].
@Controller
class ContactsController {

    private final PublishedContacts contacts;
    private final Publications publications;
    private final FittedRuns runs;
    private final Departments departments;
    private final Sentences sentences;
    private final AuditTrail audit;

    ContactsController(
            PublishedContacts contacts,
            Publications publications,
            FittedRuns runs,
            Departments departments,
            Sentences sentences,
            AuditTrail audit) {
        this.contacts = contacts;
        this.publications = publications;
        this.runs = runs;
        this.departments = departments;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping("/departments/{department}/contacts")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD})
    String list(@PathVariable UUID department, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        viewer.mustRead(department);
        viewer.mustBelongTo(department, "contacts of department " + department);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "contacts of department " + department, "");
        Optional<Publication> published = publications.latest();
        if (published.isEmpty()) {
            model.addAttribute("department", departments.get(department).name(locale.getLanguage()));
            return "diagnosis/NothingPublishedPage";
        }
        model.addAttribute("page", page(published.get(), department, sentences.in(locale)));
        return "diagnosis/ContactsPage";
    }

    private ContactsPage page(Publication publication, UUID department, Words words) {
        return new ContactsPage(
                department.toString(),
                departments.get(department).name(words.language()),
                words.text(
                        "contacts.basis",
                        words.quarter(publication.quarters().getFirst()),
                        words.quarter(publication.quarters().getLast())),
                items(publication, department, words),
                contacts.of(publication, department).stream()
                        .map(wave -> wave(wave, publication.items(), words))
                        .toList());
    }

    private List<ContactsPage.Item> items(Publication publication, UUID department, Words words) {
        return runs.find(publication.run()).stream()
                .flatMap(run -> run.items(department).stream())
                .map(rate -> new ContactsPage.Item(
                        publication.item(rate.item(), words.language()),
                        words.text("contacts.percent", Points.plain(rate.percent())),
                        words.text("contacts.percent", Points.plain(rate.agency()))))
                .toList();
    }

    private static ContactsPage.OfWave wave(OfWave wave, List<RatedItem> items, Words words) {
        String id = "wave-%s-%d".formatted(wave.quarter(), wave.number());
        String heading = words.text("contacts.wave", words.quarter(wave.quarter()), wave.number());
        return switch (wave) {
            case OfWave.Shown shown ->
                new ContactsPage.OfWave(
                        id,
                        heading,
                        shown.contacts().stream()
                                .map(contact -> answers(contact, items, words))
                                .toList(),
                        null);
            case OfWave.NotShown hidden ->
                new ContactsPage.OfWave(
                        id,
                        heading,
                        List.of(),
                        words.of(
                                "contacts.because",
                                hidden.reason(),
                                PublishedContacts.CONTACTS_MIN,
                                PublishedContacts.STAFF_MIN));
        };
    }

    private static List<ContactsPage.Answer> answers(
            List<Optional<Integer>> points, List<RatedItem> items, Words words) {
        List<ContactsPage.Answer> answers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            RatedItem item = items.get(i);
            Optional<Integer> earned = i < points.size() ? points.get(i) : Optional.empty();
            answers.add(new ContactsPage.Answer(
                    item.name(words.language()),
                    earned.map(known -> words.text("contacts.points", known, item.points()))
                            .orElseGet(() -> words.text("contacts.not-asked")),
                    earned.filter(known -> known < item.points()).isPresent()));
        }
        return answers;
    }
}
