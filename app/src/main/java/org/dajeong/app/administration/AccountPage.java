package org.dajeong.app.administration;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajeong.app.accounts.AccountEntry;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.organization.Person;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;

/// Everything `administration/AccountPage` shows.
///
/// @param person whose account it is
/// @param duties what comes from the person's posts today
/// @param passwordState whose password it is, and until when
/// @param own whether it is the viewer's own, whose rights he does not change
/// @param password the new password, shown this once
/// @param today the first day a role may begin, as a form field wants it
record AccountPage(
        String id,
        String login,
        String name,
        Optional<String> person,
        boolean enabled,
        String passwordState,
        List<Grant> grants,
        List<String> duties,
        List<Choice> roles,
        boolean own,
        Optional<String> password,
        String today,
        List<FieldProblem> problems) {

    AccountPage {
        grants = List.copyOf(grants);
        duties = List.copyOf(duties);
        problems = List.copyOf(problems);
    }

    /// A role that was granted.
    record Grant(String value, String role, String span, String by) {}

    /// A role to grant.
    record Choice(String value, String text) {}

    /// What the page is made from.
    record Given(
            AccountEntry entry,
            Optional<Person> person,
            List<String> duties,
            boolean own,
            Optional<String> password,
            ZonedDateTime now) {}

    static AccountPage of(Given given, List<FieldProblem> problems, Sentences sentences, Locale locale) {
        AccountEntry entry = given.entry();
        return new AccountPage(
                entry.id().toString(),
                entry.login(),
                entry.name(),
                given.person().map(Person::called),
                entry.enabled(),
                passwordState(given, sentences, locale),
                entry.grants().stream()
                        .map(grant -> new Grant(
                                grant.role().name(),
                                sentences.of(locale, "role", grant.role()),
                                Days.span(grant.from(), grant.until(), locale),
                                grant.grantedBy()))
                        .toList(),
                given.duties(),
                Stream.of(Role.values())
                        .filter(Role::isGranted)
                        .map(role -> new Choice(role.name(), sentences.of(locale, "role", role)))
                        .toList(),
                given.own(),
                given.password(),
                given.now().toLocalDate().toString(),
                problems);
    }

    private static String passwordState(Given given, Sentences sentences, Locale locale) {
        return given.entry()
                .onceUntil()
                .map(until -> sentences.text(
                        locale,
                        until.isAfter(given.now().toInstant()) ? "accounts.password.once" : "accounts.password.over",
                        Days.day(until.atZone(given.now().getZone()), locale)))
                .orElseGet(() -> sentences.text(locale, "accounts.password.own"));
    }
}
