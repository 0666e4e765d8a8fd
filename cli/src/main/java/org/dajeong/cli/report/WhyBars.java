package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Cells;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.Kind;
import org.dajeong.engine.api.Why.Part;

/// The parts of a gap as bars of block characters around a zero line.
///
/// The own part and chance share a bar, because they are opposed: chance is its soft edge. If their signs differ,
/// chance starts from zero to the other side.
final class WhyBars {

    /// Columns of a terminal that nobody has to widen.
    private static final int LINE = 80;

    private static final int FIELD_MIN = 20;
    private static final int FIELD_MAX = 44;
    private static final char ZERO = '│';

    private final Messages messages;
    private final PartNames names;

    WhyBars(Messages messages, PartNames names) {
        this.messages = messages;
        this.names = names;
    }

    private record Segment(double from, double to, char block) {}

    private record Row(String label, List<Segment> segments, String points, String interval) {}

    List<String> lines(Why.Explained why) {
        List<Row> rows = rows(why);
        int labels = width(rows.stream().map(Row::label).toList());
        int points = width(rows.stream().map(Row::points).toList());
        int intervals = width(rows.stream().map(Row::interval).toList());
        int field = Math.clamp(LINE - labels - points - intervals - 7, FIELD_MIN, FIELD_MAX);
        double below = rows.stream()
                .flatMap(row -> row.segments().stream())
                .mapToDouble(Segment::to)
                .min()
                .orElse(0);
        double above = rows.stream()
                .flatMap(row -> row.segments().stream())
                .mapToDouble(Segment::to)
                .max()
                .orElse(0);
        double extent = Math.max(Math.max(0, above) - Math.min(0, below), 1e-9);
        double scale = field / extent;
        int left = (int) Math.ceil(Math.max(0, -below) * scale);
        int right = (int) Math.ceil(Math.max(0, above) * scale);
        return rows.stream()
                .map(row -> String.join(
                                "  ",
                                Cells.left(row.label(), labels),
                                bar(row.segments(), scale, left, right),
                                Cells.right(row.points(), points),
                                row.interval())
                        .stripTrailing())
                .toList();
    }

    private List<Row> rows(Why.Explained why) {
        double own = points(why, Kind.OWN);
        double chance = points(why, Kind.CHANCE);
        double edge = own * chance < 0 ? 0 : own;
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                messages.text("why.gap"), List.of(new Segment(0, why.gap(), '▄')), Points.signed(why.gap()), ""));
        why.parts().stream().filter(part -> part.kind() == Kind.MIX).forEach(part -> rows.add(row(part, '▓')));
        why.parts().stream().filter(part -> part.kind() == Kind.RATER).forEach(part -> rows.add(row(part, '▒')));
        for (Part part : why.parts()) {
            if (part.kind() == Kind.OWN) {
                List<Segment> both = List.of(new Segment(0, own, '█'), new Segment(edge, edge + chance, '░'));
                rows.add(new Row(names.of(part) + " █", both, Points.signed(own), interval(part)));
            }
        }
        for (Part part : why.parts()) {
            if (part.kind() == Kind.CHANCE) {
                rows.add(new Row(names.of(part) + " ░", List.of(), Points.signed(chance), interval(part)));
            }
        }
        return rows;
    }

    private Row row(Part part, char block) {
        return new Row(
                names.of(part),
                List.of(new Segment(0, part.points(), block)),
                Points.signed(part.points()),
                interval(part));
    }

    private String interval(Part part) {
        return messages.text("figure.interval", Points.signed(part.low()), Points.signed(part.high()));
    }

    private static double points(Why.Explained why, Kind kind) {
        return why.parts().stream()
                .filter(part -> part.kind() == kind)
                .mapToDouble(Part::points)
                .sum();
    }

    private static String bar(List<Segment> segments, double scale, int left, int right) {
        char[] field = new char[left + 1 + right];
        Arrays.fill(field, ' ');
        field[left] = ZERO;
        for (Segment segment : segments) {
            long from = Math.round(segment.from() * scale);
            long to = Math.round(segment.to() * scale);
            if (from == to && Points.direction(segment.to() - segment.from()) != 0) {
                to += segment.to() > segment.from() ? 1 : -1;
            }
            for (long column = Math.min(from, to); column < Math.max(from, to); column++) {
                int place = (int) (column < 0 ? left + column : left + 1 + column);
                field[Math.clamp(place, 0, field.length - 1)] = segment.block();
            }
        }
        return new String(field);
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(Cells::width).max().orElse(0);
    }
}
