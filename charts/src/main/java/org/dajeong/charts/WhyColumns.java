package org.dajeong.charts;

import java.util.List;
import java.util.function.Function;
import org.dajeong.charts.WhyRow.Line;

/// Where the columns of a [WhyChart] stand, in px.
///
/// @param label the room of a name
/// @param valueRight where figures end
/// @param value the room of a figure
/// @param intervalRight where intervals end
/// @param interval the room of an interval; 0 where intervals are whiskers only
/// @param plotLeft where the drawn area starts
/// @param plotRight where it ends
record WhyColumns(
        double label,
        double valueRight,
        double value,
        double intervalRight,
        double interval,
        double plotLeft,
        double plotRight) {

    static final int LINES_MAX = 3;

    /// The room of a sample of the fill before a name.
    static final double SAMPLE = 22;

    private static final double GAP = 12;
    private static final double LABEL_MAX = 240;
    /// Below this room for names, intervals are not written.
    private static final double LABEL_MIN = 110;

    private static final double FIGURE_MAX = 120;

    static WhyColumns of(List<WhyRow> rows, Width width) {
        double value = widest(rows, Line::value, Style.STRONG);
        double interval = widest(rows, Line::interval, Style.SMALL);
        double left = width.left();
        double right = width.right();
        double beside = interval == 0 ? 0 : interval + GAP;
        return switch (width) {
            case WIDE -> {
                double label =
                        WhyRow.lines(rows).mapToDouble(WhyColumns::wanted).max().orElse(0);
                label = Math.min(label, LABEL_MAX);
                double valueRight = right - beside;
                yield new WhyColumns(
                        label, valueRight, value, right, interval, left + label + GAP, valueRight - value - GAP);
            }
            case NARROW -> {
                double label = right - left - value - GAP;
                boolean both = label - beside >= LABEL_MIN
                        && WhyRow.lines(rows).allMatch(line -> fits(line, label - beside) || !fits(line, label));
                double end = both ? right - beside : right;
                yield new WhyColumns(
                        both ? label - beside : label, end, value, right, both ? interval : 0, left, right);
            }
        };
    }

    /// The room left for the name of this line.
    double label(Line line) {
        return label - indent(line);
    }

    static double indent(Line line) {
        return line.sample() == null ? 0 : SAMPLE;
    }

    private static double wanted(Line line) {
        return Lettering.width(line.label(), line.style()) + indent(line);
    }

    private static boolean fits(Line line, double width) {
        return Lettering.fits(line.label(), width - indent(line), LINES_MAX, line.style());
    }

    private static double widest(List<WhyRow> rows, Function<Line, String> text, Style style) {
        double widest = WhyRow.lines(rows)
                .mapToDouble(line -> Lettering.width(text.apply(line), style))
                .max()
                .orElse(0);
        return Math.min(widest, FIGURE_MAX);
    }
}
