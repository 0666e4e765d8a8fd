package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index, as a person asks for it.
class IndexTests {

    @TempDir
    Path folder;

    /// In ten answers of 2025 four are 6 or 7 overall, two and three to the elements, five for coming
    /// again.
    @Test
    void theSameAnswersGiveAnIndexPerFormula() throws IOException {
        Run run = Run.korean(index("--formula", "40-40-20,30-50-20", "--period", "연도"));
        Json json = Run.korean(index("--formula", "40-40-20,30-50-20", "--period", "연도", "--format", "json"))
                .json();

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("산식 40-40-20: 가장 높은 응답 2개의 비율(%)")
                .contains("전반적 만족(×40)")
                .contains("36.0")
                .contains("34.5")
                .contains("응답이 적어 표시하지 않음")
                .contains("산식이 다른 지수는 서로 견줄 수 없습니다.");
        assertThat(json.list("indices")).hasSize(2);
        Json later = json.list("indices").get(1);
        assertThat(later.text("version")).isEqualTo("30-50-20");
        assertThat(later.number("value")).isCloseTo(34.5, within(1e-12));
        assertThat(later.in("components").number("elements")).isCloseTo(25, within(1e-12));
    }

    @Test
    void aWeightedMeanNamesItsWeights() throws IOException {
        Run run = Run.english("index", answers(), "--mean", "전반:3,재이용:1");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Formula 전반:3,재이용:1").contains("전반 (×3)").contains("There is no interval.");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        Run neither = Run.korean("index", "--scale", "1..5");
        Run wrong = Run.korean(index("--formula", "50-50", "--scale", "1..5"));
        Run both = Run.korean(index("--formula", "40-40-20", "--mean", "전반:1"));
        Run mean = Run.korean("index", answers(), "--mean", "전반", "--scale", "5..1");
        Run range = Run.korean("index", answers(), "--mean", "전반:1", "--scale", "1..5");

        assertThat(neither.complaints()).hasSize(3);
        assertThat(wrong.complaints()).hasSize(3);
        assertThat(both.complaints()).hasSize(2);
        assertThat(mean.complaints()).hasSize(3);
        for (Run run : List.of(neither, wrong, both, mean, range)) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        }
    }

    private String[] index(String... options) throws IOException {
        return Stream.of(
                        List.of("index", answers(), "--overall", "전반", "--elements", "신속,친절", "--again", "재이용"),
                        List.of(options))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private String answers() throws IOException {
        StringBuilder text = new StringBuilder("연도,전반,신속,친절,재이용\n");
        for (int i = 0; i < 10; i++) {
            text.append("2025,%d,%d,%d,%d%n".formatted(i < 4 ? 6 : 5, i < 2 ? 7 : 3, i < 3 ? 6 : 2, i < 5 ? 7 : 1));
        }
        text.append("2026,7,7,7,\n".repeat(9));
        return Files.writeString(folder.resolve("answers.csv"), text.toString()).toString();
    }
}
