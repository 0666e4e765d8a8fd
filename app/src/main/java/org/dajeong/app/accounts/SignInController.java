package org.dajeong.app.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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

    private static String problem(MultiValueMap<String, String> happened) {
        return happened.containsKey("error")
                ? SignInProblem.parse(happened.getFirst("error")).value()
                : "";
    }
}
