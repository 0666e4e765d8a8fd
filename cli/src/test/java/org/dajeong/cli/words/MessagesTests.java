package org.dajeong.cli.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final String KOREAN = "/org/dajeong/cli/messages.properties";
    private static final String ENGLISH = "/org/dajeong/cli/messages_en.properties";

    @Test
    void everyLanguageHasTheSameKeys() {
        assertThat(properties(ENGLISH).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(properties(KOREAN).stringPropertyNames());
    }

    @Test
    void everyLanguageFillsInTheSameArguments() {
        Properties korean = properties(KOREAN);
        Properties english = properties(ENGLISH);
        for (String key : korean.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(korean.getProperty(key)));
        }
    }

    @Test
    void everyKeyIsExplainedToATranslator() {
        List<String> lines = text(KOREAN).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).matches("[a-zA-Z].* = .*")) {
                assertThat(lines.get(i - 1)).as(lines.get(i)).startsWith("# ");
            }
        }
    }

    @Test
    void noKeyStandsTwice() {
        for (String file : List.of(KOREAN, ENGLISH)) {
            List<String> keys = text(file)
                    .lines()
                    .filter(line -> line.matches("[a-zA-Z].* = .*"))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();

            assertThat(keys)
                    .as(file)
                    .doesNotHaveDuplicates()
                    .hasSize(properties(file).size());
        }
    }

    @Test
    void theMachinesOwnLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(Messages.in(Language.KOREAN).text("tier.typical")).isEqualTo("평균 수준");
            Locale.setDefault(Locale.KOREAN);
            assertThat(Messages.in(Language.ENGLISH).text("tier.typical")).isEqualTo("Typical");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void koreanParticlesFollowWhatIsFilledIn() {
        Messages messages = Messages.in(Language.KOREAN);

        assertThat(messages.text("fault.term-twice", "task")).isEqualTo("‘task’가 두 번 나옵니다.");
        assertThat(messages.text("fault.term-twice", "channel")).isEqualTo("‘channel’이 두 번 나옵니다.");
    }

    @Test
    void englishCountsAndGroups() {
        Messages messages = Messages.in(Language.ENGLISH);

        assertThat(messages.text("progress.writing", 1)).isEqualTo("Writing: 1 row");
        assertThat(messages.text("progress.writing", 1_200_000L)).isEqualTo("Writing: 1,200,000 rows");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertThat(Messages.in(Language.KOREAN).text("problem.at", "{1}[이/가]$1", "\\"))
                .isEqualTo("{1}[이/가]$1: \\");
    }

    @Test
    void aMissingArgumentIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.in(Language.KOREAN).text("problem.at", "only one"))
                .withMessageContaining("problem.at asks for argument 1");
    }

    private static List<String> places(String sentence) {
        return List.copyOf(new TreeSet<>(Pattern.compile("\\{\\d\\}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .toList()));
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (InputStream stream = stream(file);
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(String file) {
        try (InputStream stream = stream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(MessagesTests.class.getResourceAsStream(file));
    }
}
