package org.dajeong.app.scoring.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dajeong.app.scoring.Method;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;

/// What a run says, in words.
final class ScoreTexts {

    private final Words words;

    ScoreTexts(Words words) {
        this.words = words;
    }

    /// The class that gives a tier its look.
    static String code(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String tier(Tier tier) {
        return words.of("tier", tier);
    }

    /// A score with its interval: 85.4 (83.8~87.0).
    String withInterval(Figures figures) {
        return words.text("scores.with-interval", Points.plain(figures.fair()), interval(figures));
    }

    String interval(Figures figures) {
        return words.text("scores.interval", Points.plain(figures.low()), Points.plain(figures.high()));
    }

    /// The name of a mix factor: a column, or several joined by a colon.
    String factor(String name) {
        return Factor.parse(name).columns().stream()
                .map(column -> words.text("scores.column." + column))
                .collect(Collectors.joining(words.text("scores.column-joint")));
    }

    /// What a level of a mix factor is called.
    String level(String name) {
        return words.level(name);
    }

    /// A note on a run as a sentence.
    String note(Note note) {
        List<String> given = note.arguments();
        Object[] arguments = switch (note.kind()) {
            case MIX_CONSTANT -> new Object[] {factor(given.getFirst())};
            case MIX_ALIASED, MIX_SEPARATE ->
                new Object[] {factor(given.getFirst()), words.level(Factor.text(given.get(1)))};
            case SINGULAR -> new Object[] {words.text("scores.component." + given.getFirst())};
            case RATERS_CHANGED, NO_STAFF_RULES -> new Object[0];
        };
        return words.of("scores.note", note.kind(), arguments);
    }

    /// Why a figure is not shown; the number received is never said.
    String withheld(Withheld reason, OptionalLong required) {
        return words.of("scores.not-shown", reason, required.orElse(Method.RATINGS_MIN));
    }

    /// Why a tier cannot be told yet.
    String cannotTell(Figures figures) {
        OptionalLong calls = figures.callsNeeded();
        if (calls.isEmpty()) {
            return words.text("scores.cannot-tell-raters", figures.n());
        }
        return calls.getAsLong() > 0
                ? words.text("scores.cannot-tell-calls", figures.n(), calls.getAsLong())
                : words.text("scores.cannot-tell-enough");
    }

    /// Why a department cannot be compared.
    String notComparable(Why.NotComparable why) {
        return words.text(
                "scores.not-comparable",
                words.list(why.levels().stream()
                        .map(Factor::text)
                        .map(words::level)
                        .toList()));
    }
}
