package org.dajeong.app.diagnosis;

import java.util.Locale;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.scoring.Method;
import org.dajeong.app.scoring.MethodVersion;
import org.dajeong.app.scoring.MethodVersions;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 계산 방법 안내: the method in plain words, for everybody who works here.
@Controller
class MethodController {

    private final MethodVersions methods;
    private final Sentences sentences;

    MethodController(MethodVersions methods, Sentences sentences) {
        this.methods = methods;
        this.sentences = sentences;
    }

    @GetMapping("/method")
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String show(Locale locale, Model model) {
        Method inForce = methods.latest().map(MethodVersion::method).orElseGet(Method::standard);
        model.addAttribute("page", MethodPage.of(inForce, sentences.in(locale)));
        return "diagnosis/MethodPage";
    }
}
