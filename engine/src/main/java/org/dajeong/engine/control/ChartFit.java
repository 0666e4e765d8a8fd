package org.dajeong.engine.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.ControlChart.Assurance;
import org.dajeong.engine.api.ControlChart.Kind;
import org.dajeong.engine.api.ControlChart.Limits;
import org.dajeong.engine.api.ControlChart.Point;
import org.dajeong.engine.api.ControlChart.Stretch;
import org.dajeong.engine.api.ControlOptions;
import org.dajeong.engine.api.ControlOptions.Better;
import org.dajeong.engine.api.ControlOptions.Rebase;

/// Computes a chart, one stretch after the other.
public final class ChartFit {

    private final Kind kind;
    private final List<Reading> readings;
    private final ControlOptions options;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    public ChartFit(Kind kind, List<Reading> readings, ControlOptions options) {
        this.kind = kind;
        this.readings = readings;
        this.options = options;
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a chart needs at least one period");
        }
        Set<String> periods = new HashSet<>();
        for (Reading reading : readings) {
            if (!periods.add(reading.period())) {
                throw new IllegalArgumentException("period '%s' stands twice".formatted(reading.period()));
            }
        }
    }

    public ControlChart chart() {
        SortedMap<Integer, String> starts = starts();
        int first = 0;
        Optional<String> reason = Optional.empty();
        for (var start : starts.entrySet()) {
            stretch(first, start.getKey() - 1, reason);
            first = start.getKey();
            reason = Optional.of(start.getValue());
        }
        stretch(first, readings.size() - 1, reason);
        return new ControlChart(kind, options.better(), stretches, points, assurance());
    }

    /// The first point of every stretch but the first, with its reason.
    private SortedMap<Integer, String> starts() {
        List<String> periods = readings.stream().map(Reading::period).toList();
        SortedMap<Integer, String> starts = new TreeMap<>();
        for (Rebase rebase : options.rebases()) {
            int place = periods.indexOf(rebase.period());
            if (place < 1 || starts.put(place, rebase.reason()) != null) {
                throw new IllegalArgumentException(
                        "limits begin anew once, in a period after the first: '%s'".formatted(rebase.period()));
            }
        }
        return starts;
    }

    private void stretch(int first, int last, Optional<String> reason) {
        List<Reading> all = readings.subList(first, last + 1);
        List<Reading> used =
                all.subList(0, Math.min(all.size(), options.baseline().orElse(all.size())));
        int place = stretches.size();
        if (used.size() < ControlOptions.POINTS_MIN) {
            stretches.add(new Stretch(
                    first,
                    last,
                    reason,
                    used.size(),
                    ControlChart.State.NONE,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    0));
            all.forEach(reading -> points.add(
                    new Point(reading.period(), reading.value(), reading.n(), place, Optional.empty(), List.of())));
            return;
        }
        StretchFit fit = StretchFit.of(kind, used);
        stretches.add(new Stretch(
                first,
                last,
                reason,
                used.size(),
                used.size() < ControlOptions.POINTS_SETTLED ? ControlChart.State.TRIAL : ControlChart.State.SETTLED,
                OptionalDouble.of(fit.centre()),
                OptionalDouble.of(fit.spread()),
                fit.screened()));
        Stations stations = fit.stations(all);
        var signals = Rules.of(stations);
        for (int i = 0; i < all.size(); i++) {
            Reading reading = all.get(i);
            points.add(new Point(
                    reading.period(),
                    reading.value(),
                    reading.n(),
                    place,
                    Optional.of(limits(stations, i)),
                    signals.get(i)));
        }
    }

    private Limits limits(Stations stations, int i) {
        double half = stations.half(i);
        double low = stations.centre() - half;
        double high = stations.centre() + half;
        return kind == Kind.XMR
                ? new Limits(low, stations.centre(), high)
                : new Limits(Math.max(0, low), stations.centre(), Math.min(1, high));
    }

    /// By the last point's limits: those of earlier stretches say nothing about now.
    private Optional<Assurance> assurance() {
        Optional<Limits> limits = points.getLast().limits();
        if (options.target().isEmpty() || limits.isEmpty()) {
            return Optional.empty();
        }
        double target = options.target().getAsDouble();
        boolean below = target < limits.get().low();
        boolean above = target > limits.get().high();
        if (!below && !above) {
            return Optional.of(Assurance.SOMETIMES);
        }
        return Optional.of(below == (options.better() == Better.HIGHER) ? Assurance.ALWAYS : Assurance.NEVER);
    }
}
