package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A measure over the periods with the limits of its usual variation.
///
/// Unusual points differ from usual ones by shape, size and colour. Where limits begin anew stands an
/// upright line with the reason, and neither the limits nor the line between the points go across it.
///
/// @param caption name and summary
/// @param words the words of the drawing
/// @param periods oldest first, at least one
/// @param target a value wanted, drawn as a line
public record LimitsChart(
        Caption caption,
        Words words,
        List<Period> periods,
        @Nullable Figure target) implements Chart {

    public LimitsChart {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a chart over time needs at least one period");
        }
    }

    @Override
    public String svg(Width width, String id) {
        return new LimitsDrawing(this, width, id).svg();
    }

    /// The periods, one row each. The columns of signals and of reasons are left out where there are
    /// none.
    @Override
    public ChartTable table() {
        boolean signals = periods.stream().anyMatch(period -> !period.signal().isEmpty());
        boolean begins = periods.stream().anyMatch(period -> !period.begins().isEmpty());
        List<List<String>> rows = new ArrayList<>();
        for (Period period : periods) {
            List<String> row = new ArrayList<>(
                    Stream.of(period.label(), period.value().text()).toList());
            Limits limits = period.limits();
            row.add(limits == null ? "" : limits.centre().text());
            row.add(limits == null ? "" : limits.range().text());
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of(words.period(), words.value(), words.centre(), words.limits()));
        if (signals) {
            add(header, words.signal(), rows, periods.stream().map(Period::signal));
        }
        if (begins) {
            add(header, words.begins(), rows, periods.stream().map(Period::begins));
        }
        return new ChartTable(header, rows);
    }

    private static void add(List<String> header, String name, List<List<String>> rows, Stream<String> cells) {
        header.add(name);
        List<String> all = cells.toList();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add(all.get(i));
        }
    }

    /// One period.
    ///
    /// @param label its name; words may stand on several lines
    /// @param value what was measured
    /// @param limits of its usual variation; null where there are none
    /// @param marks what is unusual about it; empty where it is usual
    /// @param signal the same in words; empty where it is usual
    /// @param begins why limits begin anew here; empty where they do not
    public record Period(
            String label, Figure value, @Nullable Limits limits, Set<Mark> marks, String signal, String begins) {

        public Period {
            marks = Set.copyOf(marks);
        }
    }

    /// The usual variation.
    ///
    /// @param centre line in the middle
    /// @param range lower and upper limit
    public record Limits(Figure centre, Interval range) {}

    /// What an unusual point is; it may be the first two at once.
    public enum Mark {
        IMPROVEMENT,
        CONCERN,
        UNUSUAL
    }

    /// The words of the drawing.
    ///
    /// @param period header of the periods
    /// @param value header of the values
    /// @param centre the line in the middle
    /// @param limits the limits
    /// @param signal header of what is unusual
    /// @param begins header of why limits begin anew
    /// @param improvement legend of unusual points that are good
    /// @param concern legend of unusual points that are not
    /// @param unusual legend of unusual points that are neither
    /// @param target legend of the target
    /// @param axis the axis with its unit
    public record Words(
            String period,
            String value,
            String centre,
            String limits,
            String signal,
            String begins,
            String improvement,
            String concern,
            String unusual,
            String target,
            String axis) {}
}
