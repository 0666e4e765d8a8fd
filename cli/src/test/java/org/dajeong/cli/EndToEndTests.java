package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the demo office's file of ratings to scores and answers.
class EndToEndTests {

    private static final String TAX_TWO = "세무2과";

    @TempDir
    static Path folder;

    private static String file = "";
    private static Run score = new Run(-1, "", "");

    @BeforeAll
    static void theOfficeIsSurveyedAndScored() {
        file = folder.resolve("ratings.csv").toString();
        Run district = Run.korean("district", "--out", file);
        assertThat(district.exit()).as(district.err()).isZero();
        assertThat(district.out()).isEmpty();
        score = ask(
                "score",
                "--format",
                "json",
                "--svg",
                folder.resolve("tiers.svg").toString());
        assertThat(score.exit()).as(score.err()).isZero();
    }

    @Test
    void theScoreSheetHasTheMembersOfTheContract() {
        Json sheet = score.json();

        assertThat(sheet.names())
                .containsExactly(
                        "n", "mean", "variance", "reml", "singular", "mix", "raters", "units", "withheld", "notes");
        assertThat(sheet.in("variance").names()).containsExactly("unit", "unitPeriod", "rater", "staff", "residual");
        assertThat(sheet.list("mix").getFirst().names())
                .containsExactly("factor", "level", "share", "estimate", "standardError");
        assertThat(sheet.list("raters")).hasSize(14);
        assertThat(sheet.list("raters").getFirst().names()).containsExactly("rater", "n", "estimate", "standardError");
        assertThat(unit(TAX_TWO).names())
                .containsExactly(
                        "unit",
                        "n",
                        "raw",
                        "adjusted",
                        "fair",
                        "standardError",
                        "low",
                        "high",
                        "reliability",
                        "callsNeeded",
                        "callsReachable",
                        "comparability",
                        "supportedShare",
                        "mixLeaveOneOut",
                        "tier",
                        "rank",
                        "lowestTenth",
                        "highestTenth");
        assertThat(sheet.list("withheld").getFirst().names()).containsExactly("unit", "period", "reason", "required");
    }

    @Test
    void theStoryOfTheOfficeComesOut() {
        assertThat(unit(TAX_TWO).text("tier")).isEqualTo("BELOW");
        assertThat(unit("세무1과").text("tier")).isEqualTo("ABOVE");
        assertThat(unit("OK민원센터").text("tier")).isEqualTo("TYPICAL");
        assertThat(unit("감사담당관").text("tier")).isEqualTo("CANNOT_TELL");
        assertThat(unit("징수과").text("tier")).isEqualTo("NOT_COMPARABLE");
    }

    @Test
    void thePartsAddUpAndOwnIsWhatTheFairScoreSays() {
        Run why = ask("why", "--of", TAX_TWO, "--format", "json");
        Json answer = why.json();
        List<Json> parts = answer.list("parts");

        assertThat(answer.names()).containsExactly("unit", "gap", "parts");
        assertThat(parts.stream().mapToDouble(part -> part.number("points")).sum())
                .isCloseTo(answer.number("gap"), within(1e-9));
        assertThat(parts.stream().map(part -> part.text("kind")).distinct())
                .containsExactly("MIX", "RATER", "CHANCE", "OWN");
        Json own = parts.getLast();
        assertThat(own.number("points"))
                .isCloseTo(unit(TAX_TWO).number("fair") - score.json().number("mean"), within(0.01));
        assertThat(own.list("items").stream()
                        .mapToDouble(item -> item.number("points"))
                        .sum())
                .isCloseTo(own.number("points"), within(1e-9));
    }

    @Test
    void oneQuarterCanBeAskedFor() {
        Json answer = askPlainly("why", "--period", "quarter", "--of", TAX_TWO, "--in", "2026-2", "--format", "json")
                .json();

        assertThat(answer.text("period")).isEqualTo("2026-2");
        assertThat(answer.list("parts").stream()
                        .mapToDouble(part -> part.number("points"))
                        .sum())
                .isCloseTo(answer.number("gap"), within(1e-9));
    }

    @Test
    void theAnswerForPeopleSaysWhereThePointsWent() throws IOException {
        Path picture = folder.resolve("why.svg");
        Path trend = folder.resolve("trend.svg");
        Run run = ask("why", "--of", TAX_TWO, "--svg", picture.toString(), "--trend", trend.toString());

        assertThat(run.out())
                .startsWith("왜 이런 점수가 나왔나요?\n세무2과 · 전체 기간\n\n원점수는 구 평균보다 ")
                .contains("업무 여건: task")
                .contains("우리 부서에는 어느 부서가 받아도 점수가 낮게 나오는 민원이 많습니다.")
                .contains("항목별로는 연결 ")
                .contains("특정 직원의 점수가 아닙니다.");
        assertThat(Files.readString(picture)).startsWith("<svg").contains("우리 부서 응대");
        assertThat(Files.readString(trend)).startsWith("<svg").contains("2026-2");
        assertThat(Files.readString(folder.resolve("tiers.svg")))
                .startsWith("<svg")
                .contains("평균보다 낮음");
    }

