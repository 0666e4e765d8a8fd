package org.dajeong.app.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dajeong.app.accounts.AccountEntry;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Sentences;

/// Everything `administration/AccountsPage` shows.
record AccountsPage(String text, int count, List<Row> rows, PageLinks links) {

    /// Accounts on a page.
    static final int PAGE = 50;

    /// An account.
    record Row(String id, String login, String name, String roles, String state) {

        static Row of(AccountEntry entry, Sentences sentences, Locale locale) {
            return new Row(
                    entry.id().toString(),
                    entry.login(),
                    entry.name(),
                    entry.grants().stream()
                            .map(grant -> sentences.of(locale, "role", grant.role()))
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    sentences.text(locale, entry.enabled() ? "accounts.open" : "accounts.closed"));
        }
    }

    static AccountsPage of(
            String text, int page, int count, List<AccountEntry> entries, Sentences sentences, Locale locale) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%", "%%");
        return new AccountsPage(
                text,
                count,
                entries.stream().map(entry -> Row.of(entry, sentences, locale)).toList(),
                PageLinks.of("/accounts?text=" + query + "&page=%d", page, Math.max(1, (count + PAGE - 1) / PAGE)));
    }
}
