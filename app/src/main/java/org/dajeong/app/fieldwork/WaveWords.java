package org.dajeong.app.fieldwork;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dajeong.app.Quarter;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Component;

/// How pages call waves, quarters and days.
@Component
public class WaveWords {

    private final Sentences sentences;
    private final Clock clock;

    WaveWords(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    /// As in "2026년 2분기 1차".
    public String name(Wave wave, Locale locale) {
        return sentences.text(
                locale,
                "wave.name",
                String.valueOf(wave.quarter().year()),
                wave.quarter().number(),
                wave.number());
    }

    /// As in "2026년 2분기".
    String name(Quarter quarter, Locale locale) {
        return sentences.text(locale, "wave.quarter", String.valueOf(quarter.year()), quarter.number());
    }

    /// As in "2026. 7. 3."; in English "3 July 2026".
    public String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern(sentences.text(locale, "wave.day"), locale)
                .format(at.atZone(clock.getZone()));
    }
}
