package org.dajeong.app.accounts;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way in.
@Controller
class SignInController {

    private static final Set<String> AGENCY = Set.of("agency-unknown", "agency-closed", "agency-failed");

    private final SingleSignOn singleSignOn;

    SignInController(SingleSignOn singleSignOn) {
        this.singleSignOn = singleSignOn;
    }

    @GetMapping("/signin")
    @Allowed(to = Allowed.Everyone.ANYBODY)
    String show(@RequestParam MultiValueMap<String, String> happened, Model model) {
        model.addAttribute(
                "page",
                new SignInPage(
                        problem(happened),
                        happened.containsKey("out"),
                        happened.containsKey("expired"),
                        singleSignOn.isSetUp()));
        return "accounts/SignInPage";
    }

    /// The address may carry anything; only what is known is told.
    private static String problem(MultiValueMap<String, String> happened) {
        if (happened.containsKey("agency")) {
            String why = "agency-" + happened.getFirst("agency");
            return AGENCY.contains(why) ? why : "agency-failed";
        }
        return happened.containsKey("error") ? "refused" : "";
    }
}
