package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dajeong.charts.words.Points;
import org.dajeong.charts.words.Tenths;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.Kind;
import org.dajeong.engine.api.Why.Part;

/// Rounds the parts of a gap to tenths so that they add up as printed, the own part as everywhere else.
///
/// JSON keeps the exact figures.
public final class AddingUp {

    private AddingUp() {}

    /// The same answer with points in whole tenths.
    public static Why.Explained of(Why.Explained why) {
        List<Part> parts = why.parts();
        int own = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).kind() == Kind.OWN)
                .findFirst()
                .orElse(-1);
        List<Double> rounded =
                Tenths.addingUp(why.gap(), parts.stream().map(Part::points).toList(), own);
        List<Part> printed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            printed.add(with(parts.get(i), rounded.get(i)));
        }
        return new Why.Explained(
                why.unit(), why.period(), Points.tenths(why.gap()).doubleValue(), why.mean(), why.score(), printed);
    }

    private static Part with(Part part, double points) {
        return new Part(part.kind(), part.factor(), points, part.low(), part.high(), part.items());
    }
}
