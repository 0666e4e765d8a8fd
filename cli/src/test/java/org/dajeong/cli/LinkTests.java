package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scores of two instrument versions, as a person asks for them.
class LinkTests {

    private static final String BEFORE = "수신:10,상담:40,종결:20,만족:30";
    private static final String AFTER = "수신:10,상담:60,종결:12,만족:18";

    @TempDir
    Path folder;

    /// Counsel is good, closing and satisfaction are not: 80 points before, 88 after, and nothing has
    /// changed.
    @Test
    void aRiseThatIsTheFormsIsSaidToBe() throws IOException {
        Run run = Run.korean(link(BEFORE, AFTER, "2019-2"));
        Json json = Run.korean(with(link(BEFORE, AFTER, "2019-2"), "--format", "json"))
                .json();

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("같은 기준: 바뀌기 전 배점")
                .contains("2019-1 → 2019-2")
                .contains("모두 두 조사표에 있어")
                .contains("5건 미만");
        Json step = json.list("steps").getFirst();
        assertThat(step.number("linked")).isZero();
        assertThat(step.number("form")).isEqualTo(step.number("published")).isEqualTo(8);
        assertThat(json.truth("complete")).isTrue();
        assertThat(json.list("periods").get(2).truth("withheld")).isTrue();
    }

    @Test
    void theNewWeightsCanBeTheFooting() throws IOException {
        Json json = Run.english(with(link(BEFORE, AFTER, "2019-2"), "--onto", "after", "--format", "json"))
                .json();

        assertThat(json.text("reference")).isEqualTo("after");
        Json second = json.list("periods").get(1);
        assertThat(second.number("linked")).isEqualTo(second.number("own"));
    }

    @Test
    void formsWithSomeItemsInCommonAreLinkedByThese() throws IOException {
        Run run = Run.english(link(BEFORE, "수신:10,상담:60,만족:30", "2019-2"));

        assertThat(run.out())
                .contains("Scored by the 3 items that both forms have: 80.0%")
                .contains("100.0%")
                .contains("not the published scores");
    }

    @Test
    void formsWithoutCommonGroundAreNotCompared() throws IOException {
        Run none = Run.korean(link("수신:10", "상담:60", "2019-2"));
        Run little = Run.english(link(BEFORE, "수신:10,방문:60", "2019-2"));

        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.complaints()).containsExactly("두 조사표에 함께 있는 항목이 없어 점수를 견줄 수 없습니다.");
        assertThat(little.exit()).isEqualTo(2);
        assertThat(little.err()).contains("carry only 10.0% of the points");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        Run question = Run.korean("link", "--before", "수신,상담:0,a:1,a:2", "--onto", "x");
        Run first = Run.korean(link(BEFORE, AFTER, "2019-1"));
        Run unknown = Run.korean(link(BEFORE, AFTER, "2019-9"));
        Run above = Run.korean(link("수신:10,상담:40,종결:20,만족:29", AFTER, "2019-3"));

        assertThat(question.exit()).isEqualTo(2);
        assertThat(question.complaints()).hasSize(9);
        assertThat(first.complaints().getFirst()).contains("첫 기간이어서");
        assertThat(unknown.complaints().getFirst()).contains("자료에 없습니다").contains("2019-");
        assertThat(above.exit()).isEqualTo(2);
        assertThat(above.complaints()).anyMatch(line -> line.contains("배점 40보다 큽니다"));
    }

    @Test
    void theFileIsChecked() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "quarter,수신,상담,종결,만족\n2019-1,11,x,1.5,\n");
        Run run = Run.korean(
                "link",
                file.toString(),
                "--period",
                "quarter",
                "--before",
                BEFORE,
                "--after",
                AFTER,
                "--changed",
                "2019-2");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.complaints()).hasSize(3);
    }

    private String[] link(String before, String after, String changed) throws IOException {
        StringBuilder text = new StringBuilder("quarter,수신,상담,종결,만족,방문\n");
        for (int i = 0; i < 6; i++) {
            text.append("2019-1,10,40,10,20,60\n").append("2019-2,10,60,6,12,60\n");
        }
        for (int i = 0; i < 2; i++) {
            text.append("2019-3,10,60,12,18,60\n");
        }
        String file = Files.writeString(folder.resolve("ratings.csv"), text.toString())
                .toString();
        return new String[] {
            "link", file, "--period", "quarter", "--before", before, "--after", after, "--changed", changed
        };
    }

    private static String[] with(String[] options, String... more) {
        return Stream.of(List.of(options), List.of(more)).flatMap(List::stream).toArray(String[]::new);
    }
}
