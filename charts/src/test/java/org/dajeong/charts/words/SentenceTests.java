package org.dajeong.charts.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTests {

    @Test
    void koreanParticlesFollowWhatIsFilledIn() {
        Sentence sentence = new Sentence("key", "‘{0}’[이/가] {1}[은/는]", Locale.KOREA);

        assertThat(sentence.with(List.of("channel", "세무2과"))).isEqualTo("‘channel’이 세무2과는");
    }

    @Test
    void englishChoosesByOneAndGroupsThousands() {
        Sentence sentence = new Sentence("key", "{0} [row/rows]", Locale.ENGLISH);

        assertThat(sentence.with(List.of(1))).isEqualTo("1 row");
        assertThat(sentence.with(List.of(1_200L))).isEqualTo("1,200 rows");
    }

    @Test
    void apostrophesAndWhatIsFilledInAreTakenAsTheyAre() {
        Sentence sentence = new Sentence("key", "the agency's {0}: {1}", Locale.ENGLISH);

        assertThat(sentence.with(List.of("{1}[a/b]$1", "\\"))).isEqualTo("the agency's {1}[a/b]$1: \\");
    }

    @Test
    void aMissingArgumentIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sentence("some.key", "{0} {1}", Locale.KOREAN).with(List.of("one")))
                .withMessageContaining("some.key asks for argument 1");
    }
}
