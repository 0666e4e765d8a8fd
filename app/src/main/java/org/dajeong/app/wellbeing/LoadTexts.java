package org.dajeong.app.wellbeing;

import java.util.Locale;
import java.util.OptionalDouble;
import org.dajeong.app.web.Words;

/// The load of departments in a reader's words.
public record LoadTexts(Words words) {

    /// A whole number, grouped.
    public static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Contacts per person in post, or why they are not shown.
    public String perPerson(Load.Figures figures) {
        OptionalDouble each = figures.perPerson();
        return each.isPresent()
                ? words.text("load.per-person", String.format(Locale.ROOT, "%,.1f", each.getAsDouble()))
                : words.text("load.few-staff", Load.STAFF_MIN);
    }

    /// All figures in a line.
    String line(Load.Figures figures) {
        return words.text(
                "load.line",
                count(figures.calls()),
                count(figures.visits()),
                count(figures.staff()),
                count(figures.abusive()));
    }

    /// What a rule expects instead of what stands there.
    String expected(LoadFault fault) {
        String text = words.of(
                "load.fault",
                fault.rule(),
                fault.column().map(LoadColumn::heading).orElse(""));
        return fault.near().isEmpty() ? text : text + " " + words.text("load.fault.near", words.list(fault.near()));
    }
}
