package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asking whether departments moved, and what a course has changed, as a person would.
class ChangeAndEffectTests {

    @TempDir
    static Path folder;

    private static String file = "";

    /// The district's ratings, with the bureau-like first syllable of each department as its kind, and eight points
    /// more in 종료 for 세무2과 in the last quarter.
    @BeforeAll
    static void theOfficeIsSurveyed() throws IOException {
        Path district = folder.resolve("district.csv");
        assertThat(Run.korean("district", "--out", district.toString()).exit()).isZero();
        List<String> lines = Files.readAllLines(district, StandardCharsets.UTF_8);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        List<String> result = new ArrayList<>(List.of(lines.getFirst() + ",kind"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            if (fields[header.indexOf("dept")].equals("세무2과") && fields[header.indexOf("quarter")].equals("2026-2")) {
                int closing = header.indexOf("종료");
                fields[closing] = String.valueOf(Math.min(15, 12 + Integer.parseInt(fields[closing])));
            }
            String kind = fields[header.indexOf("dept")].endsWith("동") ? "동" : "과";
            result.add(String.join(",", fields) + "," + kind);
        }
        file = folder.resolve("ratings.csv").toString();
        Files.write(Path.of(file), result, StandardCharsets.UTF_8);
    }

    // ---- change

    @Test
    void aDepartmentThatMovedIsToldSoInItsItem() {
        Json answer = ask("change", "--of", "세무2과", "--in", "2026-2", "--goal", "3", "--item", "종료", "--format", "json")
                .json();
        Json change = answer.list("changes").getFirst();

        assertThat(answer.names()).containsExactly("periods", "item", "goal", "changes");
        assertThat(change.names()).containsExactly("units", "change", "standardError", "low", "high", "verdict");
        assertThat(change.text("verdict")).isEqualTo("MOVED");
        assertThat(change.number("change")).isGreaterThan(1);
    }

    @Test
    void severalAreToldOneByOneAndTogether() {
        Run table = ask("change", "--of", "세무2과,건축과", "--in", "2026-2", "--goal", "3", "--others", "주차관리과");

        assertThat(table.out())
                .startsWith("전체 점수의 변화 · 2026-2\n분기 목표: 3.0점 나아짐\n")
                .contains("부서")
                .contains("2개 부서 함께")
                .contains("저절로 오른 몫은 들어 있지 않습니다.");
        assertThat(askInEnglish("change", "--of", "세무2과,건축과", "--in", "2026-2", "--goal", "3")
                        .out())
                .startsWith("Change of the whole score · 2026-2\n")
                .contains("2 departments together");
    }

    /// What comes after the quarter in question changes nothing.
    @Test
    void laterQuartersAreNotUsed() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
        Path shorter = folder.resolve("shorter.csv");
        Files.write(
                shorter, lines.stream().filter(line -> !line.contains("2026-2")).toList(), StandardCharsets.UTF_8);
        String[] question = {"--of", "세무2과", "--in", "2026-1,2025-4", "--goal", "3", "--format", "json"};
        Run whole = ask("change", question);
        Run cut = Run.korean(arguments("change", shorter.toString(), question));

        assertThat(whole.exit()).as(whole.err()).isZero();
        assertThat(whole.out()).isEqualTo(cut.out());
    }

    @Test
    void whatIsNotShownIsSaidToBeSo() {
        Run few = ask("change", "--of", "감사담당관", "--in", "2026-2", "--goal", "3");

        assertThat(few.exit()).as(few.err()).isZero();
        assertThat(few.out()).contains("아직 알 수 없음").contains("개인을 알아볼 수 없게");
    }

