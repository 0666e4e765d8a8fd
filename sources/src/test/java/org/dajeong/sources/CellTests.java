package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @Test
    void aCacheGivesWhatCleaningGivesHoweverManyTextsThereAre() {
        CellCache cache = new CellCache();
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            String raw = " 과" + random.nextInt(50_000) + "\t";
            char[] buffer = ("xx" + raw + "yy").toCharArray();

            assertThat(cache.clean(buffer, 2, raw.length())).isEqualTo(CellText.clean(raw));
        }
    }

    @Test
    void aTextMetAgainIsTheSameObject() {
        CellCache cache = new CellCache();
        char[] buffer = "세무과".toCharArray();

        assertThat(cache.clean(buffer, 0, 3)).isSameAs(cache.clean(buffer.clone(), 0, 3));
        assertThat(cache.clean(buffer, 0, 2)).isEqualTo("세무");
        assertThat(cache.clean(buffer, 0, 0)).isEmpty();
    }

    @Test
    void theCharacterBetweenPartsOfALevelIsNeverInACell() {
        assertThat(CellText.clean("세무\u001F1과")).isEqualTo("세무 1과");
    }

    @Test
    void decimalsAreWhatJavaReads() {
        Random random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(40) - 20);
            String plain = number.toPlainString();
            String scientific = number.toString().toLowerCase(Locale.ROOT);

            assertThat(Decimals.find(plain).orElseThrow()).isEqualByComparingTo(number);
            assertThat(Decimals.find(scientific).orElseThrow()).isEqualByComparingTo(number);
            assertThat(Decimals.find(plain).orElseThrow().scale()).isBetween(0, 20);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                ".",
                "e",
                "1e",
                "1e+",
                "1e5.0",
                "--1",
                "1-",
                "1 000",
                "1,000",
                "1_000",
                "0x1p3",
                "1f",
                "1d",
                "∞",
                "①",
                "½",
                "8²",
                "NaN",
                "Infinity",
                "1e401"
            })
    void whatIsNotADecimalIsNone(String text) {
        assertThat(Decimals.find(text)).isEmpty();
    }
}