    @Test
    void whatIsNotShownIsSaidInASentence() {
        Run withheld = askPlainly("why", "--period", "quarter", "--of", "감사담당관", "--in", "2025-1", "--format", "json");
        Run alone = askPlainly("why", "--mix", "task", "--of", "징수과", "--format", "json");

        assertThat(withheld.exit()).isZero();
        assertThat(withheld.json().names()).containsExactly("unit", "period", "withheld");
        assertThat(withheld.json().in("withheld").text("reason")).isEqualTo("FEW_RATINGS");
        assertThat(withheld.json().in("withheld").number("required")).isEqualTo(5);
        assertThat(alone.exit()).isZero();
        assertThat(alone.json().names()).containsExactly("unit", "tier");
        assertThat(alone.json().text("tier")).isEqualTo("NOT_COMPARABLE");
    }

    @Test
    void aNameNobodyKnowsGetsTheNearestOnes() {
        Run unit = askPlainly("why", "--of", "세무 2과");
        Run period = askPlainly("why", "--period", "quarter", "--of", TAX_TWO, "--in", "2026-3");

        assertThat(unit.exit()).isEqualTo(2);
        assertThat(unit.out()).isEmpty();
        assertThat(unit.err()).contains("‘세무 2과’라는 부서의 평가 기록이 없습니다. 비슷한 이름: 세무2과");
        assertThat(period.exit()).isEqualTo(2);
        assertThat(period.err())
                .contains("세무2과에는 ‘2026-3’의 평가 기록이 없습니다. 평가 기록이 있는 기간: 2025-1, 2025-2, 2025-3, 2025-4, 2026-1, 2026-2");
    }

    @Test
    void aNameMayComeFromAnySystem() {
        String apart = Normalizer.normalize(TAX_TWO, Normalizer.Form.NFD);

        assertThat(askPlainly("why", "--of", " " + apart + " ").out()).contains("\n" + TAX_TWO + "\n");
    }

    @Test
    void ratingsMayComeFromStandardInput() throws IOException {
        InputStream before = System.in;
        try (InputStream ratings = Files.newInputStream(Path.of(file))) {
            System.setIn(ratings);

            Run piped = Run.korean("score", "-", "--unit", "dept", "--outcome", "만족", "--scale", "0..10");

            assertThat(piped.exit()).as(piped.err()).isZero();
            assertThat(piped.out()).isEqualTo(askPlainly("score").out());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aPlanSaysHowManyRatingsAreMissing() {
        Run reliability = askPlainly("plan", "--period", "quarter", "--reliability", "0.8", "--format", "json");
        Run change = askPlainly("plan", "--period", "quarter", "--change", "3", "--earlier", "2");
        Json few = unit("감사담당관", reliability);

        assertThat(few.names()).containsExactly("unit", "n", "further", "visibleChange");
        assertThat(few.number("further")).isPositive();
        assertThat(unit(TAX_TWO, reliability).number("further")).isZero();
        assertThat(change.out()).contains("알 수 없음이 될 몫").startsWith("3.0점의 변화를 한 분기에 알아보는 데 필요한 평가 기록");
    }

    @Test
    void aModelIsFittedAsWritten() {
        String formula = "만족 ~ hour + (1|dept/quarter) + (1|caller)";
        Json fit = Run.korean("fit", file, formula, "--ml", "--format", "json").json();

        assertThat(fit.names())
                .containsExactly(
                        "method", "criterion", "n", "residualVariance", "singular", "randomEffects", "fixedEffects");
        assertThat(fit.text("method")).isEqualTo("ML");
        assertThat(fit.list("randomEffects").stream().map(effect -> effect.text("group")))
                .containsExactly("dept", "dept:quarter", "caller");
        assertThat(fit.list("fixedEffects").stream().map(effect -> effect.text("term")))
                .containsExactly("(Intercept)", "hour=오후", "hour=점심");
        assertThat(Run.english("fit", file, formula, "--effects").out())
                .contains("Linear mixed model (REML)")
                .contains("Predicted effects");
    }

    private static Json unit(String name) {
        return unit(name, score);
    }

    /// The row of a unit over all periods.
    private static Json unit(String name, Run run) {
        return run.json().list("units").stream()
                .filter(unit -> unit.text("unit").equals(name) && !unit.has("period"))
                .findFirst()
                .orElseThrow();
    }

    /// Asks with everything the file offers.
    private static Run ask(String command, String... more) {
        return ask(command, Office.OPTIONS, more);
    }

    /// Asks about a single item and nothing else, which is quick.
    private static Run askPlainly(String command, String... more) {
        return ask(command, List.of("--unit", "dept", "--outcome", "만족", "--scale", "0..10"), more);
    }

    private static Run ask(String command, List<String> options, String... more) {
        List<String> args = new ArrayList<>(List.of(command, file));
        args.addAll(options);
        args.addAll(List.of(more));
        return Run.korean(args.toArray(String[]::new));
    }
}
