package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A measure over time, as a person asks for it.
class ChartTests {

    /// Two departments; 세무2과 has a bad quarter, and changes its lunch rota in 2025-3.
    private static final double[] TAX = {
        84.2, 85.1, 83.6, 84.9, 85.3, 84.0, 79.8, 84.6, 84.4, 85.0, 84.1, 84.8, 83.9, 84.5, 88.9, 89.6, 88.7, 89.9, 89.1
    };

    @TempDir
    Path folder;

    @Test
    void aTableTellsTheUsualRangeAndWhatIsUnusual() throws IOException {
        Run run = Run.korean(scores("--target", "88"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("세무2과: score의 흐름")
                .contains("평소의 범위")
                .contains("2023-3")
                .contains("살펴볼 점")
                .contains("한계보다 낮음")
                .contains("값 19개로 계산한 한계입니다.")
                .contains("한계는 목표나 합격선이 아니라")
                .contains("다섯 번에 한 번쯤");
    }

    @Test
    void limitsBeginAnewWithTheReasonThatWasGiven() throws IOException {
        Run run = Run.english(scores("--rebase", "2025-3=lunch rota began", "--target", "90"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("2022-1 to 2025-2: limits from 14 values.")
                .contains(
                        "Limits begin anew in 2025-3, because: lunch rota began. 2025-3 to 2026-3: trial limits from 5")
                .contains("Target 90.0: as things are, sometimes reached and sometimes not.");
    }

    @Test
    void jsonHoldsEveryFigure() throws IOException {
        Json json = Run.korean(scores("--format", "json", "--rebase", "2025-3=점심 교대"))
                .json();

        assertThat(json.text("kind")).isEqualTo("XMR");
        assertThat(json.list("stretches")).hasSize(2);
        assertThat(json.list("stretches").get(1).text("reason")).isEqualTo("점심 교대");
        assertThat(json.list("stretches").get(1).text("state")).isEqualTo("TRIAL");
        Json bad = json.list("points").get(6);
        assertThat(bad.text("period")).isEqualTo("2023-3");
        assertThat(bad.list("signals").getFirst().text("rule")).isEqualTo("OUTSIDE");
        assertThat(bad.list("signals").getFirst().text("meaning")).isEqualTo("CONCERN");
        assertThat(bad.number("low")).isLessThan(bad.number("centre"));
    }

    @Test
    void thePictureIsDrawn() throws IOException {
        Path picture = folder.resolve("chart.svg");
        Run run = Run.korean(scores("--svg", picture.toString(), "--rebase", "2025-3=점심 교대를 시작함"));

        assertThat(run.exit()).isZero();
        assertThat(Files.readString(picture))
                .contains("세무2과: score의 흐름")
                .contains("점심 교대를 시작함")
                .contains("2023-3: 79.8");
    }

    @Test
    void sharesAreTakenAsPercentages() throws IOException {
        Path file = file("""
                month,problems,calls
                2026년 9월,21,100
                2026년 10월,19,100
                2026년 11월,50,100
                2026년 8월,20,100
                2026년 7월,22,90
                """);
        Path picture = folder.resolve("p.svg");
        String[] options = {
            "chart",
            file.toString(),
            "--period",
            "month",
            "--count",
            "problems",
            "--total",
            "calls",
            "--better",
            "lower",
            "--target",
            "15",
            "--svg",
            picture.toString()
        };
        Run run = Run.korean(options);

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("50.0%")
                .contains("한계보다 높음")
                .contains("살펴볼 점")
                .contains("우연만 있을 때의")
                .contains("2026년 7월~2026년 11월: 값 5개로 계산한 임시 한계입니다.");
        assertThat(run.out().indexOf("2026년 9월")).isLessThan(run.out().indexOf("2026년 10월"));
        assertThat(Files.readString(picture)).contains("problems의 비율(%)");

        Run laney = Run.korean(
                Stream.concat(Stream.of(options), Stream.of("--laney")).toArray(String[]::new));
        assertThat(laney.out()).contains("한계에 이를 반영했습니다.");
    }

    @Test
    void fourValuesGiveNoLimits() throws IOException {
        Path file = file("q,v\n1,80\n2,81\n3,82\n4,83\n");
        Run run = Run.korean("chart", file.toString(), "--period", "q", "--value", "v");

        assertThat(run.out()).contains("값이 4개여서 한계를 그리지 않습니다.").doesNotContain("목표나 합격선");
    }

    @Test
    void everythingWrongWithTheQuestionIsToldAtOnce() {
        Run run = Run.korean(
                "chart",
                "--value",
                "a",
                "--count",
                "b",
                "--better",
                "up",
                "--rebase",
                "2026-1",
                "--baseline",
                "4",
                "--unit",
                "dept",
                "--target",
                "x");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints()).hasSize(9);
    }

    @Test
    void everythingWrongWithThePeriodsIsToldAtOnce() throws IOException {
        Path file = file("q,n,of\n1,3,2\n2,1,2\n2,1,2\n");
        Run run = Run.korean(
                "chart",
                file.toString(),
                "--period",
                "q",
                "--count",
                "n",
                "--total",
                "of",
                "--rebase",
                "9=a",
                "--rebase",
                "1=b");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints())
                .contains("1의 건수 3이 전체 2보다 큽니다.")
                .anyMatch(line -> line.startsWith("기간 ‘2’의 줄이 두 개 이상입니다."))
                .anyMatch(line -> line.startsWith("--rebase의 기간 ‘9’가 자료에 없습니다."))
                .anyMatch(line -> line.startsWith("--rebase의 ‘1’은 첫 기간입니다."));
    }

    @Test
    void aDepartmentNobodyKnowsAndCellsThatAreNoNumbersAreTold() throws IOException {
        Run unknown = Run.korean(scores("--of", "세무과"));
        Path file = file("q,v\n1,x\n");
        Run wrong = Run.korean("chart", file.toString(), "--period", "q", "--value", "v");

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.complaints().getFirst()).contains("세무과").contains("비슷한 이름: 세무2과");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.complaints().getFirst()).contains("x");
    }

    private String[] scores(String... options) throws IOException {
        StringBuilder text = new StringBuilder("dept,quarter,score\n");
        for (int i = 0; i < TAX.length; i++) {
            String quarter = (2022 + i / 4) + "-" + (i % 4 + 1);
            text.append("세무2과,%s,%s%n".formatted(quarter, TAX[i]));
            text.append("교통과,%s,90%n".formatted(quarter));
        }
        List<String> start = List.of(
                "chart", file(text.toString()).toString(), "--period", "quarter", "--value", "score", "--unit", "dept");
        boolean of = List.of(options).contains("--of");
        return Stream.of(start, of ? List.<String>of() : List.of("--of", "세무2과"), List.of(options))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("periods.csv"), text);
    }
}
