package org.dajeong.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.dajeong.engine.api.ControlOptions;
import org.dajeong.engine.api.ControlOptions.Better;
import org.dajeong.engine.api.ControlOptions.Rebase;
import org.dajeong.sources.CellText;
import org.jspecify.annotations.Nullable;

/// Reads how a chart over time is to be read.
final class ChartReading {

    private static final int BASELINE_MAX = 100_000;

    private final Complaints complaints;

    ChartReading(Complaints complaints) {
        this.complaints = complaints;
    }

    /// What the options say; where one is wrong, a complaint and the usual value.
    ///
    /// @param shares whether the target is a percentage
    ChartRequest.Reading read(
            @Nullable String better,
            @Nullable String target,
            List<String> rebases,
            @Nullable String baseline,
            boolean shares) {
        Better way = better(better);
        OptionalDouble wanted = target == null ? OptionalDouble.empty() : target(target, shares);
        if (way == Better.NEITHER && wanted.isPresent()) {
            complaints.add("ask.target-neither");
            wanted = OptionalDouble.empty();
        }
        return new ChartRequest.Reading(way, wanted, rebases(rebases), baseline(baseline));
    }

    private Better better(@Nullable String text) {
        if (text == null) {
            return Better.HIGHER;
        }
        for (Better way : Better.values()) {
            if (way.name().toLowerCase(Locale.ROOT).equals(text)) {
                return way;
            }
        }
        complaints.add("ask.better", text);
        return Better.HIGHER;
    }

    private OptionalDouble target(String text, boolean shares) {
        Optional<Double> number = Numbers.decimal(text).map(BigDecimal::doubleValue);
        if (number.isEmpty() || (shares && (number.get() < 0 || number.get() > 100))) {
            complaints.add(shares ? "ask.target-share" : "ask.target", text);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(shares ? number.get() / 100 : number.get());
    }

    private List<Rebase> rebases(List<String> texts) {
        List<Rebase> rebases = new ArrayList<>();
        Set<String> periods = new HashSet<>();
        for (String text : texts) {
            int sign = text.indexOf('=');
            String period = sign < 0 ? "" : CellText.clean(text.substring(0, sign));
            String reason = CellText.clean(text.substring(sign + 1));
            if (period.isEmpty() || reason.isEmpty()) {
                complaints.add("ask.rebase", text);
            } else if (!periods.add(period)) {
                complaints.add("ask.rebase-twice", period);
            } else {
                rebases.add(new Rebase(period, reason));
            }
        }
        return rebases;
    }

    private OptionalInt baseline(@Nullable String text) {
        return text == null
                ? OptionalInt.empty()
                : new Numbers(complaints)
                        .whole("--baseline", text, ControlOptions.POINTS_MIN, BASELINE_MAX)
                        .map(points -> OptionalInt.of(points.intValue()))
                        .orElseGet(OptionalInt::empty);
    }
}
