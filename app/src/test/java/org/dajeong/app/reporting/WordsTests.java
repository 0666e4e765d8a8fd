package org.dajeong.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties korean = properties("tables");
        Properties english = properties("tables_en");

        assertThat(english.stringPropertyNames()).isEqualTo(korean.stringPropertyNames());
        for (String key : korean.stringPropertyNames()) {
            assertThat(places(english, key)).as(key).isEqualTo(places(korean, key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables", "official"})
    void translatorsFindANoteAboveEveryKey(String name) throws IOException {
        List<String> lines = text(name).lines().toList();

        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(" = ")) {
                assertThat(lines.get(i - 1)).as(lines.get(i)).startsWith("# ").doesNotStartWith("# --");
            }
        }
    }

    @Test
    void everyValueHasWords() {
        for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            Words words = Words.of(locale);
            Arrays.stream(Tier.values()).forEach(value -> words.of("tier", value));
            Arrays.stream(EvaluationTable.Source.values()).forEach(value -> words.of("source", value));
            Arrays.stream(EvaluationRule.Basis.values()).forEach(value -> words.of("basis", value));
            Arrays.stream(EvaluationRule.Fallback.values()).forEach(value -> words.of("fallback", value));
            Arrays.stream(EvaluationRule.Rounding.values()).forEach(value -> words.of("rounding", value));
        }
        assertThat(Words.of(Locale.ENGLISH).of("tier", Tier.CANNOT_TELL)).isEqualTo("Cannot tell yet");
        assertThat(Words.of(Locale.KOREAN).of("tier", Tier.CANNOT_TELL)).isEqualTo("아직 알 수 없음");
    }

    @Test
    void otherLanguagesReadKorean() {
        assertThat(Words.of(Locale.FRENCH).text("column.fair")).isEqualTo("조정점수");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables", "official"})
    void wordsThatTheOfficeDoesNotUseStayOut(String name) throws IOException {
        assertThat(text(name).lines().filter(line -> !line.startsWith("#")))
                .noneMatch(line -> Pattern.compile("미흡|부진|하위|우수|평가원|신뢰구간|공정 점수|업무 종류|성공|실패")
                        .matcher(line)
                        .find());
    }

    private static List<String> places(Properties messages, String key) {
        return PLACE.matcher(messages.getProperty(key))
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        properties.load(reader(name));
        return properties;
    }

    private static String text(String name) throws IOException {
        try (Reader reader = reader(name)) {
            return reader.readAllAsString();
        }
    }

    private static Reader reader(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(WordsTests.class.getResourceAsStream(name + ".properties")),
                StandardCharsets.UTF_8);
    }
}
