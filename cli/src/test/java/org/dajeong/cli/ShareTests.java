package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contacts with a problem, as a person asks for them.
class ShareTests {

    @TempDir
    Path folder;

    @Test
    void anyItemBelowFullPointsIsAProblem() throws IOException {
        Run run = Run.korean("share", ratings(), "--unit", "dept", "--items", "수신:10,경청:10");
        Json json = Run.korean("share", ratings(), "--unit", "dept", "--items", "수신:10,경청:10", "--format", "json")
                .json();

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("문제가 있던 응대의 비율")
                .contains("30.0% (10.8%~60.3%)")
                .contains("0.0% (0.0%~39.0%)")
                .contains("표시하지 않음(기록이 적거나 다른 부서를 알아볼 수 있어서): 감사과, 총무과")
                .contains("물은 항목이 없는 기록 1건은 세지 않았습니다.")
                .doesNotContain("감사과  ");
        assertThat(json.in("whole").number("n")).isEqualTo(16);
        assertThat(json.in("whole").number("count")).isEqualTo(3);
        assertThat(json.list("units")).hasSize(2);
        assertThat(json.list("units").getFirst().number("exactHigh"))
                .isGreaterThan(json.list("units").getFirst().number("high"));
    }

    @Test
    void aScoreBelowALineIsAProblem() throws IOException {
        Run run = Run.english("share", ratings(), "--unit", "dept", "--outcome", "score", "--below", "90");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Contacts with a problem").contains("All departments shown");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        assertThat(Run.korean("share", "--below", "x").complaints()).hasSize(5);
        assertThat(Run.korean("share", ratings(), "--unit", "dept", "--outcome", "dept", "--below", "1")
                        .complaints())
                .hasSize(2);
        assertThat(Run.korean("share", ratings(), "--unit", "dept", "--items", "수신:9")
                        .exit())
                .isEqualTo(2);
        assertThat(Run.korean("share", ratings(), "--unit", "dept", "--items", "수신:10", "--min-n", "0")
                        .exit())
                .isEqualTo(2);
    }

    /// Ten contacts of 세무2과 with three problems, six of 민원과 without any, three and two of two others.
    private String ratings() throws IOException {
        StringBuilder text = new StringBuilder("dept,수신,경청,score\n");
        for (int i = 0; i < 10; i++) {
            text.append("세무2과,%d,%d,%d%n".formatted(i < 2 ? 5 : 10, i == 5 ? 0 : 10, 80 + i));
        }
        text.append("민원과,10,10,99\n".repeat(5)).append("민원과,10,해당없음,99\n").append("민원과,-,,99\n");
        text.append("총무과,10,10,95\n".repeat(3)).append("감사과,9,9,95\n".repeat(2));
        return Files.writeString(folder.resolve("ratings.csv"), text.toString()).toString();
    }
}
