package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dajeong.district.Item;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo office's assessors, and what satisfaction goes together with there.
class RatersAndDriversTests {

    @TempDir
    static Path folder;

    private static String file = "";

    @BeforeAll
    static void theOfficeIsSurveyed() {
        file = folder.resolve("ratings.csv").toString();
        assertThat(Run.korean("district", "--out", file).exit()).isZero();
    }

    @Test
    void theStrictAssessorsOfTheOfficeAreFound() {
        Json review = raters("--format", "json").json();

        assertThat(review.names()).containsExactly("parts", "raters", "drift");
        assertThat(review.list("parts")).hasSize(1);
        assertThat(review.list("raters")).hasSize(14);
        assertThat(review.list("raters").stream()
                        .mapToDouble(rater -> rater.number("estimate"))
                        .min()
                        .orElseThrow())
                .as("the strictest takes 2.5 points off")
                .isCloseTo(-2.5, within(1.0));
        assertThat(review.in("drift").names()).containsExactly("deviation", "reml", "rows");
        assertThat(review.in("drift").number("deviation"))
                .as("nobody drifts in this office")
                .isBetween(0.0, 0.9);
        Json row = review.in("drift").list("rows").getFirst();
        assertThat(row.names()).containsExactly("rater", "period", "n", "severity", "drift");
        assertThat(row.in("drift").names()).containsExactly("estimate", "standardError", "low", "high");
    }

    @Test
    void aReviewForPeopleSaysWhoCanBeComparedAndWhoMoved() {
        Run run = raters();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("조사원 14명은 같은 부서를 맡은 적이 있거나")
                .contains("조사원별 점수 차이")
                .contains("기간별로 평소와 얼마나 달랐나")
                .contains("2026-2")
                .contains("한 조사원의 기준은 기간마다 보통 0.2점쯤 오르내립니다.")
                .contains("평소와 달랐다고 말할 수 있는 조사원은 없습니다.");
    }

    @Test
    void whoTurnsStricterIsNamedAndPartsAreListed() throws IOException {
        Path small = folder.resolve("small.csv");
        List<String> rows = new ArrayList<>(List.of("dept,quarter,caller,score"));
        Random random = new Random(4);
        for (int i = 0; i < 2_400; i++) {
            String caller = (i % 2 == 0 ? "east" : "west") + i / 2 % 3;
            String dept = (i % 2 == 0 ? "e" : "w") + random.nextInt(6);
            String quarter = "2026-" + (1 + random.nextInt(4));
            double strict = caller.equals("east1") && quarter.equals("2026-4") ? 8 : 0;
            long score = Math.round(Math.clamp(80 - strict + 6 * random.nextGaussian(), 0, 100));
            rows.add(String.join(",", dept, quarter, caller, String.valueOf(score)));
        }
        Files.write(small, rows);
        List<String> options = List.of(
                "raters",
                small.toString(),
                "--unit",
                "dept",
                "--period",
                "quarter",
                "--rater",
                "caller",
                "--outcome",
                "score");

        assertThat(Run.korean(options.toArray(String[]::new)).out())
                .startsWith("조사원이 서로 이어지지 않은 2무리로 갈라져 있습니다.")
                .contains("· 1무리(평가 기록 1,200건): 조사원 east0, east1, east2 / 부서 e0, e1, e2, e3, e4, e5")
                .contains("east1 조사원은 2026-4에 평소보다 ")
                .contains("점 엄격했습니다(오차 범위 ")
                .contains("한 조사원의 기준은 기간마다 보통 ")
                .contains("달라지지 않은 조사원도 가끔 이렇게 나옵니다.");
        assertThat(Run.english(Stream.concat(options.stream(), Stream.of("--min-n", "1000"))
                                .toArray(String[]::new))
                        .out())
                .as("nobody has a thousand ratings in a quarter")
                .contains("The assessors fall into 2 groups")
                .contains("Of nobody can it be said");
    }

    @Test
    void aReviewNeedsAnAssessor() throws IOException {
        Run run = Run.korean("raters", file, "--unit", "dept", "--outcome", "만족", "--scale", "0..10");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--rater로 조사원이 있는 열을 적어 주십시오.");

        Path two = Files.writeString(folder.resolve("two.csv"), "dept,caller,score\na,r,1\nb,r,2\n");
        assertThat(Run.korean("raters", two.toString(), "--unit", "dept", "--rater", "caller", "--outcome", "score")
                        .out())
                .contains("부서가 2곳입니다. 3곳은 있어야");
        Path one = Files.writeString(
                folder.resolve("one.csv"), "dept,caller,score\na,r,1\nb,r,2\nc,r,3\na,r,4\nb,r,9\nc,r,8\na,r,3\n");
        assertThat(Run.english("raters", one.toString(), "--unit", "dept", "--rater", "caller", "--outcome", "score")
                        .out())
                .contains("There is a single assessor");
    }

