package org.dajeong.app.administration;

import java.util.List;
import java.util.Locale;
import org.dajeong.app.accounts.AccountChange;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;

/// Why an account was not changed, beside the field it is about.
final class AccountProblems {

    private AccountProblems() {}

    static List<FieldProblem> of(List<AccountChange.Reason> reasons, Sentences sentences, Locale locale) {
        return reasons.stream()
                .map(reason -> new FieldProblem(field(reason), sentences.of(locale, "accounts.refused", reason)))
                .toList();
    }

    private static String field(AccountChange.Reason reason) {
        return switch (reason) {
            case LOGIN_FORM, LOGIN_TAKEN -> "login";
            case NAME_MISSING -> "name";
            case PERSON_UNKNOWN, PERSON_TAKEN -> "personCode";
            case OWN_ACCOUNT, LAST_ADMINISTRATOR, ALREADY_GRANTED, FROM_POST -> "role";
            case ENDS_BEFORE -> "last";
            case PASSWORD_WRONG -> "old";
            case PASSWORD_LENGTH, PASSWORD_EASY -> "chosen";
            case PASSWORD_TWO_WAYS -> "repeated";
        };
    }
}
