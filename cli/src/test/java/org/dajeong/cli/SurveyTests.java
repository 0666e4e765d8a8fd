package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A weighted survey, as a person asks for it.
class SurveyTests {

    @TempDir
    Path folder;

    /// Eight of ten are old and give 7, two are young and give 1; the population is half and half.
    @Test
    void aSampleIsWeightedToItsPopulation() throws IOException {
        String margins = margins("age,old,50\nage,young,50\n");
        Run run = Run.korean("survey", answers(), "--answer", "만족", "--margins", margins);
        Json json = Run.korean("survey", answers(), "--answer", "만족", "--margins", margins, "--format", "json")
                .json();

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("5.80")
                .contains("4.00")
                .contains("설계효과 1.6")
                .doesNotContain("줄였습니다");
        assertThat(json.in("plain").number("value")).isCloseTo(5.8, within(1e-12));
        assertThat(json.in("weighted").number("value")).isCloseTo(4, within(1e-9));
        assertThat(json.in("weighted").number("effectiveSize")).isCloseTo(6.4, within(1e-9));
    }

    @Test
    void aShareAndAGreatestWeightCanBeAsked() throws IOException {
        Run run = Run.english(
                "survey",
                answers(),
                "--answer",
                "만족",
                "--top",
                "6",
                "--margins",
                margins("age,old,50\nage,young,50\n"),
                "--weight-max",
                "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Share (interval)")
                .contains("80.0% (49.0%")
                .contains("The weights of 2 answers were cut");
    }

    @Test
    void baseWeightsAloneWillDo() throws IOException {
        Run run = Run.english("survey", answers(), "--answer", "만족", "--weight", "w");

        assertThat(run.out()).contains("4.00").contains("Effective size");
    }

    @Test
    void everythingWrongIsTold() throws IOException {
        Run question = Run.korean("survey", "--top", "x", "--weight-max", "1");
        Run nobody = Run.korean(
                "survey", answers(), "--answer", "만족", "--margins", margins("age,old,1\nage,young,1\nage,mid,1\n"));
        Run unknown = Run.korean("survey", answers(), "--answer", "만족", "--margins", margins("age,old,1\n"));
        Run twice = Run.korean("survey", answers(), "--answer", "만족", "--margins", margins("age,old,1\nage,old,2\n"));
        Run wrong = Run.korean("survey", answers(), "--answer", "age", "--margins", margins("age,old,0\n"));
        Path one = Files.writeString(folder.resolve("one.csv"), "a\n1\n2\n3\n4\n");
        Run few = Run.korean("survey", one.toString(), "--answer", "a");
        Run text = Run.korean("survey", answers(), "--answer", "age");

        assertThat(question.complaints()).hasSize(6);
        assertThat(nobody.complaints()).containsExactly("‘age’의 ‘mid’에서 응답한 사람이 없어 가중할 수 없습니다. 다른 수준과 합쳐 주십시오.");
        assertThat(unknown.complaints().getFirst()).contains("‘young’").contains("모집단 비율 파일에 없습니다");
        assertThat(twice.complaints().getFirst()).contains("두 번");
        for (Run run : new Run[] {question, nobody, unknown, twice, wrong, few, text}) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        }
    }

    private String answers() throws IOException {
        return Files.writeString(
                        folder.resolve("answers.csv"), "age,만족,w\n" + "old,7,1\n".repeat(8) + "young,1,4\n".repeat(2))
                .toString();
    }

    private String margins(String rows) throws IOException {
        return Files.writeString(folder.resolve("margins.csv"), "factor,level,share\n" + rows)
                .toString();
    }
}
