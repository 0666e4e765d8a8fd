package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions that cannot be answered: exit 2, nothing on standard output, plain sentences, how to get help.
class UsageTests {

    private static final String ITEMS = "수신:10,종료:15";

    @TempDir
    Path folder;

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertRefused(Run.korean("why"), """
                --of로 부서 이름을 적어 주십시오.
                평가 기록 파일을 적어 주십시오.
                --unit으로 부서 이름이 있는 열을 적어 주십시오.
                --items(항목과 배점) 또는 --outcome(점수 열) 가운데 하나를 적어 주십시오.
                사용법: ./dajeong help why
                """);
        assertRefused(Run.english("score"), """
                Please name the file of ratings.
                Please name the column of the department with --unit.
                Please give either --items (items and their points) or --outcome (the column of the score).
                Help: ./dajeong help score
                """);
    }

    @Test
    void itemsAndOutcomeExcludeEachOther() {
        assertRefused(Run.korean("score", "a.csv", "--unit", "dept", "--items", ITEMS, "--outcome", "score"), """
                --items와 --outcome은 함께 쓸 수 없습니다. 하나만 적어 주십시오.
                사용법: ./dajeong help score
                """);
        assertRefused(Run.korean("score", "a.csv", "--unit", "dept", "--items", ITEMS, "--scale", "1..5"), """
                --scale은 --outcome과만 쓸 수 있습니다.
                사용법: ./dajeong help score
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'수신', 수신", //
        "'수신:', 수신:",
        "'수신:0', 수신:0",
        "'수신:1.5', 수신:1.5",
        "'수신:9999999999', 수신:9999999999",
        "':10', :10",
        "'수신:10,', ''",
    })
    void itemsAreNamesWithPoints(String items, String found) {
        assertThat(Run.korean("score", "a.csv", "--unit", "dept", "--items", items)
                        .complaints())
                .first()
                .asString()
                .startsWith("--items의 ‘" + found + "’")
                .contains("예: 수신:10,맞이:10");
    }

    @Test
    void anItemIsNamedOnce() {
        assertThat(Run.korean("score", "a.csv", "--unit", "dept", "--items", "수신:10,수신:5")
                        .complaints())
                .first()
                .isEqualTo("--items에 ‘수신’이 두 번 있습니다.");
    }

    @ParameterizedTest
    @CsvSource({"1", "1..", "..5", "5..1", "1..1", "a..b", "1e3..1e4", "1...5"})
    void aScaleRunsFromLowToHigh(String scale) {
        Run run = Run.korean("score", "a.csv", "--unit", "dept", "--outcome", "score", "--scale", scale);

        assertRefused(run, run.err());
        assertThat(run.complaints()).first().asString().startsWith("--scale의 ‘" + scale + "’");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--min-n  | 0     | --min-n의 ‘0’은 1 이상의 정수가 아닙니다.",
                "--min-n  | five  | --min-n의 ‘five’는 1 이상의 정수가 아닙니다.",
                "--seed   | 1.5   | --seed의 ‘1.5’는 정수가 아닙니다.",
                "--format | xml   | --format의 ‘xml’을 이해하지 못했습니다. table 또는 json이어야 합니다.",
                "--lang   | fr    | --lang의 ‘fr’를 이해하지 못했습니다. ko 또는 en이어야 합니다.",
                "--mix    | a,,b  | --mix의 ‘’[?]",
                "--mix    | a,a   | --mix에 ‘a’가 두 번 있습니다.",
                "--mix    | a:a   | --mix의 ‘a:a’를 이해하지 못했습니다.",
                "--mix    | dept  | ‘dept’ 열을 --unit과 --mix에 함께 쓸 수 없습니다.",
                "--rater  | score | ‘score’ 열을 --rater와 --outcome에 함께 쓸 수 없습니다.",
                "--svg    | /no/such/folder/a.svg | --svg의 ‘/no/such/folder/a.svg’에 파일을 만들 수 없습니다.",
            })
    void anOptionSaysWhatItTakes(String option, String value, String sentence) {
        Run run = Run.korean("score", "a.csv", "--unit", "dept", "--outcome", "score", option, value);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints()).first().asString().startsWith(sentence.replace("[?]", ""));
    }

    @Test
    void whatPicocliCannotReadIsSaidInOurWords() {
        assertRefused(Run.korean("scor", "a.csv"), """
                scor라는 명령은 없습니다. 비슷한 이름: score
                사용법: ./dajeong help
                """);
        assertRefused(Run.korean("why", "--unti", "dept"), """
                --unti라는 옵션은 없습니다. 비슷한 이름: --unit, --in
                사용법: ./dajeong help why
                """);
        assertRefused(Run.korean("why", "--unit"), """
                --unit에 값이 없습니다.
                사용법: ./dajeong help why
                """);
        assertRefused(Run.korean("why", "--unit", "a", "--unit", "b"), """
                --unit이 두 번 있습니다. 한 번만 적어 주십시오.
                사용법: ./dajeong help why
                """);
        assertRefused(Run.korean("score", "a.csv", "세무", "--unit", "dept", "--outcome", "y"), """
                ‘세무’가 무엇인지 알 수 없습니다. 빈칸이 든 값은 따옴표로 묶어 주십시오.
                사용법: ./dajeong help score
                """);
        assertRefused(Run.english("help", "whi"), """
                There is no command whi. Similar names: why
                Help: ./dajeong help
                """);
    }

    @Test
    void oneQuarterNeedsQuarters() {
        String[] rest = {"a.csv", "--unit", "dept", "--outcome", "y"};

        assertThat(Run.korean(joined(rest, "why", "--of", "세무2과", "--in", "2026-2", "--trend", "t.svg"))
                        .complaints())
                .containsExactly(
                        "--in을 쓰려면 --period로 기간이 있는 열을 적어 주십시오.",
                        "--trend를 쓰려면 --period로 기간이 있는 열을 적어 주십시오.",
                        "사용법: ./dajeong help why");
        assertThat(Run.korean(joined(rest, "plan", "--change", "3", "--reliability", "1"))
                        .complaints())
                .containsExactly(
                        "--reliability의 ‘1’은 0보다 크고 1보다 작은 수가 아닙니다.",
                        "--change를 쓰려면 --period로 기간이 있는 열을 적어 주십시오.",
                        "사용법: ./dajeong help plan");
        assertThat(Run.korean(joined(rest, "plan", "--earlier", "2")).complaints())
                .first()
                .isEqualTo("--earlier는 --change와만 쓸 수 있습니다.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "y            # ‘~’가 없습니다.",
                "~ a          # ‘~’ 앞에 결과 열이 없습니다.",
                "y ~ a +      # 비어 있는 항이 있습니다",
                "y ~ (x|g)  # ‘(x|g)’: 무작위 기울기는 다루지 않습니다.",
                "y ~ a:b      # ‘a:b’를 쓰려면 그 두 항도 따로 있어야 합니다.",
                "y ~ a + a    # ‘a’가 두 번 나옵니다.",
                "y ~ log(a)   # ‘log(a)’를 이해하지 못했습니다.",
            })
    void aFormulaSaysWhereItIsWrong(String formula, String sentence) {
        Run run = Run.korean("fit", "a.csv", formula);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints()).first().asString().startsWith("수식을 읽지 못했습니다. " + sentence);
    }

    @Test
    void aFileThatIsNotThereIsAProblemOfTheFile() {
        String missing = folder.resolve("없음.csv").toString();

        assertRefused(Run.korean("score", missing, "--unit", "dept", "--outcome", "y"), missing + ": 이런 파일이 없습니다.\n");
        assertRefused(Run.english("fit", missing, "y ~ 1 + (1|g)"), missing + ": there is no such file.\n");
    }

    @Test
    void everyProblemOfAFileIsInOneList() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), """
                dept,task,수신,종료
                세무2과,부과,10,15
                세무1과,부과,11,열

                ,부과,9,15
                건축과,부과,,해당없음
                """);

        assertRefused(Run.korean("score", file.toString(), "--unit", "dept", "--items", ITEMS), """
                FILE 3행 ‘수신’ 열: ‘11’은 범위를 벗어났습니다. 0에서 10 사이여야 합니다.
                FILE 3행 ‘종료’ 열: ‘열’은 숫자가 아닙니다. 숫자여야 합니다.
                FILE 5행 ‘dept’ 열: 비어 있습니다. 값이 있어야 합니다.
                FILE 6행: 물은 항목이 하나도 없습니다. 적어도 한 항목에는 점수가 있어야 합니다.
                """.replace(
                        "FILE", file.toString()));
        assertRefused(Run.english("score", file.toString(), "--unit", "detp", "--items", "수심:10"), """
                FILE, column ‘detp’: there is no such column. Similar names: dept, task, 수신
                FILE, column ‘수심’: there is no such column. Similar names: 수신, dept, task
                """.replace(
                        "FILE", file.toString()));
    }

    @Test
    void tooFewDepartmentsAreRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("two.csv"), "dept,y\na,90\na,80\nb,70\nb,60\n");

        assertRefused(
                Run.korean("score", file.toString(), "--unit", "dept", "--outcome", "y"),
                "부서가 2곳입니다. 3곳은 있어야 부서의 차이를 말할 수 있습니다.\n");
        assertRefused(Run.korean("fit", file.toString(), "y ~ dept"), "수식에 (1|묶음)이 하나도 없습니다. 예: y ~ 1 + (1|dept)\n");
    }

    private static String[] joined(String[] rest, String... first) {
        String[] all = new String[first.length + rest.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private static void assertRefused(Run run, String err) {
        assertThat(run.err()).isEqualTo(err);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }
}
