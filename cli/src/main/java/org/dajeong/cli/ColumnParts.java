package org.dajeong.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajeong.engine.spi.Factor;
import org.dajeong.sources.Outcome;
import org.jspecify.annotations.Nullable;

/// Sees to it that no column plays two parts.
final class ColumnParts {

    private final Complaints complaints;
    private final Map<String, String> options = new HashMap<>();

    ColumnParts(Complaints complaints) {
        this.complaints = complaints;
    }

    void add(String option, @Nullable String column) {
        if (column == null) {
            return;
        }
        String before = options.putIfAbsent(column, option);
        if (column.isBlank()) {
            complaints.add("ask.blank", option);
        } else if (before != null) {
            complaints.add("ask.column-twice", column, before, option);
        }
    }

    void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Items(List<Outcome.Item> items) -> items.forEach(item -> add("--items", item.name()));
            case Outcome.Column(String name, var _) -> add("--outcome", name);
        }
    }

    /// The factors in `a,b,c:d`.
    List<Factor> factors(@Nullable String text) {
        List<Factor> factors = new ArrayList<>();
        if (text == null) {
            return factors;
        }
        for (String part : text.split(",", -1)) {
            List<String> columns =
                    List.of(part.split(":", -1)).stream().map(String::strip).toList();
            Factor factor = new Factor(columns);
            if (columns.contains("") || Set.copyOf(columns).size() < columns.size()) {
                complaints.add("ask.mix", part.strip());
            } else if (factors.contains(factor)) {
                complaints.add("ask.mix-twice", factor.name());
            } else {
                factors.add(factor);
            }
        }
        return factors;
    }
}
