package org.dajeong.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.LoadResult;
import org.dajeong.app.organization.OrganizationLoading;
import org.dajeong.app.organization.StaffList;
import org.dajeong.app.organization.StaffLists;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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

/// 인사 자료 올리기: upload, look at what would change, apply.
@Controller
@RequestMapping("/organization/staff-lists")
class StaffListController {

    private static final String LIST = "redirect:/organization/staff-lists";
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OrganizationLoading loading;
    private final StaffLists lists;
    private final Departments departments;
    private final AuditTrail audit;
    private final Sentences sentences;
    private final Clock clock;

    StaffListController(
            OrganizationLoading loading,
            StaffLists lists,
            Departments departments,
            AuditTrail audit,
            Sentences sentences,
            Clock clock) {
        this.loading = loading;
        this.lists = lists;
        this.departments = departments;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String list(Locale locale, Model model) {
        Optional<String> told = Optional.ofNullable(model.getAttribute("done")).map(Object::toString);
        model.addAttribute("page", StaffListsPage.of(lists.applied(), told, List.of(), clock.getZone(), locale));
        return "administration/StaffListsPage";
    }

    @GetMapping("/form.xlsx")
    @Allowed(Role.CS_OFFICE)
    ResponseEntity<byte[]> form(Locale locale) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename(sentences.text(locale, "staff-lists.form-file"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(loading.blankForm());
    }

    @PostMapping
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String create(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "WHOLE_OFFICE") StaffList.Scope scope,
            Viewer viewer,
            HttpServletRequest request,
            Locale locale,
            Model model)
            throws IOException {
        if (file.isEmpty()) {
            List<FieldProblem> problems =
                    List.of(new FieldProblem("file", sentences.text(locale, "staff-lists.no-file")));
            model.addAttribute(
                    "page", StaffListsPage.of(lists.applied(), Optional.empty(), problems, clock.getZone(), locale));
            return "administration/StaffListsPage";
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        StaffList list = loading.read(name, file.getBytes(), scope);
        UUID id = lists.keep(list, viewer.login());
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.CREATE,
                "staff list " + id,
                "%s, %d rows".formatted(name, list.rows().size()));
        return LIST + "/" + id;
    }

    @GetMapping("/{id}")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
        StaffList list = get(id);
        model.addAttribute(
                "page",
                StaffListPage.of(
                        new StaffListPage.Given(
                                id.toString(),
                                list,
                                loading.preview(list, lists.answers(id)),
                                departments.listFor(LocalDate.now(clock)),
                                lists.appliedAt(list.fingerprint())
                                        .map(at -> Days.moment(at.toInstant(), clock.getZone(), locale))),
                        sentences,
                        locale));
        audit.add(viewer.login(), request.getRemoteAddr(), AuditTrail.Action.READ, "staff list " + id, "preview");
        return "administration/StaffListPage";
    }

    /// Says what became of departments, and looks again.
    @PostMapping("/{id}")
    @Allowed(Role.CS_OFFICE)
    String update(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        get(id);
        lists.answer(id, new StaffListForm(form).answers());
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/apply")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String apply(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, RedirectAttributes next, Locale locale) {
        StaffList list = get(id);
        LoadResult result = loading.apply(list, lists.answers(id), viewer.login());
        @Nullable
        String done = switch (result) {
            case LoadResult.Refused refused -> null;
            case LoadResult.NothingNew nothing -> sentences.text(locale, "staff-lists.nothing-new");
            case LoadResult.Applied(int changes) -> {
                audit.add(
                        viewer.login(),
                        request.getRemoteAddr(),
                        AuditTrail.Action.CHANGE,
                        "organization",
                        "%s, %d changes".formatted(list.fileName(), changes));
                yield sentences.text(locale, "staff-lists.applied", list.fileName(), changes);
            }
        };
        if (done == null) {
            return LIST + "/" + id;
        }
        lists.discard(id);
        next.addFlashAttribute("done", done);
        return LIST;
    }

    @PostMapping("/{id}/delete")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String delete(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        get(id);
        lists.discard(id);
        audit.add(viewer.login(), request.getRemoteAddr(), AuditTrail.Action.DELETE, "staff list " + id, "");
        return LIST;
    }

    private StaffList get(UUID id) {
        return lists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
