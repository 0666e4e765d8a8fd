package org.dajeong.app.instruments;

import java.util.List;
import java.util.Locale;
import org.dajeong.app.web.Sentences;

/// Everything `instruments/InstrumentListPage` shows.
///
/// @param canWrite whether the viewer may begin and change versions
record InstrumentListPage(boolean canWrite, List<Row> rows, List<Published> templates) {

    /// One version.
    record Row(String id, String name, String stream, String version, String state, int items, int points) {

        static Row of(InstrumentVersion version, Sentences sentences, Locale locale) {
            return new Row(
                    version.id().toString(),
                    version.name().in(locale.getLanguage()),
                    sentences.of(locale, "instrument.stream", version.stream()),
                    sentences.text(locale, "instrument.number", String.valueOf(version.number())),
                    sentences.of(locale, "instrument.state", version.state()),
                    version.items().size(),
                    version.points());
        }
    }

    /// One published form.
    record Published(String code, String name, String stream, int items, int points, String source) {

        static Published of(Template template, Sentences sentences, Locale locale) {
            return new Published(
                    template.code(),
                    template.name().in(locale.getLanguage()),
                    sentences.of(locale, "instrument.stream", template.stream()),
                    template.items().size(),
                    template.points(),
                    template.source());
        }
    }

    static InstrumentListPage of(
            boolean canWrite,
            List<InstrumentVersion> versions,
            List<Template> templates,
            Sentences sentences,
            Locale locale) {
        return new InstrumentListPage(
                canWrite,
                versions.stream()
                        .map(version -> Row.of(version, sentences, locale))
                        .toList(),
                templates.stream()
                        .map(template -> Published.of(template, sentences, locale))
                        .toList());
    }
}
