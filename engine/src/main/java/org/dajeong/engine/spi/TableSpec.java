package org.dajeong.engine.spi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What to count: levels of factors, pairs of factors, and exact sums of integer measures.
///
/// @param factors the factors whose levels are counted, each once
/// @param pairs the pairs of factors whose joint counts are wanted, as indices into `factors`, the first smaller
/// @param measures the names of the integer measures summed over all rows and per level of every factor
/// @param products the pairs of measures whose products are summed over all rows, as indices into `measures`, the
///     first not larger; `(0, 0)` is the sum of squares of the first
public record TableSpec(List<Factor> factors, List<Pair> pairs, List<String> measures, List<Pair> products) {

    public TableSpec {
        factors = List.copyOf(factors);
        pairs = List.copyOf(pairs);
        measures = List.copyOf(measures);
        products = List.copyOf(products);
        if (Set.copyOf(factors).size() != factors.size()) {
            throw new IllegalArgumentException("a factor is named twice: " + factors);
        }
        for (Pair pair : pairs) {
            if (pair.first() >= pair.second() || pair.second() >= factors.size()) {
                throw new IllegalArgumentException("not a pair of %d factors: %s".formatted(factors.size(), pair));
            }
        }
        for (Pair product : products) {
            if (product.first() > product.second() || product.second() >= measures.size()) {
                throw new IllegalArgumentException(
                        "not a product of %d measures: %s".formatted(measures.size(), product));
            }
        }
    }

    /// Two indices.
    public record Pair(int first, int second) {}

    /// The index of a factor.
    ///
    /// @throws IllegalArgumentException if it is not counted
    public int indexOf(Factor factor) {
        int index = factors.indexOf(factor);
        if (index < 0) {
            throw new IllegalArgumentException("%s is not counted, only %s".formatted(factor, factors));
        }
        return index;
    }

    /// The columns that a source has to read, each once, in the order of the factors.
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        factors.forEach(factor -> columns.addAll(factor.columns()));
        return List.copyOf(columns);
    }

    /// Starts a specification.
    public static Builder builder() {
        return new Builder();
    }

    /// Collects factors, pairs, measures and products; naming one twice counts it once.
    public static final class Builder {

        private final List<Factor> factors = new ArrayList<>();
        private final Set<Pair> pairs = new LinkedHashSet<>();
        private final List<String> measures = new ArrayList<>();
        private final Set<Pair> products = new LinkedHashSet<>();

        private Builder() {}

        public Builder factor(Factor factor) {
            index(factors, factor);
            return this;
        }

        public Builder pair(Factor a, Factor b) {
            int i = index(factors, a);
            int j = index(factors, b);
            if (i != j) {
                pairs.add(new Pair(Math.min(i, j), Math.max(i, j)));
            }
            return this;
        }

        public Builder measure(String measure) {
            index(measures, measure);
            return this;
        }

        public Builder product(String a, String b) {
            int i = index(measures, a);
            int j = index(measures, b);
            products.add(new Pair(Math.min(i, j), Math.max(i, j)));
            return this;
        }

        public TableSpec build() {
            return new TableSpec(factors, List.copyOf(pairs), measures, List.copyOf(products));
        }

        private static <T> int index(List<T> list, T element) {
            int index = list.indexOf(element);
            if (index < 0) {
                index = list.size();
                list.add(element);
            }
            return index;
        }
    }
}
