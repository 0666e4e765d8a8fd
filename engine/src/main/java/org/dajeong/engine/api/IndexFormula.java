package org.dajeong.engine.api;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A formula that makes one index of several questions, with a version of its own.
///
/// ```text
/// top boxes   question = 100 · (answers in the highest boxes) / (all answers)
/// mean        question = 100 · (mean answer − low) / (high − low)
/// component = mean of its questions        index = Σ weight · component / Σ weight
/// ```
///
/// Indices of two formulas, or of two versions of one, are two different numbers even from the same
/// answers: the share of 6 and 7 among answers from 1 to 7 is not their mean. [#compare] refuses them.
/// Where the counts of answers are kept, both periods can be computed with one formula, and then
/// compared.
///
/// There is no interval: the components come from the same respondents, and counts by question do not
/// tell how they go together.
///
/// **Source.** The published weights of Korean indices: overall 40, elements 40, repurchase 20 (press
/// 2002, 2005), later 30, 50, 20, top two of seven boxes (the publisher's page). Page:
/// `docs/methods/index-formulas.md`.
///
/// @param id what it is called
/// @param version a change of weights, boxes or scale is a new version
/// @param scale the answers it takes
/// @param boxes how many of the highest boxes count; 0 for the mean
/// @param weights by component, above 0
public record IndexFormula(String id, String version, Scale scale, int boxes, Map<String, Integer> weights) {

    /// The component of the overall question.
    public static final String OVERALL = "overall";

    /// The component of the questions about elements of the service.
    public static final String ELEMENTS = "elements";

    /// The component of the question about coming again.
    public static final String AGAIN = "again";

    private static final Scale SEVEN = new Scale(1, 7);

    /// Overall 40, elements 40, repurchase 20; the share of 6 and 7.
    public static final IndexFormula TOP_TWO_40_40_20 = ofThree("40-40-20", 40, 40, 20);

    /// Overall 30, elements 50, repurchase 20; the share of 6 and 7.
    public static final IndexFormula TOP_TWO_30_50_20 = ofThree("30-50-20", 30, 50, 20);

    public IndexFormula {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        boolean boxesFit = boxes >= 0 && boxes <= scale.high() - scale.low();
        if (weights.isEmpty() || !boxesFit || weights.values().stream().anyMatch(weight -> weight < 1)) {
            throw new IllegalArgumentException(
                    "a formula has components that weigh something and fewer boxes than answers: %s, %d"
                            .formatted(weights, boxes));
        }
    }

    private static IndexFormula ofThree(String version, int overall, int elements, int again) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put(OVERALL, overall);
        weights.put(ELEMENTS, elements);
        weights.put(AGAIN, again);
        return new IndexFormula("top-two-of-seven", version, SEVEN, 2, weights);
    }

    /// The mean of one component on 0 to 100.
    public static IndexFormula mean(String id, String version, Scale scale, Map<String, Integer> weights) {
        return new IndexFormula(id, version, scale, 0, weights);
    }

    /// Answers from `low` to `high`, whole numbers.
    public record Scale(int low, int high) {

        public Scale {
            if (high <= low) {
                throw new IllegalArgumentException("a scale runs upwards, not from %d to %d".formatted(low, high));
            }
        }
    }

    /// How often each answer was given to one question.
    ///
    /// @param scale the answers
    /// @param counts one per answer, the lowest first; at least one answer was given
    public record Question(Scale scale, List<Long> counts) {

        public Question {
            counts = List.copyOf(counts);
            if (counts.size() != scale.high() - scale.low() + 1
                    || counts.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("counts %s do not fit %s".formatted(counts, scale));
            }
            if (counts.stream().allMatch(count -> count == 0)) {
                throw new IllegalArgumentException("nobody answered");
            }
        }

        private long answers() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }

        private double topBoxes(int boxes) {
            long top = counts.subList(counts.size() - boxes, counts.size()).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return 100.0 * top / answers();
        }

        private double mean() {
            long sum = 0;
            for (int i = 0; i < counts.size(); i++) {
                sum += i * counts.get(i);
            }
            return 100.0 * sum / (answers() * (scale.high() - scale.low()));
        }
    }

    /// Computes the index.
    ///
    /// @param questions by component
    public Answer of(Map<String, List<Question>> questions) {
        Map<String, Double> components = new LinkedHashMap<>();
        double sum = 0;
        int weight = 0;
        for (var component : weights.entrySet()) {
            List<Question> asked = questions.getOrDefault(component.getKey(), List.of());
            if (asked.isEmpty()) {
                return new Refused(Reason.COMPONENT_MISSING, component.getKey());
            }
            if (asked.stream().anyMatch(question -> !question.scale().equals(scale))) {
                return new Refused(Reason.OTHER_SCALE, component.getKey());
            }
            double points = 0;
            for (Question question : asked) {
                points += boxes > 0 ? question.topBoxes(boxes) : question.mean();
            }
            components.put(component.getKey(), points / asked.size());
            sum += component.getValue() * points / asked.size();
            weight += component.getValue();
        }
        Set<String> unknown = new HashSet<>(questions.keySet());
        unknown.removeAll(weights.keySet());
        return unknown.isEmpty()
                ? new Index(this, sum / weight, components)
                : new Refused(
                        Reason.COMPONENT_UNKNOWN,
                        unknown.stream().min(String::compareTo).orElseThrow());
    }

    /// An index, or why there is none.
    public sealed interface Answer {}

    /// An index.
    ///
    /// @param formula it was computed with
    /// @param value 0 to 100
    /// @param components 0 to 100 each
    public record Index(IndexFormula formula, double value, Map<String, Double> components) implements Answer {

        public Index {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }
    }

    /// There is no index.
    ///
    /// @param component it is about
    public record Refused(Reason reason, String component) implements Answer {}

    /// Why there is none.
    public enum Reason {
        /// A component of the formula was not asked.
        COMPONENT_MISSING,
        /// A question has a component that the formula does not know.
        COMPONENT_UNKNOWN,
        /// Answers of another scale: five boxes are not seven.
        OTHER_SCALE
    }

    /// The difference of two indices, later less earlier, or nothing where they are of two formulas or
    /// versions.
    public static Optional<Double> compare(Index earlier, Index later) {
        return earlier.formula().equals(later.formula())
                ? Optional.of(later.value() - earlier.value())
                : Optional.empty();
    }
}
