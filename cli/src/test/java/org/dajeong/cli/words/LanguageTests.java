package org.dajeong.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTests {

    @Test
    void isKoreanUnlessSomebodyAsksForEnglish() {
        assertThat(Language.preferred("", Map.of())).isEqualTo(Language.KOREAN);
        assertThat(Language.preferred("", Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.KOREAN);
        assertThat(Language.preferred("", Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(Language.KOREAN);
        assertThat(Language.preferred("", Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void theFirstVariableThatSaysAnythingCounts() {
        assertThat(Language.preferred("", Map.of("LC_ALL", "ko_KR.UTF-8", "LANG", "en_US.UTF-8")))
                .isEqualTo(Language.KOREAN);
        assertThat(Language.preferred("", Map.of("LC_ALL", "", "LC_MESSAGES", "en_GB", "LANG", "ko_KR")))
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void theLauncherKnowsBetterThanTheEnvironment() {
        assertThat(Language.preferred("en", Map.of("LANG", "ko_KR.UTF-8"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.preferred("ko", Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Language.KOREAN);
        assertThat(Language.preferred("xx", Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Language.ENGLISH);
    }
}
