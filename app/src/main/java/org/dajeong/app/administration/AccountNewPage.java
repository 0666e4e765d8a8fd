package org.dajeong.app.administration;

import java.util.List;
import org.dajeong.app.web.FieldProblem;

/// Everything `administration/AccountNewPage` shows: the form as it was sent, and what was wrong.
record AccountNewPage(String login, String name, String personCode, List<FieldProblem> problems) {

    AccountNewPage {
        problems = List.copyOf(problems);
    }
}
