package org.dajeong.app.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;

/// Everything `instruments/InstrumentEditPage` shows: a line per item, some blank ones, and what was wrong.
///
/// @param total the points of all lines whose points can be read, as the form had them
/// @param hundred whether they add up to 100, as those of published forms do
record InstrumentEditPage(
        String id,
        String name,
        String version,
        int total,
        boolean hundred,
        List<ItemLines.Line> lines,
        List<Choice> fields,
        List<FieldProblem> problems) {

    /// Blank lines below the items, for new ones.
    private static final int BLANK_LINES = 3;

    private static final ItemLines.Line BLANK =
            new ItemLines.Line("", "", "", "", "", "", ImprovementField.BEHAVIOUR.name());

    /// An improvement field to choose.
    record Choice(String value, String text) {}

    static InstrumentEditPage of(InstrumentVersion draft, Sentences sentences, Locale locale) {
        List<ItemLines.Line> lines =
                new ArrayList<>(draft.items().stream().map(ItemLines.Line::of).toList());
        lines.addAll(Collections.nCopies(BLANK_LINES, BLANK));
        return of(draft, lines, List.of(), sentences, locale);
    }

    /// The form as it was sent, with what was wrong.
    static InstrumentEditPage of(
            InstrumentVersion draft,
            ItemLines sent,
            List<ItemLines.Problem> problems,
            Sentences sentences,
            Locale locale) {
        return of(
                draft,
                sent.lines(),
                problems.stream()
                        .map(problem -> problem(problem, sentences, locale))
                        .toList(),
                sentences,
                locale);
    }

    private static InstrumentEditPage of(
            InstrumentVersion draft,
            List<ItemLines.Line> lines,
            List<FieldProblem> problems,
            Sentences sentences,
            Locale locale) {
        return new InstrumentEditPage(
                draft.id().toString(),
                draft.name().in(locale.getLanguage()),
                sentences.text(locale, "instrument.number", String.valueOf(draft.number())),
                draft.points(),
                draft.points() == 100,
                lines,
                Arrays.stream(ImprovementField.values())
                        .map(field -> new Choice(field.name(), sentences.of(locale, "instrument.field", field)))
                        .toList(),
                problems);
    }

    private static FieldProblem problem(ItemLines.Problem problem, Sentences sentences, Locale locale) {
        int line = Math.max(problem.line(), 0);
        return new FieldProblem(
                "%s-%d".formatted(problem.column(), line),
                sentences.of(locale, "instrument.problem", problem.kind(), line + 1, problem.found(), Item.POINTS_MAX));
    }
}
