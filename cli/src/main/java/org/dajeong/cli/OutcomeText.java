package org.dajeong.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dajeong.sources.Outcome;
import org.jspecify.annotations.Nullable;

/// Reads what a score is made of: `--items 수신:10,맞이:10`, or `--outcome COL` with or without `--scale 1..5`.
final class OutcomeText {

    private final Complaints complaints;

    OutcomeText(Complaints complaints) {
        this.complaints = complaints;
    }

    /// The outcome, or nothing and at least one complaint.
    Optional<Outcome> read(@Nullable String items, @Nullable String outcome, @Nullable String scale) {
        if (items != null && outcome != null) {
            complaints.add("ask.items-and-outcome");
            return Optional.empty();
        }
        if (items != null) {
            if (scale != null) {
                complaints.add("ask.scale-with-items");
            }
            return items(items);
        }
        if (outcome != null) {
            return column(outcome, scale);
        }
        complaints.add("ask.items-or-outcome");
        return Optional.empty();
    }

    /// The items of an outcome, none where it stands in a column.
    static List<String> itemNames(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Items(List<Outcome.Item> items) ->
                items.stream().map(Outcome.Item::name).toList();
            case Outcome.Column _ -> List.of();
        };
    }

    private Optional<Outcome> items(String text) {
        List<Outcome.Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean right = true;
        for (String part : text.split(",", -1)) {
            Optional<Outcome.Item> item = item(part);
            if (item.isEmpty()) {
                complaints.add("ask.item", part.strip());
                right = false;
            } else if (!names.add(item.get().name())) {
                complaints.add("ask.item-twice", item.get().name());
                right = false;
            }
            item.ifPresent(items::add);
        }
        return right ? Optional.of(new Outcome.Items(items)) : Optional.empty();
    }

    private static Optional<Outcome.Item> item(String text) {
        int colon = text.lastIndexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        String points = text.substring(colon + 1).strip();
        // Nine digits: always an int.
        return name.isEmpty() || !points.matches("0*[1-9]\\d{0,8}")
                ? Optional.empty()
                : Optional.of(new Outcome.Item(name, Integer.parseInt(points)));
    }

    private Optional<Outcome> column(String name, @Nullable String scale) {
        if (scale == null) {
            return Optional.of(new Outcome.Column(name, Optional.empty()));
        }
        int dots = scale.indexOf("..");
        Optional<BigDecimal> low = dots < 0 ? Optional.empty() : Numbers.decimal(scale.substring(0, dots));
        Optional<BigDecimal> high = dots < 0 ? Optional.empty() : Numbers.decimal(scale.substring(dots + 2));
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) >= 0) {
            complaints.add("ask.scale", scale);
            return Optional.empty();
        }
        return Optional.of(new Outcome.Column(name, Optional.of(new Outcome.Scale(low.get(), high.get()))));
    }
}
