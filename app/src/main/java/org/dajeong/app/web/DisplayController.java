package org.dajeong.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.CurrentViewer;
import org.dajeong.app.accounts.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Language, text size and contrast.
@Controller
class DisplayController {

    private final Accounts accounts;
    private final CurrentViewer viewers;

    DisplayController(Accounts accounts, CurrentViewer viewers) {
        this.accounts = accounts;
        this.viewers = viewers;
    }

    /// Changes what is given and leaves the rest.
    ///
    /// @param returnTo the page to return to, on this site
    @PostMapping("/settings/display")
    @Allowed(to = Allowed.Everyone.ANYBODY)
    String change(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String textSize,
            @RequestParam(defaultValue = "") String contrast,
            @RequestParam(defaultValue = "/") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Viewer> viewer = viewers.of(request);
        DisplayChoice choice = DisplayChoice.of(viewer, request).changed(lang, textSize, contrast);
        choice.keepInCookie(request, response);
        viewer.ifPresent(known -> accounts.saveDisplay(known.account(), choice.chosen()));
        return "redirect:" + onThisSite(returnTo);
    }

    /// A path of this site; an address elsewhere (`//host`, `/\host`) becomes the first page.
    private static String onThisSite(String address) {
        return address.matches("/(?![/\\\\])[^\\r\\n{}]*") || address.equals("/") ? address : "/";
    }
}
