package org.dajeong.app.diagnosis;

import org.dajeong.app.accounts.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// 계산 방법 안내: the method in plain words, for everybody who works here.
@Controller
class MethodController {

    @GetMapping("/method")
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String show() {
        return "diagnosis/MethodPage";
    }
}
