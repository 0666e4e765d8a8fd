package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six recorded calls, rated by the four judges of Shrout and Fleiss.
class AgreementCommandTests {

    private static final int[][] RATINGS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @TempDir
    Path folder;

    @Test
    void coefficientsAreToldWithTheirIntervals() throws IOException {
        Json answer = korean(calls(), "--format", "json").json();

        assertThat(answer.names())
                .containsExactly("level", "ratings", "contacts", "paired", "raters", "alpha", "intraclass", "pairs");
        assertThat(answer.in("alpha").names()).containsExactly("estimate", "low", "high", "within", "between");
        Json random = answer.in("intraclass").list("coefficients").get(1);
        assertThat(random.text("form")).isEqualTo("RANDOM_SINGLE");
        assertThat(random.number("estimate")).isCloseTo(0.2897637795, within(1e-9));
        assertThat(random.number("low")).isCloseTo(0.018786513374712, within(1e-9));
        assertThat(answer.list("pairs")).hasSize(6);
        assertThat(answer.list("pairs").getFirst().names())
                .containsExactly("first", "second", "contacts", "difference", "kappa");
    }

    @Test
    void theAnswerForPeopleBeginsWithPoints() throws IOException {
        Run korean = korean(calls());

        assertThat(korean.exit()).as(korean.err()).isZero();
        assertThat(korean.out()).startsWith("""
                조사원 4명이 응대 6건을 평가한 기록 24건입니다. 둘 이상이 함께 평가한 응대 6건으로 계산했습니다.

                같은 응대를 두 조사원이 평가하면 점수가 보통 3.5점 다릅니다. 아무 응대 둘의 점수는 보통 3.8점 다릅니다.
                일치도(크리펜도르프 알파)는 0.15입니다(오차 범위 0보다 작은 값~0.47). 늘 같으면 1, 제비를 뽑아 매긴 것과 같으면 0입니다.
                이만하면 된다는 정해진 선은 없습니다. 오차 범위가 넓으면 응대를 더 많이 함께 평가한 뒤에 말씀하시는 것이 좋습니다.

                급내상관(모든 조사원이 평가한 응대 6건, 조사원 4명)
                """);
        assertThat(korean.out()).contains("평가 한 번, 어느 조사원이든: ICC(2,1)").contains("0.29 (0.02~0.76)");
    }

    @Test
    void namesAreComparedAsNames() throws IOException {
        Run run = english(
                List.of("1,A,kind", "1,B,kind", "2,A,kind", "2,B,cold", "3,A,cold", "3,B,cold", "4,A,kind"),
                "--level",
                "nominal");

        assertThat(run.out())
                .startsWith("7 ratings of 4 contacts by 2 assessors. The figures rest on 3 contacts")
                .contains("differ 33.3 times out of 100")
                .doesNotContain("Intraclass");
    }

    @Test
    void nothingNegativeStandsInASentence() throws IOException {
        List<String> crossed = List.of("1,A,1", "1,B,5", "2,A,5", "2,B,1", "3,A,2", "3,B,4", "4,A,4", "4,B,3");

        assertThat(english(crossed, "--level", "ordinal")
                        .out()
                        .lines()
                        .skip(2)
                        .findFirst()
                        .orElseThrow())
                .startsWith("Agreement (Krippendorff’s alpha) is below zero (margin below zero to ");
        assertThat(korean(crossed).out()).contains("0보다 작은 값입니다(오차 범위 0보다 작은 값~");
    }

    @Test
    void assessorsWhoAlwaysAgreeHaveNoMargin() throws IOException {
        assertThat(english(List.of("1,A,3", "1,B,3", "2,A,4", "2,B,4")).out())
                .contains("is 1.00. They differ on one contact or none, so no margin can be told.");
    }

    @Test
    void whatCannotBeToldIsRefused() throws IOException {
        assertRefused(korean(List.of("1,A,3", "1,A,4", "1,B,4")), "‘A’가 응대 ‘1’을 두 번 평가했습니다.");
        assertRefused(korean(List.of("1,A,3", "2,B,4")), "두 조사원이 함께 평가한 응대가 둘도 되지 않아");
        assertRefused(english(List.of("1,A,3", "1,B,x")), "not a number");
        assertRefused(english(List.of("1,A,-3", "1,B,4"), "--level", "ratio"), "(-3.0)");
        assertRefused(english(List.of("1,A,3"), "--level", "metric"), "nominal, ordinal, interval or ratio");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        Run run = Run.korean("agreement");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints()).hasSize(5).last().isEqualTo("사용법: ./dajeong help agreement");
        assertThat(Run.korean("agreement", "a.csv", "--unit", "x", "--rater", "x", "--outcome", "y")
                        .complaints())
                .first()
                .asString()
                .startsWith("‘x’ 열을 --unit");
    }

    private static void assertRefused(Run run, String sentence) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence);
    }

    private static List<String> calls() {
        List<String> rows = new ArrayList<>();
        for (int c = 0; c < RATINGS.length; c++) {
            for (int r = 0; r < RATINGS[c].length; r++) {
                rows.add("%d,%c,%d".formatted(c + 1, 'A' + r, RATINGS[c][r]));
            }
        }
        return rows;
    }

    private Run korean(List<String> rows, String... more) throws IOException {
        return Run.korean(arguments(rows, more));
    }

    private Run english(List<String> rows, String... more) throws IOException {
        return Run.english(arguments(rows, more));
    }

    private String[] arguments(List<String> rows, String... more) throws IOException {
        Path file =
                Files.writeString(folder.resolve("calls.csv"), "call,caller,score\n" + String.join("\n", rows) + "\n");
        List<String> arguments = new ArrayList<>(
                List.of("agreement", file.toString(), "--unit", "call", "--rater", "caller", "--outcome", "score"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
