package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 우리 부서 과제: what the department of a staff member promised, and what he has to do with it.
///
/// There is no address with a department in it: whose tasks these are is decided by where the reader works today.
@Controller
class OwnTasksController {

    private final OwnTasksComposer pages;
    private final AuditTrail audit;

    OwnTasksController(OwnTasksComposer pages, AuditTrail audit) {
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping("/own/tasks")
    @Allowed({Role.STAFF, Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD})
    String list(Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        viewer.home()
                .ifPresent(home -> audit.add(
                        viewer.login(), request.getRemoteAddr(), Action.READ, "own tasks of department " + home, ""));
        model.addAttribute("page", pages.page(viewer.home(), viewer.person().orElse(""), locale));
        return "improvement/OwnTasksPage";
    }
}
