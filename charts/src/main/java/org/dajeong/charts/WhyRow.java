package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dajeong.charts.WhyChart.Kind;
import org.dajeong.charts.WhyChart.Part;
import org.jspecify.annotations.Nullable;

/// One bar of a [WhyChart] and the lines of text that belong to it.
///
/// @param lines one, or two where two parts share a bar
/// @param segments the pieces of the bar
/// @param whisker the interval drawn on it
record WhyRow(
        List<Line> lines, List<Segment> segments, @Nullable Interval whisker) {

    /// A name with its figures.
    ///
    /// @param sample the fill shown beside the name where a bar has more than one
    record Line(
            String label,
            String value,
            String interval,
            Style style,
            @Nullable Fill sample) {

        static Line of(Part part, Style style, @Nullable Fill sample) {
            return new Line(part.label(), part.figure().text(), part.intervalText(), style, sample);
        }

        String title() {
            return label + " " + value + (interval.isEmpty() ? "" : " (" + interval + ")");
        }
    }

    /// A piece of a bar between two values.
    record Segment(double from, double to, Fill fill) {}

    /// The rows of a chart: the gap, the parts, and last the own part with chance.
    static List<WhyRow> of(WhyChart chart) {
        List<WhyRow> rows = new ArrayList<>();
        Figure gap = chart.gap().figure();
        rows.add(new WhyRow(
                List.of(new Line(chart.gap().label(), gap.text(), "", Style.STRONG, null)),
                List.of(new Segment(0, gap.value(), Fill.GAP)),
                null));
        for (Part part : chart.parts()) {
            switch (part.kind()) {
                case MIX -> rows.add(of(part, Fill.MIX));
                case PERIOD -> rows.add(of(part, Fill.PERIOD));
                case RATER -> rows.add(of(part, Fill.RATER));
                case OWN, CHANCE -> {}
            }
        }
        rows.add(of(chart.only(Kind.OWN), chart.only(Kind.CHANCE)));
        return rows;
    }

    private static WhyRow of(Part part, Fill fill) {
        return new WhyRow(
                List.of(Line.of(part, Style.LABEL, null)),
                List.of(new Segment(0, part.figure().value(), fill)),
                part.interval());
    }

    /// Chance goes on where the own part ends; if their signs differ it starts from zero to the other
    /// side, so that neither covers the other.
    private static WhyRow of(Part own, Part chance) {
        double ends = own.figure().value();
        double more = chance.figure().value();
        double start = ends * more < 0 ? 0 : ends;
        return new WhyRow(
                List.of(Line.of(own, Style.STRONG, Fill.OWN), Line.of(chance, Style.LABEL, Fill.CHANCE)),
                List.of(new Segment(0, ends, Fill.OWN), new Segment(start, start + more, Fill.CHANCE)),
                own.interval());
    }

    /// Every value the scale must take in.
    DoubleStream values() {
        DoubleStream ends = segments.stream().mapToDouble(Segment::to);
        return whisker == null ? ends : DoubleStream.concat(ends, DoubleStream.of(whisker.low(), whisker.high()));
    }

    String title() {
        return lines.stream().map(Line::title).collect(Collectors.joining(" · "));
    }

    static Stream<Line> lines(List<WhyRow> rows) {
        return rows.stream().flatMap(row -> row.lines().stream());
    }
}
