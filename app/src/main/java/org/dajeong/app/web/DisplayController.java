package org.dajeong.app.web;

import java.util.Set;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Language, text size and contrast, remembered with the account.
@Controller
class DisplayController {

    private static final Set<String> LANGUAGES = Set.of("ko", "en");
    private static final Set<String> SIZES = Set.of("normal", "large", "largest");
    private static final Set<String> CONTRASTS = Set.of("normal", "high");

    private final Accounts accounts;

    DisplayController(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Changes what is given and leaves the rest.
    ///
    /// @param back the page to return to, on this site
    @PostMapping("/settings/display")
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String change(
            Viewer viewer,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String textSize,
            @RequestParam(defaultValue = "") String contrast,
            @RequestParam(defaultValue = "/") String back) {
        Viewer.Display now = viewer.display();
        accounts.saveDisplay(
                viewer.account(),
                new Viewer.Display(
                        LANGUAGES.contains(lang) ? lang : now.language(),
                        SIZES.contains(textSize) ? textSize : now.textSize(),
                        CONTRASTS.contains(contrast) ? contrast : now.contrast()));
        return "redirect:" + onThisSite(back);
    }

    /// A path of this site; an address elsewhere (`//host`, `/\host`) becomes the first page.
    private static String onThisSite(String back) {
        return back.matches("/(?![/\\\\])[^\\r\\n]*") ? back : "/";
    }
}
