package org.dajeong.app.web;

import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads everyone to the page that is his first.
@Controller
class HomeController {

    @GetMapping("/")
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String home(Viewer viewer) {
        if (viewer.isAny(Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD)
                && viewer.home().isPresent()) {
            return "redirect:/departments/" + viewer.home().get();
        }
        if (viewer.isAny(Role.EXECUTIVE)) {
            return "redirect:/overview";
        }
        if (viewer.isAny(Role.CS_OFFICE, Role.BUREAU_HEAD)) {
            return "redirect:/agency";
        }
        if (viewer.isAny(Role.INTEGRITY_OFFICE)) {
            return "redirect:/integrity";
        }
        if (viewer.isAny(Role.STAFF)) {
            return "redirect:/own";
        }
        if (viewer.isAny(Role.ADMINISTRATOR)) {
            return "redirect:/accounts";
        }
        return "redirect:/method";
    }
}
