package org.dajeong.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.DriverSpec.Item;
import org.jspecify.annotations.Nullable;

/// Reads the items that may drive satisfaction: `경청:10,안내:15`, or `경청,안내` on a scale `1..5`.
final class DriverItems {

    private final Complaints complaints;

    DriverItems(Complaints complaints) {
        this.complaints = complaints;
    }

    /// The items; at least one complaint if they cannot be used.
    List<Item> read(@Nullable String text, @Nullable String scale) {
        Optional<BigDecimal[]> common = scale(scale);
        if (text == null) {
            complaints.add("ask.items-driving");
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        String[] parts = text.split(",", -1);
        for (String part : parts) {
            item(part, common)
                    .ifPresentOrElse(
                            items::add,
                            () -> complaints.add(
                                    common.isPresent() ? "ask.item-name" : "ask.item-driving", part.strip()));
        }
        if (parts.length < 2) {
            complaints.add("ask.items-two");
        }
        return items;
    }

    private Optional<BigDecimal[]> scale(@Nullable String scale) {
        if (scale == null) {
            return Optional.empty();
        }
        int dots = scale.indexOf("..");
        Optional<BigDecimal> low = dots < 0 ? Optional.empty() : Numbers.decimal(scale.substring(0, dots));
        Optional<BigDecimal> high = dots < 0 ? Optional.empty() : Numbers.decimal(scale.substring(dots + 2));
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) >= 0) {
            complaints.add("ask.scale", scale);
            return Optional.of(new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ONE});
        }
        return low.flatMap(from -> high.map(to -> new BigDecimal[] {from, to}));
    }

    private static Optional<Item> item(String text, Optional<BigDecimal[]> common) {
        if (common.isPresent()) {
            String name = text.strip();
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Item(name, common.get()[0].doubleValue(), common.get()[1].doubleValue()));
        }
        int colon = text.lastIndexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        // Four digits: more points than any item has.
        String points = text.substring(colon + 1).strip();
        return name.isEmpty() || !points.matches("0*[1-9]\\d{0,3}")
                ? Optional.empty()
                : Optional.of(new Item(name, 0, Integer.parseInt(points)));
    }
}
