package org.dajeong.app.administration;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.accounts.AuditSearch;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Sentences;

/// Everything `administration/AuditPage` shows.
///
/// @param verified what checking the whole trail gave, if it was checked just now
/// @param mayKeep whether the viewer may check and download
record AuditPage(
        String account,
        String action,
        String first,
        String last,
        List<Choice> actions,
        long count,
        List<Row> rows,
        PageLinks links,
        Optional<Verified> verified,
        boolean mayKeep,
        List<FieldProblem> problems) {

    /// Entries on a page.
    static final int PAGE = 50;

    private static final Pattern IDENTIFIER = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    AuditPage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// An action to look for.
    record Choice(String value, String text, boolean chosen) {}

    /// An entry.
    ///
    /// @param named what the identifiers in the subject are called today, or nothing
    record Row(
            String seq,
            String at,
            String account,
            String address,
            String action,
            String subject,
            String named,
            String detail) {}

    /// What checking gave, in a sentence; it waits in the session for the next page.
    record Verified(boolean whole, String text, String hash) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    /// What the page is made from.
    ///
    /// @param names of departments and bureaus by their identifiers
    record Given(
            AuditSearch.Filter filter,
            int page,
            long count,
            List<AuditTrail.Entry> entries,
            Optional<Verified> verified,
            boolean mayKeep,
            Map<UUID, String> names,
            ZoneId zone) {}

    static AuditPage of(Given given, List<FieldProblem> problems, Sentences sentences, Locale locale) {
        AuditSearch.Filter filter = given.filter();
        String action = filter.action().map(Enum::name).orElse("");
        String first = filter.first().map(LocalDate::toString).orElse("");
        String last = filter.last().map(LocalDate::toString).orElse("");
        String query = "/audit?account=%s&action=%s&first=%s&last=%s&page="
                .formatted(URLEncoder.encode(filter.account(), StandardCharsets.UTF_8), action, first, last);
        return new AuditPage(
                filter.account(),
                action,
                first,
                last,
                Stream.of(AuditTrail.Action.values())
                        .map(value -> new Choice(
                                value.name(),
                                sentences.of(locale, "audit.action", value),
                                value.name().equals(action)))
                        .toList(),
                given.count(),
                given.entries().stream()
                        .map(entry -> row(entry, given, sentences, locale))
                        .toList(),
                PageLinks.of(query.replace("%", "%%") + "%d", given.page(), pages(given.count())),
                given.verified(),
                given.mayKeep(),
                problems);
    }

    static int pages(long count) {
        return (int) Math.max(1, (count + PAGE - 1) / PAGE);
    }

    private static Row row(AuditTrail.Entry entry, Given given, Sentences sentences, Locale locale) {
        return new Row(
                String.valueOf(entry.seq()),
                Days.moment(entry.at(), given.zone(), locale),
                entry.account(),
                entry.address(),
                sentences.of(locale, "audit.action", AuditTrail.Action.valueOf(entry.action())),
                entry.subject(),
                named(entry.subject(), given.names()),
                entry.detail());
    }

    private static String named(String subject, Map<UUID, String> names) {
        return IDENTIFIER
                .matcher(subject)
                .results()
                .map(found -> names.getOrDefault(UUID.fromString(found.group()), ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
