package org.dajeong.engine.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSpec;

/// A formula whose columns are known to be categorical or numeric.
///
/// @param formula the model
/// @param decimals the decimals of the integer unit of the response and of every numeric column
public record ModelSpec(Formula formula, Map<String, Integer> decimals) {

    public ModelSpec {
        decimals = Map.copyOf(decimals);
        if (!decimals.containsKey(formula.response())) {
            throw new IllegalArgumentException("the response %s must be numeric".formatted(formula.response()));
        }
    }

    /// Whether a fixed term is a number, not a set of categories.
    public boolean isNumeric(Formula.Term term) {
        return !term.categorical()
                && decimals.containsKey(term.factor().columns().getFirst());
    }

    /// The measures: the response first, then the numeric terms, each under its column's name.
    public List<String> measures() {
        return tables().measures();
    }

    /// Everything the model needs to have counted: all pairs of its factors, all sums and products of its
    /// numbers.
    public TableSpec tables() {
        TableSpec.Builder tables = TableSpec.builder();
        tables.measure(formula.response());
        formula.fixed().stream()
                .filter(this::isNumeric)
                .forEach(term -> tables.measure(term.factor().columns().getFirst()));
        List<Factor> factors = factors();
        factors.forEach(tables::factor);
        for (Factor a : factors) {
            factors.forEach(b -> tables.pair(a, b));
        }
        List<String> measures = tables.build().measures();
        for (String a : measures) {
            measures.forEach(b -> tables.product(a, b));
        }
        return tables.build();
    }

    private List<Factor> factors() {
        return Stream.concat(
                        formula.fixed().stream()
                                .filter(term -> !isNumeric(term))
                                .map(Formula.Term::factor),
                        formula.groups().stream())
                .distinct()
                .toList();
    }
}
