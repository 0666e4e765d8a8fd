package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `disclosure` as a person runs it: six departments in two bureaus, four quarters.
class DisclosureCommandTests {

    @TempDir
    Path folder;

    private final List<String> ratings = new ArrayList<>();

    @BeforeEach
    void sixDepartmentsAreSurveyed() throws IOException {
        ratings.add("bureau,dept,quarter,staff,score");
        for (int d = 0; d < 6; d++) {
            for (String quarter : List.of("2025-1", "2025-2", "2026-1", "2026-2")) {
                int n = d == 0 ? 3 : d == 3 ? 7 : 12;
                for (int i = 0; i < n; i++) {
                    ratings.add("b%d,d%d,%s,s%d,%d".formatted(d / 3, d, quarter, i % 4, 60 + (7 * i + 5 * d) % 40));
                }
            }
        }
        Files.write(folder.resolve("now.csv"), ratings);
    }

    @Test
    void whatMustBeWithheldIsListedWithItsReason() {
        Run run = ask("now.csv", "--years");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("보여 드려도 되는 점수 ")
                .contains("b0  d0    2025-1  응대가 5건 미만입니다.")
                .contains("보이면 다른 부서를 알아볼 수 있습니다.");
        Json json = ask("now.csv", "--years", "--format", "json").json();
        assertThat(json.truth("safe")).isTrue();
        assertThat(json.list("solved")).isEmpty();
        assertThat(json.list("withheld"))
                .filteredOn(row -> row.text("reason").equals("FEW_RATINGS"))
                .hasSize(4)
                .allMatch(row -> row.number("required") == 5);
    }

    @Test
    void whatIsShownAgainstTheRuleEndsWithCodeOne() throws IOException {
        Files.writeString(folder.resolve("shown.csv"), """
                bureau,dept,quarter
                b0,,2025-1
                b0,d0,2025-1
                """);

        Run run = ask("now.csv", "--shown", path("shown.csv"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("이대로 보이면 안 됩니다.\n\n· b0 · d0 · 2025-1: 응대가 5건 미만입니다.\n");
    }

    @Test
    void whatCanBeComputedEndsWithCodeOneAndShowsHow() throws IOException {
        Files.writeString(folder.resolve("shown.csv"), """
                bureau,dept,quarter
                b0,,2025-1
                b0,d1,2025-1
                b0,d2,2025-1
                """);

        Run run = ask("now.csv", "--shown", path("shown.csv"));
        Json json =
                ask("now.csv", "--shown", path("shown.csv"), "--format", "json").json();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("b0 · d0 · 2025-1: 가렸지만 계산해 낼 수 있습니다. "
                        + "[b0 · 부서 전체 · 2025-1] − [b0 · d1 · 2025-1] − [b0 · d2 · 2025-1]");
        assertThat(json.truth("safe")).isFalse();
        assertThat(json.list("solved").getFirst().list("from")).hasSize(3);
    }

    @Test
    void whatIsSafeIsSaidToBe() throws IOException {
        Files.writeString(folder.resolve("shown.csv"), "bureau,dept,quarter\nb0,,\nb1,,\n,,\n");

        Run run = ask("now.csv", "--shown", path("shown.csv"));

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("보이려는 점수가 모두 기준에 맞고");
    }

    /// Two ratings came to a quarter after it was published: they follow from both publications.
    @Test
    void aCorrectionIsFoundByTheDifferenceOfTwoPublications() throws IOException {
        List<String> before =
                ratings.stream().filter(row -> !row.contains(",2026-2,")).toList();
        List<String> less = new ArrayList<>(before);
        less.removeAll(before.stream()
                .filter(row -> row.contains("d4,2026-1"))
                .limit(2)
                .toList());
        Files.write(folder.resolve("same.csv"), before);
        Files.write(folder.resolve("less.csv"), less);

        Json same =
                ask("now.csv", "--before", path("same.csv"), "--format", "json").json();
        Json corrected =
                ask("now.csv", "--before", path("less.csv"), "--format", "json").json();

        assertThat(corrected.list("withheld").size())
                .isGreaterThan(same.list("withheld").size());
        assertThat(corrected.truth("safe")).isTrue();
    }

    @Test
    void everyQuestionThatCannotBeAnsweredIsRefused() throws IOException {
        Files.writeString(folder.resolve("shown.csv"), "bureau,dept,quarter\nb9,,\n");
        Files.writeString(folder.resolve("moved.csv"), String.join("\n", ratings) + "\nb1,d0,2025-1,s1,80\n");

        Run unknown = ask("now.csv", "--shown", path("shown.csv"));
        Run moved = ask("moved.csv");
        Run items = ask("now.csv", "--with-items");

        assertThat(List.of(unknown, moved, items))
                .allMatch(run -> run.exit() == 2 && run.out().isEmpty());
        assertThat(unknown.err()).contains("‘b9 · 부서 전체 · 전체 기간’에는 평가 기록이 없습니다.");
        assertThat(moved.err()).contains("d0이 여러 국에 속해 있습니다(b0, b1).");
        assertThat(items.err()).contains("--with-items를 쓰려면 --items로");
    }

    private Run ask(String file, String... more) {
        List<String> args = new ArrayList<>(List.of("disclosure", path(file)));
        args.addAll(List.of("--unit", "dept", "--period", "quarter", "--staff", "staff", "--outcome", "score"));
        args.addAll(List.of("--parent", "bureau"));
        args.addAll(List.of(more));
        return Run.korean(args.toArray(String[]::new));
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }
}
