package org.dajeong.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the columns and words of an upload's file mean, and the check that follows.
@Controller
@RequestMapping("/uploads/{id}")
class MappingController {

    private static final String PAGE = "intake/UploadMappingPage";
    private static final String SHOW = "redirect:/uploads/";

    private final Uploads uploads;
    private final Proposals proposals;
    private final Importing importing;
    private final UnknownWords unknown;
    private final ImportJobs jobs;
    private final MappingPages pages;
    private final Waves waves;
    private final Instruments instruments;
    private final AuditTrail audit;

    MappingController(
            Uploads uploads,
            Proposals proposals,
            Importing importing,
            UnknownWords unknown,
            ImportJobs jobs,
            MappingPages pages,
            Waves waves,
            Instruments instruments,
            AuditTrail audit) {
        this.uploads = uploads;
        this.proposals = proposals;
        this.importing = importing;
        this.unknown = unknown;
        this.jobs = jobs;
        this.pages = pages;
        this.waves = waves;
        this.instruments = instruments;
        this.audit = audit;
    }

    /// The mapping that seems right, with the first rows.
    @GetMapping("/mapping")
    @Allowed(Role.CS_OFFICE)
    String mapping(@PathVariable UUID id, Viewer viewer, Locale locale, Model model, HttpServletRequest request)
            throws IOException {
        Upload upload = uploads.get(id);
        return shown(
                upload,
                mayMap(upload) ? proposals.propose(upload) : Optional.empty(),
                false,
                viewer,
                locale,
                model,
                request);
    }

    /// The same for what the form says now: another header line, other columns.
    @PostMapping("/mapping")
    @Allowed(Role.CS_OFFICE)
    String look(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request)
            throws IOException {
        Upload upload = uploads.get(id);
        if (!mayMap(upload)) {
            return SHOW + id;
        }
        boolean otherHeader = form.containsKey("header");
        return shown(
                upload,
                otherHeader
                        ? proposals.propose(upload, MappingForm.header(form))
                        : proposals.look(upload, read(upload, form)),
                !otherHeader,
                viewer,
                locale,
                model,
                request);
    }

    /// Confirms the mapping and has the file checked.
    @PostMapping("/check")
    @Allowed(Role.CS_OFFICE)
    String check(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request)
            throws IOException {
        Upload upload = uploads.get(id);
        if (!mayMap(upload)) {
            return SHOW + id;
        }
        UploadMapping mapping = read(upload, form);
        Optional<Importing.Check> refused =
                importing.askForCheck(id, mapping, new Requester(viewer.login(), request.getRemoteAddr()));
        if (refused.filter(Importing.Check.Incomplete.class::isInstance).isPresent()) {
            return shown(upload, proposals.look(upload, mapping), true, viewer, locale, model, request);
        }
        jobs.wake();
        return SHOW + id;
    }

    /// Keeps what somebody says about unknown words, and has the file checked again.
    @PostMapping("/words")
    @Allowed(Role.CS_OFFICE)
    String words(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        Upload upload = uploads.get(id);
        List<UnknownWords.Answer> answers = answers(form);
        if (upload.state() == Upload.State.CHECKED && !answers.isEmpty()) {
            Requester by = new Requester(viewer.login(), request.getRemoteAddr());
            importing.askForCheck(id, unknown.keep(id, answers, by), by);
            jobs.wake();
        }
        return SHOW + id;
    }

    private String shown(
            Upload upload,
            Optional<Proposals.Proposal> proposal,
            boolean complain,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        if (proposal.isEmpty()) {
            return SHOW + upload.id();
        }
        // The first rows show codes and points of persons.
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.READ,
                "upload " + upload.id(),
                "%d rows".formatted(proposal.get().preview().size()));
        model.addAttribute("page", pages.page(upload, proposal.get(), complain, locale));
        return PAGE;
    }

    private UploadMapping read(Upload upload, MultiValueMap<String, String> form) throws IOException {
        InstrumentVersion version = instruments.get(waves.get(upload.wave()).version());
        return MappingForm.read(form, version, importing.proposed(upload.id()));
    }

    private static boolean mayMap(Upload upload) {
        return upload.state() == Upload.State.RECEIVED || upload.state() == Upload.State.CHECKED;
    }

    private static List<UnknownWords.Answer> answers(MultiValueMap<String, String> form) {
        List<String> fields = form.getOrDefault("field", List.of());
        List<String> texts = form.getOrDefault("text", List.of());
        List<String> meanings = form.getOrDefault("meaning", List.of());
        return IntStream.range(0, Math.min(fields.size(), Math.min(texts.size(), meanings.size())))
                .filter(word -> !meanings.get(word).isEmpty())
                .mapToObj(word -> new UnknownWords.Answer(fields.get(word), texts.get(word), meanings.get(word)))
                .toList();
    }
}
