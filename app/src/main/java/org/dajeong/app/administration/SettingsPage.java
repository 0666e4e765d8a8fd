package org.dajeong.app.administration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Agency;
import org.dajeong.app.organization.AgencySettings;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;

/// Everything `administration/SettingsPage` shows.
///
/// @param saved whether something was saved just now
record SettingsPage(
        Agency agency,
        boolean keepsNames,
        String namesDocument,
        boolean lunchClosure,
        List<String> milestones,
        List<Row> quarters,
        boolean saved,
        List<FieldProblem> problems) {

    /// The days of a quarter, as a form field wants them.
    record Row(String name, List<Day> days) {}

    /// @param field its name in the form
    /// @param about the quarter it is about where that is not the row's
    record Day(String field, String value, String label, String about) {}

    static SettingsPage of(
            Agency agency,
            AgencySettings settings,
            Milestones milestones,
            Quarter now,
            boolean saved,
            List<FieldProblem> problems,
            Sentences sentences,
            Locale locale) {
        return new SettingsPage(
                agency,
                settings.keepsNames(),
                settings.namesDocument(),
                settings.lunchClosure(),
                Stream.of(Milestone.values())
                        .map(kind -> sentences.of(locale, "milestone", kind))
                        .toList(),
                quarters(now)
                        .map(quarter -> row(quarter, milestones, sentences, locale))
                        .toList(),
                saved,
                problems);
    }

    /// The quarters whose days can be set: the last, this one and the next two.
    static Stream<Quarter> quarters(Quarter now) {
        return Stream.of(now.plus(-1), now, now.plus(1), now.plus(2));
    }

    static String field(Quarter quarter, Milestone kind) {
        return quarter + "." + kind.name();
    }

    private static Row row(Quarter quarter, Milestones milestones, Sentences sentences, Locale locale) {
        return new Row(
                name(quarter, sentences, locale),
                Stream.of(Milestone.values())
                        .map(kind -> new Day(
                                field(quarter, kind),
                                milestones
                                        .due(quarter, kind)
                                        .map(Object::toString)
                                        .orElse(""),
                                sentences.text(
                                        locale,
                                        "settings.milestone.cell",
                                        name(kind.about(quarter), sentences, locale),
                                        sentences.of(locale, "milestone", kind)),
                                kind.about(quarter).equals(quarter)
                                        ? ""
                                        : name(kind.about(quarter), sentences, locale)))
                        .toList());
    }

    private static String name(Quarter quarter, Sentences sentences, Locale locale) {
        return sentences.text(locale, "quarter.name", String.valueOf(quarter.year()), quarter.number());
    }
}
