package org.dajeong.app.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.web.Words;

/// Education in the reader's words.
///
/// @param published from which items have their names
record TrainingTexts(Words words, Optional<Publication> published) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    String kind(Kind kind) {
        return kind.name(words.language());
    }

    String item(String code) {
        return published
                .map(publication -> publication.item(code, words.language()))
                .orElse(code);
    }

    /// One day, or those of both halves.
    String days(Session.Content content) {
        return content.second()
                .map(second -> second.equals(content.on())
                        ? text("education.halves-one-day", words.day(content.on()))
                        : text("education.halves", words.day(content.on()), words.day(second)))
                .orElseGet(() -> words.day(content.on()));
    }

    String minutes(int minutes) {
        return text("education.minutes", minutes);
    }

    /// Minutes as hours with one decimal, `1.5`.
    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(HOUR, 1, RoundingMode.HALF_UP).toPlainString();
    }

    /// Minutes with the hours they make.
    String recognised(int minutes) {
        return text("education.recognised", hours(minutes), minutes);
    }

    String state(Session session) {
        return text(session.confirmed().isPresent() ? "education.state.confirmed" : "education.state.waiting");
    }
}
