package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The gap between a department's raw score and the agency's mean, taken apart.
///
/// One bar per part around a zero line, the whole gap on top. The department's own part and chance
/// share the last bar, because they are opposed: what is not yet credited to one is the other.
///
/// @param caption name and summary
/// @param words what the drawing calls things
/// @param gap the whole difference; it has no interval
/// @param parts in the order of the caller; exactly one is [Kind#OWN] and one [Kind#CHANCE]
public record WhyChart(Caption caption, Words words, Gap gap, List<Part> parts) implements Chart {

    public WhyChart {
        parts = List.copyOf(parts);
        only(Kind.OWN, parts);
        only(Kind.CHANCE, parts);
    }

    @Override
    public String svg(Width width, String id) {
        return new WhyDrawing(this, width, id).svg();
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(gap.label(), gap.figure().text(), ""));
        for (Part part : parts) {
            rows.add(List.of(part.label(), part.figure().text(), part.intervalText()));
        }
        return new ChartTable(List.of(words.part(), words.points(), words.interval()), rows);
    }

    /// The part of this kind, of which there is one.
    Part only(Kind kind) {
        return only(kind, parts);
    }

    private static Part only(Kind kind, List<Part> parts) {
        List<Part> found = parts.stream().filter(part -> part.kind() == kind).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "exactly one part must be %s, but there are %d".formatted(kind, found.size()));
        }
        return found.getFirst();
    }

    /// Where points come from.
    public enum Kind {
        /// The kind of contacts the department has, by one factor.
        MIX,
        /// The periods its contacts fall into.
        PERIOD,
        /// Who assessed it.
        RATER,
        /// The department's own answering.
        OWN,
        /// What so few contacts would produce anyway.
        CHANCE
    }

    /// The whole difference.
    ///
    /// @param label its name
    /// @param figure in points, with sign
    public record Gap(String label, Figure figure) {}

    /// One part of the gap.
    ///
    /// @param kind where the points come from
    /// @param label its name
    /// @param figure in points, with sign
    /// @param interval drawn as a whisker, except for chance, which mirrors the own part
    public record Part(
            Kind kind,
            String label,
            Figure figure,
            @Nullable Interval interval) {

        String intervalText() {
            return interval == null ? "" : interval.text();
        }
    }

    /// The words of the drawing and of its table.
    ///
    /// @param part header of the parts' names
    /// @param points header of the figures
    /// @param interval header of the intervals, and legend of the whisker
    /// @param reference what zero stands for, such as the agency's mean with its value
    /// @param axis the axis with its unit
    public record Words(String part, String points, String interval, String reference, String axis) {}
}
