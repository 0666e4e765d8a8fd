package org.dajeong.engine.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSpec;

/// Which columns of the ratings play which part in a score.
///
/// @param unit the column of the unit that is scored (a department)
/// @param period the column of the period (a quarter); without it all ratings are of one period
/// @param mix what a unit does not control about its contacts: columns, or combinations of columns
/// @param rater the column of who rated (an assessor)
/// @param staff the column of who was rated; a person counts anew in every unit
/// @param items the items whose points make the outcome, in their order; empty where the outcome stands in a
///     column
public record ScoreSpec(
        String unit,
        Optional<String> period,
        List<Factor> mix,
        Optional<String> rater,
        Optional<String> staff,
        List<String> items) {

    /// The measure that holds the outcome, in hundredths of a point from 0 to 10,000.
    public static final String OUTCOME = "outcome";

    /// The level of a blank mix, rater or staff value.
    public static final String UNKNOWN = "(unknown)";

    public ScoreSpec {
        mix = List.copyOf(mix);
        items = List.copyOf(items);
        if (Set.copyOf(mix).size() != mix.size()) {
            throw new IllegalArgumentException("a mix factor is named twice: " + mix);
        }
        if (Set.copyOf(items).size() != items.size()) {
            throw new IllegalArgumentException("an item is named twice: " + items);
        }
    }

    /// The measure that holds an item's share of the outcome, in hundredths of a point; all items add up to the
    /// outcome.
    public static String shareOf(String item) {
        return "share " + item;
    }

    /// The measure that is 1 where an item was asked and 0 where it was not.
    public static String askedOf(String item) {
        return "asked " + item;
    }

    /// The unit as a factor.
    public Factor unitFactor() {
        return Factor.of(unit);
    }

    /// The cell inside which mix is compared: unit by period, or the unit where there are no periods.
    public Factor cellFactor() {
        return period.map(column -> Factor.of(unit, column)).orElseGet(this::unitFactor);
    }

    /// Who was rated, in which unit.
    public Optional<Factor> staffFactor() {
        return staff.map(column -> Factor.of(unit, column));
    }

    /// Who rated.
    public Optional<Factor> raterFactor() {
        return rater.map(Factor::of);
    }

    /// A mix factor within units: its levels are (unit, level).
    public Factor withinUnit(Factor factor) {
        List<String> columns = new ArrayList<>();
        columns.add(unit);
        columns.addAll(factor.columns());
        return new Factor(columns);
    }

    /// Everything a score needs to have counted: only pairs of factors, where unit by period, unit by staff and
    /// unit by mix are factors of their own. The last serve the estimate of mix without a unit, and nothing
    /// else.
    public TableSpec tables() {
        TableSpec.Builder tables = TableSpec.builder();
        Factor cell = cellFactor();
        tables.factor(cell);
        tables.measure(OUTCOME).product(OUTCOME, OUTCOME);
        for (String item : items) {
            tables.measure(shareOf(item)).product(shareOf(item), shareOf(item));
        }
        items.forEach(item -> tables.measure(askedOf(item)));
        for (Factor factor : mix) {
            tables.pair(cell, factor);
            for (Factor other : mix) {
                tables.pair(factor, other);
                if (!factor.equals(other)) {
                    tables.pair(withinUnit(factor), other);
                }
            }
            tables.factor(withinUnit(factor));
        }
        raterFactor().ifPresent(rater -> {
            tables.pair(cell, rater);
            tables.factor(withinUnit(rater));
            for (Factor factor : mix) {
                tables.pair(factor, rater);
                tables.pair(withinUnit(factor), rater);
            }
        });
        staffFactor().ifPresent(staff -> {
            tables.pair(cell, staff);
            raterFactor().ifPresent(rater -> tables.pair(staff, rater));
            mix.forEach(factor -> tables.pair(staff, factor));
        });
        return tables.build();
    }
}
