package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dajeong.engine.api.IndexFormula;
import org.dajeong.engine.api.IndexFormula.Index;
import org.dajeong.engine.api.IndexFormula.Question;
import org.dajeong.engine.api.IndexFormula.Reason;
import org.dajeong.engine.api.IndexFormula.Refused;
import org.dajeong.engine.api.IndexFormula.Scale;
import org.dajeong.engine.api.WeightedMean;
import org.dajeong.engine.api.WeightedMean.Answer;
import org.junit.jupiter.api.Test;

/// FEATURE: an index belongs to its formula and version, and is compared with no other.
class O01_IndexFormulaTests {

    private static final Scale SEVEN = new Scale(1, 7);

    /// Of a hundred: 40 gave 6 or 7 overall, 30 and 20 to two elements, 50 for coming again.
    private static final Map<String, List<Question>> ANSWERS = Map.of(
            IndexFormula.OVERALL, List.of(seven(5, 5, 10, 20, 20, 30, 10)),
            IndexFormula.ELEMENTS, List.of(seven(0, 10, 20, 20, 20, 15, 15), seven(20, 20, 20, 10, 10, 0, 20)),
            IndexFormula.AGAIN, List.of(seven(0, 0, 10, 20, 20, 25, 25)));

    @Test
    void theSameAnswersGiveTwoIndices() {
        Index before = (Index) IndexFormula.TOP_TWO_40_40_20.of(ANSWERS);
        Index after = (Index) IndexFormula.TOP_TWO_30_50_20.of(ANSWERS);

        assertThat(before.value()).isCloseTo(0.4 * 40 + 0.4 * 25 + 0.2 * 50, within(1e-12));
        assertThat(after.value()).isCloseTo(0.3 * 40 + 0.5 * 25 + 0.2 * 50, within(1e-12));
        assertThat(after.components()).containsEntry(IndexFormula.ELEMENTS, 25.0);
        assertThat(IndexFormula.compare(before, after)).isEmpty();
        assertThat(IndexFormula.compare(after, after)).contains(0.0);
    }

    /// The top two boxes of seven and the mean of the same answers: 40 against 60.
    @Test
    void boxesAreNoMeans() {
        Question question = seven(5, 5, 10, 20, 20, 30, 10);
        IndexFormula mean = IndexFormula.mean("mean", "1", SEVEN, Map.of("a", 1));
        IndexFormula boxes = new IndexFormula("mean", "1", SEVEN, 2, Map.of("a", 1));
        Index one = (Index) mean.of(Map.of("a", List.of(question)));
        Index two = (Index) boxes.of(Map.of("a", List.of(question)));

        assertThat(one.value()).isCloseTo(100 * 3.75 / 6, within(1e-12));
        assertThat(two.value()).isEqualTo(40);
        assertThat(IndexFormula.compare(one, two)).isEmpty();
    }

    @Test
    void theEndsOfTheScaleAreTheEndsOfTheIndex() {
        IndexFormula mean = IndexFormula.mean("mean", "1", new Scale(0, 10), Map.of("a", 3));
        Question lowest = new Question(new Scale(0, 10), List.of(9L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
        Question highest = new Question(new Scale(0, 10), List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 4L));

        assertThat(((Index) mean.of(Map.of("a", List.of(lowest)))).value()).isZero();
        assertThat(((Index) mean.of(Map.of("a", List.of(highest)))).value()).isEqualTo(100);
    }

    /// Jongno-gu facilities corporation, 2006 and 2007: 69.65 and 75.30 are published. They are means
    /// of facilities, two of which were added. The same six, weighted by respondents: the rise of 5.65
    /// becomes 2.79.
    @Test
    void aMeanOfFacilitiesIsNotTheMeanOfRespondents() {
        double[] before = {67.28, 71.26, 69.34, 70.68, 76.19, 63.16};
        double[] asked = {155, 122, 55, 55, 80, 40};
        double[] after = {68.94, 70.48, 74.41, 78.74, 80.80, 78.01, 73.80, 77.20};
        double[] askedAfter = {180, 150, 40, 40, 60, 40, 150, 40};

        assertThat(mean(before, 6)).isCloseTo(69.65, within(0.005));
        assertThat(mean(after, 8)).isCloseTo(75.30, within(0.005));
        assertThat(mean(before, 6, asked)).isCloseTo(69.9109, within(0.00005));
        assertThat(mean(after, 6, askedAfter)).isCloseTo(72.6973, within(0.00005));
        assertThat(mean(after, 6, askedAfter) - mean(before, 6, asked)).isCloseTo(2.7864, within(0.00005));
    }

    private static double mean(double[] values, int first, double... weights) {
        return WeightedMean.of(IntStream.range(0, first)
                        .mapToObj(i -> new Answer(values[i], weights.length == 0 ? 1 : weights[i]))
                        .toList())
                .value();
    }

    // ---- refusals

    @Test
    void anIndexNeedsEveryComponentOnItsOwnScale() {
        IndexFormula formula = IndexFormula.mean("mean", "1", SEVEN, Map.of("a", 1));
        Question five = new Question(new Scale(1, 5), List.of(1L, 1L, 1L, 1L, 1L));

        assertThat(formula.of(Map.of())).isEqualTo(new Refused(Reason.COMPONENT_MISSING, "a"));
        assertThat(formula.of(Map.of("a", List.of(five)))).isEqualTo(new Refused(Reason.OTHER_SCALE, "a"));
        assertThat(formula.of(Map.of("a", List.of(seven(1, 0, 0, 0, 0, 0, 0)), "b", List.of(five))))
                .isEqualTo(new Refused(Reason.COMPONENT_UNKNOWN, "b"));
    }

    @Test
    void mistakesAreMistakes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Question(SEVEN, List.of(1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> seven(0, 0, 0, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexFormula("a", "1", SEVEN, 7, Map.of("a", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexFormula("a", "1", SEVEN, 2, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexFormula("a", "1", SEVEN, 2, Map.of("a", 0)));
    }

    private static Question seven(long... counts) {
        return new Question(SEVEN, LongStream.of(counts).boxed().toList());
    }
}
