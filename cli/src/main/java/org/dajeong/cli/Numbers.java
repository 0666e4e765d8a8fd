package org.dajeong.cli;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads the numbers that options take.
final class Numbers {

    private final Complaints complaints;

    Numbers(Complaints complaints) {
        this.complaints = complaints;
    }

    /// A whole number from `low` to `high`, or a complaint.
    Optional<Long> whole(String option, String text, long low, long high) {
        try {
            long value = Long.parseLong(text.strip());
            if (value >= low && value <= high) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            // Complained about below, as a number that is out of range.
        }
        if (high == Long.MAX_VALUE || high == Integer.MAX_VALUE) {
            complaints.add(low == Long.MIN_VALUE ? "ask.whole" : "ask.whole-from", option, text, low);
        } else {
            complaints.add("ask.whole-between", option, text, low, high);
        }
        return Optional.empty();
    }

    /// A decimal number strictly between `low` and `high`, or a complaint.
    Optional<Double> between(String option, String text, double low, double high) {
        Optional<Double> value = decimal(text).map(BigDecimal::doubleValue).filter(x -> x > low && x < high);
        if (value.isEmpty()) {
            complaints.add("ask.between", option, text, written(low), written(high));
        }
        return value;
    }

    /// A decimal number as people write it, with a full stop and without an exponent.
    static Optional<BigDecimal> decimal(String text) {
        String stripped = text.strip();
        return stripped.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")
                ? Optional.of(new BigDecimal(stripped))
                : Optional.empty();
    }

    private static String written(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