    @Test
    void importancesAddUpAndEachItemHasItsQuadrant() {
        Json sheet = drivers("--format", "json").json();

        assertThat(sheet.names())
                .containsExactly("n", "incomplete", "blocks", "method", "explained", "meanPerformance", "drivers");
        assertThat(sheet.text("method")).isEqualTo("ALL_ORDERS");
        assertThat(sheet.number("blocks")).isEqualTo(50);
        assertThat(sheet.list("drivers")).hasSize(9);
        assertThat(sheet.list("drivers").stream()
                        .mapToDouble(driver -> driver.in("importance").number("estimate"))
                        .sum())
                .isCloseTo(sheet.in("explained").number("estimate"), within(1e-12));
        assertThat(sheet.list("drivers").getFirst().names())
                .containsExactly("item", "importance", "performance", "quadrant", "quadrants");
        assertThat(sheet.list("drivers").getFirst().in("quadrants").names())
                .containsExactly("IMPROVE", "KEEP", "LATER", "ENOUGH");
    }

    @Test
    void driversForPeopleComeWithAPicture() throws IOException {
        Path picture = folder.resolve("drivers.svg");
        Run run = drivers("--svg", picture.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("만족의 차이 가운데 이 항목들과 함께 움직이는 몫은 ")
                .contains("먼저 살펴볼 항목")
                .contains("함께 움직인다는 것이지 그 항목 때문이라는 뜻은 아닙니다.");
        assertThat(Files.readString(picture)).startsWith("<svg").contains("항목의 중요도와 잘하는 정도");
    }

    @Test
    void manyItemsOnOneScaleWithGapsInThem() throws IOException {
        Random random = new Random(9);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            names.add("q" + i);
        }
        List<String> rows = new ArrayList<>(List.of(String.join(",", names) + ",all"));
        for (int r = 0; r < 300; r++) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                row.add(String.valueOf(1 + random.nextInt(5)));
            }
            row.add(row.getFirst());
            row.set(3, r < 7 ? "" : row.get(3));
            rows.add(String.join(",", row));
        }
        Path many = Files.write(folder.resolve("many.csv"), rows);
        Run run = Run.english(
                "drivers",
                many.toString(),
                "--outcome",
                "all",
                "--items",
                String.join(",", names),
                "--scale",
                "1..5",
                "--seed",
                "3");

        assertThat(run.out())
                .startsWith("293 ratings · 100.0% of the differences")
                .contains("7 ratings left out because an item was not asked.")
                .contains("Johnson")
                .contains("naming its column with --group");
    }

    @Test
    void whatCannotBeAskedIsSaid() throws IOException {
        assertThat(Run.korean("drivers").complaints())
                .containsExactly(
                        "평가 기록 파일을 적어 주십시오.",
                        "--outcome으로 전반적 만족이 있는 열을 적어 주십시오.",
                        "--items로 항목의 열을 적어 주십시오. 예: 경청:10,안내:10",
                        "사용법: ./dajeong help drivers");
        assertThat(Run.korean("drivers", "a.csv", "--outcome", "y", "--items", "y:10,b")
                        .complaints())
                .first()
                .asString()
                .startsWith("--items의 ‘b’를 이해하지 못했습니다.");
        assertThat(Run.korean("drivers", "a.csv", "--outcome", "y", "--items", "y:10")
                        .err())
                .contains("둘 이상")
                .contains("‘y’ 열을 --items와 --outcome에 함께 쓸 수 없습니다.");
        assertThat(Run.korean("drivers", "a.csv", "--outcome", "y", "--items", "a,", "--scale", "5..1")
                        .err())
                .contains("--scale의 ‘5..1’")
                .contains("이름이 비어 있는 항목");
        Path flat = Files.writeString(folder.resolve("flat.csv"), "a,b,y,g\n" + "1,2,3,k\n".repeat(30));
        assertThat(Run.english("drivers", flat.toString(), "--outcome", "y", "--items", "a:5,b:5")
                        .err())
                .contains("All values of a are equal");
        assertThat(Run.english("drivers", flat.toString(), "--outcome", "y", "--items", "a:5,b:5", "--group", "g")
                        .err())
                .contains("Column g has 1 group. It takes 10");
        assertThat(Run.english("drivers", flat.toString(), "--outcome", "y", "--items", "a:1,b:1")
                        .exit())
                .isEqualTo(2);
    }

    private static Run raters(String... more) {
        return run("raters", Office.OPTIONS, more);
    }

    private static Run drivers(String... more) {
        String items = Stream.of(Item.option().split(","))
                .filter(item -> !item.startsWith("만족"))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return run("drivers", List.of("--outcome", "만족", "--group", "dept", "--items", items), more);
    }

    private static Run run(String command, List<String> options, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, file));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        return Run.korean(arguments.toArray(String[]::new));
    }
}
