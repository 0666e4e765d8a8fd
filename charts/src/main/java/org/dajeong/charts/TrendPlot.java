package org.dajeong.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dajeong.charts.Reading.Absent;
import org.dajeong.charts.Reading.Measured;
import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.TrendChart.Period;

/// The drawn area of a [TrendChart]: one column per period.
///
/// @param sheet what it is drawn on
/// @param periods oldest first
/// @param left where the first column starts
/// @param column the width of a column
/// @param scale the scores upwards, from the lower to the upper edge
record TrendPlot(Sheet sheet, List<Period> periods, double left, double column, Scale scale) {

    private static final double RAW_BESIDE = 11;

    /// The values the scale must take in.
    static DoubleStream values(TrendChart chart) {
        DoubleStream scores = measured(chart.periods()).flatMapToDouble(reading -> {
            DoubleStream interval = DoubleStream.of(
                    reading.interval().low(),
                    reading.interval().high(),
                    reading.fair().value());
            return reading.raw() == null
                    ? interval
                    : DoubleStream.concat(
                            interval, DoubleStream.of(reading.raw().value()));
        });
        return DoubleStream.concat(DoubleStream.of(chart.mean().value()), scores);
    }

    static Stream<Measured> measured(List<Period> periods) {
        return periods.stream()
                .map(Period::reading)
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast);
    }

    double right() {
        return left + column * periods.size();
    }

    /// The middle of a column.
    double x(int period) {
        return left + (period + 0.5) * column;
    }

    /// Draws the ground under periods without a score.
    void grounds() {
        double height = scale.from() - scale.to();
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).reading() instanceof Absent) {
                sheet.svg().rect(left + i * column, scale.to(), column, height, Palette.SOFT);
            }
        }
    }

    /// Joins neighbouring scores.
    void links() {
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i - 1).reading() instanceof Measured before
                    && periods.get(i).reading() instanceof Measured after) {
                sheet.svg()
                        .line(
                                x(i - 1),
                                scale.at(before.fair().value()),
                                x(i),
                                scale.at(after.fair().value()),
                                periods.get(i).newVersion() ? Glyphs.LINK_NEW_VERSION : Glyphs.LINK);
            }
        }
    }

    /// Draws the scores, then their texts, so that no line runs over a text.
    void points(ScoreWords words) {
        for (int i = 0; i < periods.size(); i++) {
            int at = i;
            Period period = periods.get(i);
            sheet.svg().group(ScoreCells.line(period.label(), period.reading(), words), () -> point(at));
        }
    }

    private void point(int period) {
        double x = x(period);
        switch (periods.get(period).reading()) {
            case Measured(var fair, var interval, var raw) -> {
                double top = Math.min(scale.at(interval.high()), scale.at(fair.value()) - 5);
                Glyphs.upright(sheet.svg(), x, scale.at(interval.low()), scale.at(interval.high()));
                Glyphs.fair(sheet.svg(), x, scale.at(fair.value()));
                if (raw != null) {
                    double y = scale.at(raw.value());
                    Glyphs.raw(sheet.svg(), x + Math.min(RAW_BESIDE, column / 2 - Glyphs.RAW_RADIUS), y);
                    boolean inTheWay = Math.abs(y - (top - 12)) < 14;
                    top = inTheWay ? y - Glyphs.RAW_RADIUS : top;
                }
                if (written(period)) {
                    write(Style.NUMBER, x, top - 12, fair.text(), Palette.PAPER);
                }
            }
            case Absent(var text) -> {
                List<String> lines = roomy() ? Lettering.wrap(text, column - 6, 3, Style.SMALL) : List.of();
                double y = (scale.from() + scale.to() - (lines.size() - 1) * Style.SMALL.leading()) / 2;
                for (String line : lines) {
                    if (line.equals(Lettering.ELLIPSIS)) {
                        break;
                    }
                    write(Style.SMALL, x, y, line, Palette.SOFT);
                    y += Style.SMALL.leading();
                }
            }
        }
    }

    /// All scores are written if all of them find room, else the last one only, and nothing in the place
    /// of those that are absent.
    private boolean written(int period) {
        return roomy()
                || measured(periods.subList(period + 1, periods.size()))
                        .findAny()
                        .isEmpty();
    }

    private boolean roomy() {
        return measured(periods)
                .allMatch(reading -> Lettering.width(reading.fair().text(), Style.NUMBER) + 2 <= column);
    }

    private void write(Style style, double x, double middle, String text, String ground) {
        double room = Lettering.width(text, style);
        double height = style.size() + 2.0;
        double start = Math.clamp(x - room / 2, sheet.left(), Math.max(sheet.left(), sheet.right() - room));
        sheet.svg().rect(start, middle - height / 2, room, height, ground);
        sheet.svg().text(style, Anchor.MIDDLE, start + room / 2, style.baseline(middle), text);
    }
}
