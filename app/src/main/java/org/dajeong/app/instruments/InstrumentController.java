package org.dajeong.app.instruments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 조사표 관리.
@Controller
@RequestMapping("/instruments")
class InstrumentController {

    private static final String SHOW = "redirect:/instruments/versions/";

    private final Instruments instruments;
    private final InstrumentDrafting drafting;
    private final Templates templates;
    private final Sentences sentences;

    InstrumentController(
            Instruments instruments, InstrumentDrafting drafting, Templates templates, Sentences sentences) {
        this.instruments = instruments;
        this.drafting = drafting;
        this.templates = templates;
        this.sentences = sentences;
    }

    @GetMapping
    @Allowed({Role.CS_OFFICE, Role.INTEGRITY_OFFICE, Role.STAFF_REPRESENTATIVE})
    String list(Viewer viewer, Locale locale, Model model) {
        boolean canWrite = viewer.isAny(Role.CS_OFFICE);
        model.addAttribute(
                "page", InstrumentListPage.of(canWrite, instruments.all(), templates.all(), sentences, locale));
        return "instruments/InstrumentListPage";
    }

    @GetMapping("/versions/{id}")
    @Allowed({Role.CS_OFFICE, Role.INTEGRITY_OFFICE, Role.STAFF_REPRESENTATIVE})
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        boolean canWrite = viewer.isAny(Role.CS_OFFICE);
        model.addAttribute("page", InstrumentShowPage.of(instruments.get(id), canWrite, sentences, locale));
        return "instruments/InstrumentShowPage";
    }

    /// Begins the next version, from a published form or from an earlier version.
    @PostMapping("/versions")
    @Allowed(Role.CS_OFFICE)
    String create(
            @RequestParam(defaultValue = "") String template,
            @RequestParam(required = false) @Nullable UUID version,
            Viewer viewer,
            HttpServletRequest request) {
        UUID draft = version != null
                ? drafting.draftFrom(version, viewer.login(), request.getRemoteAddr())
                : drafting.draft(
                        templates.find(template).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                        viewer.login(),
                        request.getRemoteAddr());
        return SHOW + draft + "/edit";
    }

    @GetMapping("/versions/{id}/edit")
    @Allowed(Role.CS_OFFICE)
    String edit(@PathVariable UUID id, Locale locale, Model model) {
        InstrumentVersion version = instruments.get(id);
        if (version.state() != InstrumentVersion.State.DRAFT) {
            return SHOW + id;
        }
        model.addAttribute("page", InstrumentEditPage.of(version, sentences, locale));
        return "instruments/InstrumentEditPage";
    }

    @PostMapping("/versions/{id}")
    @Allowed(Role.CS_OFFICE)
    String update(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        InstrumentVersion version = instruments.get(id);
        ItemLines lines = lines(form);
        return switch (lines.read(version.items())) {
            case ItemLines.Read.Refused(List<ItemLines.Problem> problems) -> {
                model.addAttribute("page", InstrumentEditPage.of(version, lines, problems, sentences, locale));
                yield "instruments/InstrumentEditPage";
            }
            case ItemLines.Read.Items(List<Item> items) -> {
                drafting.change(id, items, viewer.login(), request.getRemoteAddr());
                yield SHOW + id;
            }
        };
    }

    @PostMapping("/versions/{id}/use")
    @Allowed(Role.CS_OFFICE)
    String use(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        drafting.putInUse(id, viewer.login(), request.getRemoteAddr());
        return SHOW + id;
    }

    @PostMapping("/versions/{id}/delete")
    @Allowed(Role.CS_OFFICE)
    String delete(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        drafting.discard(id, viewer.login(), request.getRemoteAddr());
        return "redirect:/instruments";
    }

    private static ItemLines lines(MultiValueMap<String, String> form) {
        int count = form.getOrDefault("nameKo", List.of()).size();
        return new ItemLines(IntStream.range(0, count)
                .mapToObj(line -> new ItemLines.Line(
                        cell(form, "code", line),
                        cell(form, "stage", line),
                        cell(form, "nameKo", line),
                        cell(form, "nameEn", line),
                        cell(form, "officialName", line),
                        cell(form, "points", line),
                        cell(form, "field", line)))
                .toList());
    }

    private static String cell(MultiValueMap<String, String> form, String column, int line) {
        List<String> cells = form.getOrDefault(column, List.of());
        return line < cells.size() ? cells.get(line) : "";
    }
}
