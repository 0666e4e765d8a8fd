package org.dajeong.app.improvement;

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
import org.dajeong.app.improvement.ShareResult.Problem;
import org.dajeong.app.improvement.ShareShowPage.Typed;
import org.dajeong.app.web.Sentences;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 어떻게 했는지 물어보기: questions between departments, and what was answered.
@Controller
class ShareController {

    private static final String SHOW = "improvement/ShareShowPage";

    private final Sharing sharing;
    private final ShareRequests requests;
    private final ShareComposer pages;
    private final Sentences sentences;
    private final AuditTrail audit;

    ShareController(
            Sharing sharing, ShareRequests requests, ShareComposer pages, Sentences sentences, AuditTrail audit) {
        this.sharing = sharing;
        this.requests = requests;
        this.pages = pages;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping("/sharing")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.CS_OFFICE})
    String list(@RequestParam(defaultValue = "1") int page, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("page", pages.list(viewer, page, locale));
        return "improvement/ShareListPage";
    }

    @GetMapping("/sharing/{id}")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.CS_OFFICE})
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        ShareRequest asked = must(id, viewer);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, Sharing.subject(id), "");
        return shown(asked, viewer, Typed.NOTHING, false, List.of(), locale, model);
    }

    /// Asks; where it cannot be asked any more, because a newer run says otherwise, the list of tasks says so by
    /// itself.
    @PostMapping("/departments/{department}/sharing")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String create(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes next) {
        viewer.mustBelongTo(department, "requests of department " + department);
        ShareResult result =
                sharing.ask(department, TaskForm.id(to), item, words, viewer.login(), request.getRemoteAddr());
        return switch (result) {
            case ShareResult.Done(ShareRequest asked) -> "redirect:/sharing/" + asked.id();
            case ShareResult.AnsweredMeanwhile(ShareRequest now) -> "redirect:/sharing/" + now.id();
            case ShareResult.Refused(List<Problem> problems) -> {
                next.addFlashAttribute("refused", sentences.of(locale, "share.problem", problems.getFirst()));
                yield "redirect:/departments/%s/tasks#ask".formatted(department);
            }
        };
    }

    @PostMapping("/sharing/{id}/answer")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "false") boolean share,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "false") boolean facesHidden,
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws IOException {
        mustAnswer(id, viewer);
        Optional<ShareAnswer.Upload> upload = Optional.empty();
        if (file.isPresent() && !file.get().isEmpty()) {
            upload = Optional.of(new ShareAnswer.Upload(
                    Optional.ofNullable(file.get().getOriginalFilename()).orElse(""),
                    file.get().getBytes(),
                    facesHidden));
        }
        ShareAnswer given = new ShareAnswer(answer, TaskForm.id(task), upload, share, title);
        return after(
                sharing.answer(id, given, viewer.login(), request.getRemoteAddr()),
                id,
                viewer,
                new Typed(answer, title, share, ""),
                locale,
                model);
    }

    @PostMapping("/sharing/{id}/decline")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustAnswer(id, viewer);
        return after(
                sharing.decline(id, reason, viewer.login(), request.getRemoteAddr()),
                id,
                viewer,
                new Typed("", "", false, reason),
                locale,
                model);
    }

    @GetMapping("/sharing/{id}/file.{ending}")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.CS_OFFICE})
    ResponseEntity<byte[]> file(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        ShareRequest.File file = must(id, viewer)
                .reply()
                .flatMap(ShareRequest.Reply::file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.add(viewer.login(), request.getRemoteAddr(), Action.DOWNLOAD, Sharing.subject(id), "file");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        TaskFileType.valueOf(file.type()).mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(requests.content(id).orElseThrow());
    }

    private String after(ShareResult result, UUID id, Viewer viewer, Typed typed, Locale locale, Model model) {
        return switch (result) {
            case ShareResult.Done done -> "redirect:/sharing/" + id;
            case ShareResult.Refused(List<Problem> problems) ->
                shown(must(id, viewer), viewer, typed, false, problems, locale, model);
            case ShareResult.AnsweredMeanwhile(ShareRequest now) ->
                shown(now, viewer, typed, true, List.of(), locale, model);
        };
    }

    private String shown(
            ShareRequest asked,
            Viewer viewer,
            Typed typed,
            boolean meanwhile,
            List<Problem> problems,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.show(asked, viewer, typed, meanwhile, problems, locale));
        return SHOW;
    }

    private ShareRequest must(UUID id, Viewer viewer) {
        ShareRequest asked = requests.find(id).orElseThrow(() -> new ShareNotFound(id));
        if (!ShareComposer.sees(asked, viewer)) {
            throw new NotYours(viewer.login(), Sharing.subject(id));
        }
        return asked;
    }

    private void mustAnswer(UUID id, Viewer viewer) {
        if (!ShareComposer.answers(must(id, viewer), viewer)) {
            throw new NotYours(viewer.login(), Sharing.subject(id));
        }
    }
}
