package org.dajeong.app.training;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.NotYours;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.AttachedFile;
import org.dajeong.app.training.SessionResult.Problem;
import org.dajeong.app.training.SessionShowPage.Typed;
import org.dajeong.app.web.TypedDay;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One session.
@Controller
@RequestMapping("/education/{id}")
class SessionController {

    private static final String SHOW = "training/SessionShowPage";
    private static final String EDIT = "training/SessionEditPage";

    private final SessionKeeping keeping;
    private final Sessions sessions;
    private final SessionShowComposer pages;
    private final SessionEditComposer forms;
    private final AuditTrail audit;

    SessionController(
            SessionKeeping keeping,
            Sessions sessions,
            SessionShowComposer pages,
            SessionEditComposer forms,
            AuditTrail audit) {
        this.keeping = keeping;
        this.sessions = sessions;
        this.pages = pages;
        this.forms = forms;
        this.audit = audit;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.CS_OFFICE})
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        Session session = mayRead(id, viewer);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, SessionKeeping.subject(id), "");
        model.addAttribute("page", pages.page(session, viewer, Typed.NOTHING, false, List.of(), locale));
        return SHOW;
    }

    @GetMapping("/edit")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String edit(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Session session = mustWrite(id, viewer);
        if (session.confirmed().isPresent()) {
            return here(id);
        }
        SessionForm form = SessionForm.of(session.content());
        model.addAttribute("page", forms.edit(session, form, Optional.empty(), List.of(), locale));
        return EDIT;
    }

    /// Changes a session; whoever comes second gets what he typed back, beside what the first has saved.
    ///
    /// @param list pressed to see the staff of another day
    @PostMapping
    @Allowed({Role.LEADER, Role.DEPUTY})
    String update(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "false") boolean list,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Session session = mustWrite(id, viewer);
        SessionForm form = SessionForm.of(typed);
        List<Problem> problems = List.of();
        Optional<Session> theirs = Optional.empty();
        if (!list) {
            SessionForm.Read read = form.read();
            problems = read.problems();
            if (read.content().isPresent()) {
                switch (keeping.change(id, version, read.content().get(), viewer.login(), request.getRemoteAddr())) {
                    case SessionResult.Done done -> {
                        return here(id);
                    }
                    case SessionResult.Refused(List<Problem> found) -> problems = found;
                    case SessionResult.ChangedMeanwhile(Session now) -> theirs = Optional.of(now);
                    case SessionResult.NotItsTurn late -> {
                        return here(id);
                    }
                }
            }
        }
        model.addAttribute("page", forms.edit(session, form, theirs, problems, locale));
        return EDIT;
    }

    @PostMapping("/delete")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String delete(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Session session = mustWrite(id, viewer);
        keeping.remove(id, viewer.login(), request.getRemoteAddr());
        return "redirect:/departments/" + session.department() + "/education";
    }

    @PostMapping("/file")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String attach(
            @PathVariable UUID id,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean facesHidden,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        Session session = mustWrite(id, viewer);
        byte[] content = file.isPresent() && file.get().getSize() <= AttachedFile.SIZE_MAX
                ? file.get().getBytes()
                : new byte[0];
        boolean tooLarge = file.isPresent() && file.get().getSize() > AttachedFile.SIZE_MAX;
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        SessionResult result = tooLarge
                ? new SessionResult.Refused(List.of(Problem.FILE_TOO_LARGE))
                : keeping.attach(id, name, content, facesHidden, viewer.login(), request.getRemoteAddr());
        return after(result, session, Typed.NOTHING, viewer, locale, model);
    }

    @PostMapping("/file/delete")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String detach(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        mustWrite(id, viewer);
        keeping.detach(id, viewer.login(), request.getRemoteAddr());
        return here(id);
    }

    @GetMapping("/file.{ending}")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.CS_OFFICE})
    ResponseEntity<byte[]> file(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Session.Material file =
                mayRead(id, viewer).file().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.DOWNLOAD,
                SessionKeeping.subject(id),
                "file " + file.sha256());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(keeping.file(id).orElseThrow());
    }

    @PostMapping("/confirm")
    @Allowed({Role.DEPARTMENT_HEAD, Role.CS_OFFICE})
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "on", defaultValue = "") String documentOn,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        Session session = mayRead(id, viewer);
        Policy.Confirmer who = SessionShowComposer.confirms(viewer, session.department())
                .orElseThrow(() -> new NotYours(viewer.login(), SessionKeeping.subject(id)));
        SessionResult result = keeping.confirm(
                id, version, who, document, TypedDay.read(documentOn), viewer.login(), request.getRemoteAddr());
        if (result instanceof SessionResult.Done && who == Policy.Confirmer.DEPARTMENT_HEAD) {
            next.addFlashAttribute("done", "education.confirmed");
            return "redirect:/approvals";
        }
        return after(result, session, new Typed(document, documentOn), viewer, locale, model);
    }

    private String after(SessionResult result, Session before, Typed typed, Viewer viewer, Locale locale, Model model) {
        return switch (result) {
            case SessionResult.Done done -> here(before.id());
            case SessionResult.Refused(List<Problem> problems) -> {
                model.addAttribute("page", pages.page(before, viewer, typed, false, problems, locale));
                yield SHOW;
            }
            case SessionResult.ChangedMeanwhile(Session now) -> {
                model.addAttribute("page", pages.page(now, viewer, typed, true, List.of(), locale));
                yield SHOW;
            }
            case SessionResult.NotItsTurn(Session now) -> {
                model.addAttribute("page", pages.page(now, viewer, typed, true, List.of(), locale));
                yield SHOW;
            }
        };
    }

    private Session mayRead(UUID id, Viewer viewer) {
        Session session = sessions.get(id);
        viewer.mustRead(session.department());
        return session;
    }

    private Session mustWrite(UUID id, Viewer viewer) {
        Session session = sessions.get(id);
        if (!SessionShowComposer.writes(viewer, session.department())) {
            throw new NotYours(viewer.login(), SessionKeeping.subject(id));
        }
        return session;
    }

    private static String here(UUID id) {
        return "redirect:/education/" + id;
    }
}
