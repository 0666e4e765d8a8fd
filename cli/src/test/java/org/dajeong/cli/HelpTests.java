package org.dajeong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dajeong.cli.words.Cells;
import org.dajeong.engine.api.ScoreOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class HelpTests {

    private static final List<String> COMMANDS = List.of(
            "score",
            "why",
            "plan",
            "tables",
            "change",
            "effect",
            "raters",
            "agreement",
            "drivers",
            "chart",
            "link",
            "share",
            "survey",
            "index",
            "disclosure",
            "fit",
            "district",
            "help");

    private static final List<String> PRODUCT = List.of("demo", "serve", "admin", "backup", "restore", "verify");

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void everyCommandExplainsItselfWithAnExample(String command) {
        Run korean = Run.korean("help", command);
        Run english = Run.english(command, "--help");

        for (Run run : List.of(korean, english)) {
            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("./dajeong " + command).contains("--lang");
            assertThat(run.out().lines().toList())
                    .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(100));
        }
        assertThat(korean.out()).contains("사용법:").contains("예:");
        assertThat(english.out()).contains("Usage:").contains("Example:");
        assertThat(options(korean)).isEqualTo(options(english));
    }

    @ParameterizedTest
    @CsvSource({
        "demo, --fresh --port --address --data",
        "serve, --trial --fresh --port --address --data",
        "admin, --demo --trial --data",
        "backup, --demo --trial --data",
        "restore, --replace --demo --trial --data",
        "verify, --demo --trial --data"
    })
    void theProductsCommandsAreExplainedToo(String command, String options) {
        Run korean = Run.korean("help", command);
        Run english = Run.english("help", command);

        assertThat(korean.out()).isEqualTo(Run.korean(command).out()).contains("사용법:", "예:");
        assertThat(english.out()).contains("Usage:", "Example:");
        assertThat(Run.korean("help").out())
                .as("in one line")
                .contains(" " + korean.out().lines().findFirst().orElseThrow() + "\n");
        assertThat(Run.english("help").out())
                .as("in one line")
                .contains(" " + english.out().lines().findFirst().orElseThrow() + "\n");
        for (Run run : List.of(korean, english)) {
            assertThat(run.exit()).isZero();
            assertThat(options(run)).containsExactly(options.split(" "));
            assertThat(run.out().lines().toList())
                    .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void everyOptionIsExplained() {
        for (String command : Stream.concat(COMMANDS.stream(), PRODUCT.stream()).toList()) {
            for (Run run : List.of(Run.korean("help", command), Run.english("help", command))) {
                assertThat(run.out().lines().filter(line -> line.matches(" {2,}(-h, )?--.*")))
                        .allMatch(line -> line.matches(" +(-h, )?--\\S+ +\\S.*"), "has an explanation");
            }
        }
    }

    @Test
    void theProgramListsItsCommands() {
        assertThat(Run.korean().out())
                .isEqualTo(Run.korean("help").out())
                .isEqualTo(Run.korean("--help").out());
        assertThat(Run.korean().out())
                .contains("./dajeong district --out ratings.csv")
                .containsPattern("why +한 부서의 점수가 왜 그런지");
        assertThat(Run.english().out()).contains("Commands:").contains("Exit codes: 0 answered");
    }

    @Test
    void theLanguageCanBeChosenAnywhere() {
        assertThat(Run.korean("--lang", "en").out()).contains("Usage:");
        assertThat(Run.korean("help", "why", "--lang=en").out()).contains("Usage:");
        assertThat(Run.english("--lang", "ko", "help").out()).contains("사용법:");
        assertThat(Run.korean("score", "--lang", "en").err()).contains("Please name the file");
    }

    @Test
    void theDefaultsSaidAreThoseOfTheMethod() {
        ScoreOptions standard = ScoreOptions.standard();

        assertThat(Run.korean("help", "score").out())
                .contains("(기본값 %d)".formatted(standard.minRatings()))
                .contains("(기본값 %d)".formatted(standard.seed()));
        assertThat(Run.korean("help", "plan").out()).contains("(기본값 %s)".formatted(standard.reliabilityNeeded()));
    }

    @Test
    void theVersionIsSaid() {
        assertThat(Run.korean("--version").out()).matches("다정 \\S+ \\(Java \\S+\\)\\R");
    }

    private static List<String> options(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.matches(" +(-h, )?--.*"))
                .map(line -> line.strip().split("[ =]")[0])
                .toList();
    }
}