    @Test
    void whatIsWrongWithAQuestionIsToldAtOnce() {
        assertThat(Run.korean(arguments("change", file, "--in", "a,b,c,d,e", "--item", "종로"))
                        .complaints())
                .containsExactly(
                        "--of로 부서 이름을 적어 주십시오.",
                        "--in에는 기간을 4개까지 적을 수 있습니다.",
                        "--goal로 분기 목표(점)를 적어 주십시오.",
                        "‘종로’라는 항목은 --items에 없습니다. 비슷한 이름: 종료",
                        "사용법: ./dajeong help change");
        Run unknown = ask("change", "--of", "세무3과", "--in", "2026-2,2025-4", "--goal", "3", "--others", "건축과,건축과");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.complaints()).contains("--others에 ‘건축과’가 두 번 있습니다.");
        assertThat(ask("change", "--of", "세무3과", "--in", "2026-2,2025-4", "--goal", "3")
                        .complaints())
                .anyMatch(line -> line.startsWith("‘세무3과’라는 부서의 평가 기록이 없습니다. 비슷한 이름:"))
                .contains("--in의 기간은 빠짐없이 이어져야 합니다.");
        assertThat(ask("change", "--of", "세무2과", "--in", "2026-9", "--goal", "0")
                        .exit())
                .isEqualTo(2);
        assertThat(ask("change", "--of", "세무2과", "--in", "2026-9", "--goal", "2")
                        .complaints())
                .anyMatch(line -> line.startsWith("‘2026-9’의 평가 기록이 없습니다."));
    }

    // ---- effect

    @Test
    void anEffectIsToldWithWhatStandsBesideIt() {
        Run answer = ask(
                "effect", "--started", "2026-1=세무1과,세무2과", "--started", "2026-2=건축과", "--goal", "3", "--kind", "kind");

        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out())
                .startsWith("과제나 교육의 효과 · 전체 점수\n2026-1부터 2개 부서: 세무1과, 세무2과\n2026-2부터 1개 부서: 건축과\n\n효과(점) ")
                .contains("시작 1기간째")
                .contains("시작한 뒤 모두")
                .contains("우연히 나누었다면");
        assertThat(askInEnglish("effect", "--started", "2026-1=세무1과,세무2과").out())
                .startsWith("Effect of a task or course · the whole score\nFrom 2026-1: 2 departments, 세무1과, 세무2과\n")
                .contains("period 1 since the start")
                .contains("1 period before");
    }

    @Test
    void anEffectHasItsMembers() {
        Json answer = ask(
                        "effect",
                        "--started",
                        "2026-1=세무1과,세무2과,건축과",
                        "--base",
                        "before-last",
                        "--control",
                        "never",
                        "--format",
                        "json")
                .json();
        Json beside = answer.in("beside");

        assertThat(answer.names())
                .containsExactly("units", "change", "standardError", "low", "high", "withinReach", "verdict", "beside");
        assertThat(beside.names())
                .containsExactly(
                        "base",
                        "control",
                        "simple",
                        "before",
                        "randomisation",
                        "groupTimes",
                        "refused",
                        "byExposure",
                        "byGroup",
                        "byPeriod");
        assertThat(beside.text("base")).isEqualTo("BEFORE_LAST");
        assertThat(beside.text("control")).isEqualTo("NEVER");
        assertThat(beside.in("byPeriod").list("parts").stream().map(part -> part.text("at")))
                .containsExactly("2026-1", "2026-2");
        assertThat(answer.number("high") - answer.number("low"))
                .isCloseTo(2 * 1.96 * answer.number("standardError"), within(1e-9));
    }

    /// One of two departments of a kind cannot be told from chance.
    @Test
    void whatChanceCouldHaveDealtOutIsNotTold() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
            boolean one = line.contains("세무2과") || line.contains("건축과");
            lines.add(one ? line.substring(0, line.lastIndexOf(',')) + ",인허가" : line);
        }
        Path two = folder.resolve("two.csv");
        Files.write(two, lines, StandardCharsets.UTF_8);
        Run answer = Run.korean(
                arguments("effect", two.toString(), "--started", "2026-2=세무2과", "--kind", "kind", "--item", "종료"));

        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("아직 알 수 없음").contains("가장 작아도 0.50입니다.");
    }

    @Test
    void whatIsWrongWithAnEffectIsToldAtOnce() {
        assertThat(Run.korean(arguments("effect", file, "--base", "first")).complaints())
                .containsExactly(
                        "--started로 시작한 기간과 부서를 적어 주십시오. 예: --started 2026-1=세무1과,세무2과",
                        "--base의 ‘first’를 이해하지 못했습니다. 쓸 수 있는 값: last, before-last, all-before, all-but-last",
                        "사용법: ./dajeong help effect");
        assertThat(ask("effect", "--started", "세무2과").complaints())
                .contains("--started의 ‘세무2과’를 이해하지 못했습니다. 기간=부서,부서로 써 주십시오.");
        assertThat(ask("effect", "--started", "2026-9=세무2과,세무9과").complaints())
                .anyMatch(line -> line.startsWith("‘2026-9’의 평가 기록이 없습니다."))
                .anyMatch(line -> line.startsWith("‘세무9과’라는 부서의 평가 기록이 없습니다."));
        assertThat(ask("effect", "--started", "2026-1=세무2과", "--kind", "task").complaints())
                .anyMatch(line -> line.contains("‘task’ 값이 하나가 아닙니다."));
        Run missing = ask("effect", "--started", "2026-1=세무2과", "--kind", "kinds");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("kinds");
    }

    // ---- asking

    private static Run ask(String command, String... options) {
        return Run.korean(arguments(command, file, options));
    }

    private static Run askInEnglish(String command, String... options) {
        return Run.english(arguments(command, file, options));
    }

    private static String[] arguments(String command, String file, String... options) {
        return Stream.of(List.of(command, file), Arrays.asList(options), Office.OPTIONS)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }
}
