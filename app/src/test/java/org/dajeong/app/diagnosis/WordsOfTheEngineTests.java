package org.dajeong.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;

/// Whatever the engine or a rubric may say, the pages have words for it.
class WordsOfTheEngineTests {

    @Test
    void everyValueHasItsWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            Words words = new Sentences().in(locale);
            for (Tier tier : Tier.values()) {
                assertThat(words.of("tier", tier)).isNotBlank();
            }
            for (Why.Kind kind : Why.Kind.values()) {
                assertThat(words.of("part", kind)).isNotBlank();
            }
            for (ScoreSheet.Withheld reason : ScoreSheet.Withheld.values()) {
                assertThat(words.of("why.withheld", reason, 5L)).isNotBlank();
                assertThat(words.of("trend.withheld", reason, 5L)).isNotBlank();
            }
            for (String field :
                    List.of("BEHAVIOUR", "KNOWLEDGE", "AVAILABILITY", "TRANSFER", "REASON_GIVING", "ENVIRONMENT")) {
                assertThat(Fields.name(field, words)).isNotBlank();
                assertThat(Fields.suggestion(field, words)).isNotBlank();
            }
        }
    }
}
