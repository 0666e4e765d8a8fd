package org.dajeong.app.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way in.
@Controller
class SignInController {

    private final SingleSignOn singleSignOn;

    SignInController(SingleSignOn singleSignOn) {
        this.singleSignOn = singleSignOn;
    }

    @GetMapping("/signin")
    @Allowed(to = Allowed.Everyone.ANYBODY)
    String show(@RequestParam(required = false) String error, @RequestParam(required = false) String out, Model model) {
        model.addAttribute("page", new SignInPage(error != null, out != null, singleSignOn.isSetUp()));
        return "accounts/SignInPage";
    }

    /// Everything `accounts/SignInPage` shows.
    ///
    /// @param refused whether the last attempt failed; it does not say whether the account is locked or unknown
    /// @param signedOut whether the visitor has just left
    /// @param singleSignOn whether the agency's own sign-in is set up
    record SignInPage(boolean refused, boolean signedOut, boolean singleSignOn) {}
}
