package org.dajeong.app.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajeong.app.web.Sentences;

/// Everything `instruments/InstrumentShowPage` shows: stages, their items, points and improvement fields.
///
/// @param canChange whether this viewer may change or put in use this version
/// @param canBegin whether this viewer may begin the next version from it
record InstrumentShowPage(
        String id,
        String name,
        String version,
        String state,
        String stream,
        String source,
        int points,
        List<Stage> stages,
        boolean canChange,
        boolean canBegin) {

    /// A stage and the points of its items together.
    record Stage(String name, int points, List<Line> items) {}

    /// An item.
    ///
    /// @param official its name on the published form, where it is another
    record Line(String code, String name, String official, int points, String field) {}

    static InstrumentShowPage of(InstrumentVersion shown, boolean canWrite, Sentences sentences, Locale locale) {
        boolean draft = shown.state() == InstrumentVersion.State.DRAFT;
        return new InstrumentShowPage(
                shown.id().toString(),
                shown.name().in(locale.getLanguage()),
                sentences.text(locale, "instrument.number", String.valueOf(shown.number())),
                sentences.of(locale, "instrument.state", shown.state()),
                sentences.of(locale, "instrument.stream", shown.stream()),
                shown.source(),
                shown.points(),
                stages(shown, sentences, locale),
                canWrite && draft,
                canWrite && !draft);
    }

    private static List<Stage> stages(InstrumentVersion shown, Sentences sentences, Locale locale) {
        Map<String, List<Item>> stages = new LinkedHashMap<>();
        for (Item item : shown.items()) {
            stages.computeIfAbsent(item.stage().in(locale.getLanguage()), stage -> new ArrayList<>())
                    .add(item);
        }
        return stages.entrySet().stream()
                .map(stage -> new Stage(
                        stage.getKey(),
                        stage.getValue().stream().mapToInt(Item::points).sum(),
                        stage.getValue().stream()
                                .map(item -> line(item, sentences, locale))
                                .toList()))
                .toList();
    }

    private static Line line(Item item, Sentences sentences, Locale locale) {
        return new Line(
                item.code(),
                item.name().in(locale.getLanguage()),
                item.officialName().equals(item.name().ko()) ? "" : item.officialName(),
                item.points(),
                sentences.of(locale, "instrument.field", item.field()));
    }
}
