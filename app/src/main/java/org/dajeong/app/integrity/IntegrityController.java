package org.dajeong.app.integrity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 청렴도: what was published, for all departments and for one.
@Controller
class IntegrityController {

    private final ResultPages results;
    private final SharePages shares;
    private final Sentences sentences;
    private final AuditTrail audit;

    IntegrityController(ResultPages results, SharePages shares, Sentences sentences, AuditTrail audit) {
        this.results = results;
        this.shares = shares;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping("/integrity")
    @Allowed({Role.INTEGRITY_OFFICE, Role.EXECUTIVE, Role.CS_OFFICE})
    String list(
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        read(viewer, request, "integrity", "");
        Optional<String> done = Optional.ofNullable(model.getAttribute("done")).map(Object::toString);
        model.addAttribute(
                "page", results.list(viewer.isAny(Role.INTEGRITY_OFFICE), page, done, List.of(), sentences.in(locale)));
        return "integrity/IntegrityListPage";
    }

    @GetMapping("/integrity/{quarter}")
    @Allowed({Role.INTEGRITY_OFFICE, Role.EXECUTIVE, Role.CS_OFFICE})
    String quarter(
            @PathVariable String quarter, Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        IntegrityQuarterPage page = Optional.of(quarter)
                .filter(text -> text.matches("[1-9][0-9]{3}-[1-4]"))
                .flatMap(text -> shares.quarter(Quarter.parse(text), sentences.in(locale)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        read(viewer, request, "integrity", quarter);
        model.addAttribute("page", page);
        return "integrity/IntegrityQuarterPage";
    }

    @GetMapping("/departments/{department}/integrity")
    @Allowed({
        Role.LEADER,
        Role.DEPUTY,
        Role.DEPARTMENT_HEAD,
        Role.BUREAU_HEAD,
        Role.EXECUTIVE,
        Role.CS_OFFICE,
        Role.INTEGRITY_OFFICE
    })
    String department(
            @PathVariable UUID department, Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        if (!viewer.isAny(Role.INTEGRITY_OFFICE)) {
            viewer.mustRead(department);
        }
        read(viewer, request, "integrity of department " + department, "");
        model.addAttribute("page", shares.department(department, viewer.mayRead(department), sentences.in(locale)));
        return "integrity/DepartmentIntegrityPage";
    }

    private void read(Viewer viewer, HttpServletRequest request, String subject, String detail) {
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, subject, detail);
    }
}
