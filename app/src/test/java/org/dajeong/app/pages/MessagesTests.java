package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dajeong.app.web.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of sentences, in both languages.
class MessagesTests {

    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final String ENTRY = "[a-zA-Z].* =.*";

    static List<Path> korean() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.getFileName().toString().contains("_"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("korean")
    void everyLanguageHasTheSameKeysAndFillsInTheSame(Path korean) throws IOException {
        Properties base = properties(korean);
        Properties english = properties(english(korean));

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(base.stringPropertyNames());
        for (String key : base.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(base.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("korean")
    void everyKeyIsExplainedToATranslatorAndStandsOnce(Path korean) throws IOException {
        List<String> lines = Files.readAllLines(korean);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).matches(ENTRY)) {
                assertThat(lines.get(i - 1)).as(lines.get(i)).startsWith("# ");
            }
        }
        for (Path file : List.of(korean, english(korean))) {
            assertThat(Files.readAllLines(file).stream().filter(line -> line.matches(ENTRY)))
                    .as("%s", file)
                    .hasSize(properties(file).size());
        }
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        List<String> keys = korean().stream()
                .flatMap(file -> {
                    try {
                        return properties(file).stringPropertyNames().stream();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void theReadersLanguageDecidesAndNotTheMachines() {
        Locale before = Locale.getDefault();
        try {
            for (Locale machine : List.of(Locale.ENGLISH, Locale.KOREA, Locale.GERMANY)) {
                Locale.setDefault(machine);
                Sentences sentences = new Sentences();

                assertThat(sentences.text(Locale.KOREA, "tier.typical")).isEqualTo("평균 수준");
                assertThat(sentences.text(Locale.UK, "tier.typical")).isEqualTo("Typical");
                assertThat(sentences.text(Locale.ENGLISH, "pages.page", 1)).isEqualTo("Page 1");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Path english(Path korean) {
        return FOLDER.resolve(korean.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static List<String> places(String sentence) {
        return List.copyOf(new TreeSet<>(Pattern.compile("\\{\\d\\}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .toList()));
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
