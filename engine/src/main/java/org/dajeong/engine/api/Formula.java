package org.dajeong.engine.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dajeong.engine.model.FormulaParser;
import org.dajeong.engine.spi.Factor;

/// A linear mixed model as people who know lme4 write it: `y ~ a + b + a:b + x + (1|g) + (1|a/b) + (1|a:b)`.
///
/// @param response the column of the outcome
/// @param fixed the fixed terms in the order written, without the intercept that every model has
/// @param groups the grouping factors of the random intercepts, in the order written
public record Formula(String response, List<Term> fixed, List<Factor> groups) {

    public Formula {
        fixed = List.copyOf(fixed);
        groups = List.copyOf(groups);
    }

    /// A fixed term.
    ///
    /// @param factor its column, or the columns of an interaction
    /// @param categorical whether the text asks for categories: `factor(x)`, or an interaction
    public record Term(Factor factor, boolean categorical) {}

    /// A formula, or what is wrong with the text.
    public sealed interface Parsed {

        /// The text is a formula.
        record Accepted(Formula formula) implements Parsed {}

        /// It is not.
        record Refused(Fault fault, String found) implements Parsed {}
    }

    /// What can be wrong with the text of a formula.
    public enum Fault {
        NO_TILDE,
        NO_RESPONSE,
        EMPTY_TERM,
        NOT_UNDERSTOOD,
        RANDOM_SLOPE,
        NO_MAIN_EFFECT,
        TERM_TWICE
    }

    /// Reads a formula.
    public static Parsed parse(String text) {
        return FormulaParser.parse(text);
    }

    /// The columns the model reads, the response first.
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        columns.add(response);
        fixed.forEach(term -> columns.addAll(term.factor().columns()));
        groups.forEach(group -> columns.addAll(group.columns()));
        return columns.stream().distinct().toList();
    }

    /// The fixed columns that are numeric if all their values are: neither forced to categories nor in an
    /// interaction.
    public Set<String> mayBeNumeric() {
        Set<String> columns = new TreeSet<>();
        for (Term term : fixed) {
            if (!term.categorical()) {
                columns.addAll(term.factor().columns());
            }
        }
        for (Term term : fixed) {
            if (term.factor().columns().size() > 1) {
                columns.removeAll(term.factor().columns());
            }
        }
        return columns;
    }

    /// The model for columns of which these are numeric.
    ///
    /// @param decimals per numeric column, and for the response, the decimals of its integer unit: a value of
    ///     2.50
    ///     is
    ///     counted as 250 where the unit has two
    public ModelSpec withNumeric(Map<String, Integer> decimals) {
        return new ModelSpec(this, decimals);
    }
}
