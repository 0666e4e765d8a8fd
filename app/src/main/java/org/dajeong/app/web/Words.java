package org.dajeong.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.Quarter;

/// The sentences, days and quarters in one reader's language.
public final class Words {

    private final Sentences sentences;
    private final Locale locale;

    Words(Sentences sentences, Locale locale) {
        this.sentences = sentences;
        this.locale = locale;
    }

    /// The code of the language: `ko` or `en`.
    public String language() {
        return locale.getLanguage();
    }

    /// A sentence with its arguments in place, as a [Sentence] fills it in.
    public String text(String key, Object... arguments) {
        return sentences.text(locale, key, arguments);
    }

    /// The sentence for a value of an enum.
    public String of(String prefix, Enum<?> value, Object... arguments) {
        return sentences.of(locale, prefix, value, arguments);
    }

    /// What a level of the mix is called, such as a kind of contact; one that the office added is called as it is.
    public String level(String name) {
        return sentences.textOr(locale, "level." + name, name);
    }

    /// Words as a list whose parts are all alike.
    public String list(List<String> words) {
        return String.join(", ", words);
    }

    /// Words as a list in a sentence, the last joined to the others by a sentence of its own.
    public String list(List<String> words, String lastKey) {
        if (words.size() < 2) {
            return list(words);
        }
        return text(lastKey, list(words.subList(0, words.size() - 1)), words.getLast());
    }

    /// `2026년 2분기`.
    public String quarter(Quarter quarter) {
        return text("quarter.name", String.valueOf(quarter.year()), quarter.number());
    }

    /// `2026. 7. 3.(금)`.
    public String day(LocalDate day) {
        return text("day.full", String.valueOf(day.getYear()), month(day), day.getDayOfMonth(), weekday(day));
    }

    /// `7. 3.(금)`, where the year is clear.
    public String shortDay(LocalDate day) {
        return text("day.short", month(day), day.getDayOfMonth(), weekday(day));
    }

    /// `7. 1.`, without the day of the week.
    public String shortDate(LocalDate day) {
        return text("day.date", month(day), day.getDayOfMonth());
    }

    private String month(LocalDate day) {
        return text("month." + day.getMonthValue());
    }

    private String weekday(LocalDate day) {
        return text("weekday." + day.getDayOfWeek().getValue());
    }
}
