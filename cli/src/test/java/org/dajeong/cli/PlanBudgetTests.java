package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plan` with a budget, as a person runs it.
class PlanBudgetTests {

    @TempDir
    Path folder;

    @BeforeEach
    void eightDepartmentsAreSurveyed() throws IOException {
        Random random = new Random(1);
        List<String> ratings = new ArrayList<>(List.of("dept,quarter,staff,caller,score"));
        for (int d = 0; d < 8; d++) {
            for (int i = 0; i < 12 + 8 * d; i++) {
                long score = Math.round(Math.clamp(60 + 3 * d + 9 * random.nextGaussian(), 0, 100));
                ratings.add("d%d,q%d,s%d,c%d,%d".formatted(d, i % 2, i % 4, i % 6, score));
            }
        }
        Files.write(folder.resolve("ratings.csv"), ratings);
    }

    @Test
    void aBudgetGoesToTheDepartmentsWithTheLargestErrors() {
        Json plan = ask("--budget", "40", "--format", "json").json();

        List<Json> split = plan.list("split");
        assertThat(split.stream().mapToDouble(share -> share.number("further")).sum())
                .isEqualTo(40);
        assertThat(split.getFirst().number("further"))
                .isGreaterThan(split.get(1).number("further"));
        assertThat(split.getLast().number("further")).isZero();
        assertThat(plan.number("left")).isZero();
        assertThat(plan.has("wave")).isFalse();
        assertThat(ask("--budget", "40").out())
                .contains("응대 40건을 더 조사할 때 가장 좋은 나눔과 그때의 오차 범위")
                .contains("더 조사할 응대");
    }

    @Test
    void withoutABudgetThePlanIsAsItWas() {
        assertThat(ask("--format", "json").json().names()).containsExactly("units");
        assertThat(ask().out()).doesNotContain("더 조사할 응대");
    }

    @Test
    void aWaveIsForetold() {
        Run run = ask("--budget", "400", "--staff-per-unit", "4", "--raters", "6");
        Json wave = ask("--budget", "400", "--staff-per-unit", "4", "--raters", "6", "--format", "json")
                .json()
                .in("wave");

        assertThat(run.out())
                .contains("새로 한 번 조사해 신뢰도 0.70에 이르려면 부서마다 ")
                .contains("부서마다 50건씩 조사하면 오차 범위는 ±")
                .contains("지난 기간과 견주어 알아볼 수 있는 변화는 ");
        assertThat(wave.number("ratings")).isEqualTo(50);
        assertThat(wave.number("reliability")).isBetween(0.5, 1.0);
        assertThat(wave.number("cannotTell")).isBetween(0.0, 1.0);
        double needed = wave.number("ratingsNeeded");
        assertThat(needed).isGreaterThan(1);
        if (needed <= 50) {
            assertThat(wave.number("reliability")).isGreaterThanOrEqualTo(0.7);
        }
    }

    @Test
    void everyUnclearOptionIsToldAtOnce() {
        Run run = ask("--budget", "0", "--staff-per-unit", "4", "--aim", "best");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints())
                .containsExactly(
                        "--budget의 ‘0’은 1에서 1,000,000 사이의 정수가 아닙니다.",
                        "--aim의 ‘best’를 이해하지 못했습니다. error 또는 reliability여야 합니다.",
                        "--staff-per-unit과 --raters는 함께 적어 주십시오.",
                        "사용법: ./dajeong help plan");
    }

    private Run ask(String... more) {
        List<String> args = new ArrayList<>(
                List.of("plan", folder.resolve("ratings.csv").toString(), "--unit", "dept", "--period", "quarter"));
        args.addAll(List.of("--staff", "staff", "--rater", "caller", "--outcome", "score"));
        args.addAll(List.of(more));
        return Run.korean(args.toArray(String[]::new));
    }
}
