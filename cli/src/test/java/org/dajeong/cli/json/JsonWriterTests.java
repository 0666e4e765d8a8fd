package org.dajeong.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.cli.Json;
import org.junit.jupiter.api.Test;

class JsonWriterTests {

    private final StringBuilder out = new StringBuilder();
    private final JsonWriter json = new JsonWriter(out);

    @Test
    void aRowOfATableIsARowOfTheFile() {
        json.object()
                .field("n", 2L)
                .object("variance")
                .field("unit", 6.25)
                .end()
                .array("units");
        json.object()
                .field("unit", "세무2과")
                .object("rank")
                .field("low", 1L)
                .end()
                .end();
        json.object().field("unit", "세무1과").end();
        json.end().array("notes").end().end();

        assertThat(out).hasToString("""
                        {
                          "n": 2,
                          "variance": {
                            "unit": 6.25
                          },
                          "units": [
                            {"unit": "세무2과", "rank": {"low": 1}},
                            {"unit": "세무1과"}
                          ],
                          "notes": []
                        }
                        """);
    }

    @Test
    void textSurvivesWhateverItHolds() {
        String text = "\"\\/\b\f\n\r\t\u0000\u001f\u2028한글 😀 \ud83d";
        json.object().field("text", text).end();

        assertThat(Json.of(out.toString()).text("text")).isEqualTo(text);
        assertThat(out.toString()).contains("한글").doesNotContain("\u0000").doesNotContain("\ud83d");
    }

    @Test
    void numbersReadBackExactly() {
        double[] numbers = {0.1, -9.8 / 3, 1e-300, Double.MIN_VALUE, Double.MAX_VALUE, 100};
        for (double number : numbers) {
            StringBuilder one = new StringBuilder();
            new JsonWriter(one).object().field("x", number).end();

            assertThat(Json.of(one.toString()).number("x")).isEqualTo(number);
        }
    }

    @Test
    void whatDoesNotExistIsLeftOut() {
        json.object()
                .field("period", Optional.<String>empty())
                .field("rater", OptionalDouble.empty())
                .field("required", OptionalLong.empty())
                .field("reached", false)
                .end();

        assertThat(Json.of(out.toString()).names()).containsExactly("reached");
    }

    @Test
    void thereIsNoNumberThatIsNotANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.object().field("fair", Double.NaN))
                .withMessageContaining("fair");
        assertThatIllegalArgumentException().isThrownBy(() -> json.field("fair", Double.NEGATIVE_INFINITY));
    }
}
