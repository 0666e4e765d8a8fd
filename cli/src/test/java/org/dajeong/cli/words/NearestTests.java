package org.dajeong.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

    private static final List<String> UNITS = List.of("세무1과", "세무2과", "징수과", "OK민원센터", "가온1동");

    @Test
    void theClosestNameComesFirst() {
        assertThat(Nearest.to("세무 2과", UNITS)).startsWith("세무2과");
        assertThat(Nearest.to("ok민원센터", UNITS)).containsExactly("OK민원센터");
    }

    @Test
    void hangulIsComparedLetterByLetter() {
        assertThat(Nearest.to("진수과", UNITS)).startsWith("징수과");
    }

    @Test
    void namesWithLittleInCommonAreNoHelp() {
        assertThat(Nearest.to("홍보담당관", UNITS)).isEmpty();
    }
}
