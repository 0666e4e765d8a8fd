package org.dajeong.app.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dajeong.charts.words.Points;
import org.dajeong.charts.words.Tenths;
import org.dajeong.engine.api.Why;

/// Rounds the parts of a gap to tenths so that they add up as printed, the own part as everywhere else.
final class AddingUp {

    private AddingUp() {}

    /// The same answer with points in whole tenths.
    static Why.Explained of(Why.Explained why) {
        List<Why.Part> parts = why.parts();
        int own = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).kind() == Why.Kind.OWN)
                .findFirst()
                .orElseThrow();
        List<Double> rounded =
                Tenths.addingUp(why.gap(), parts.stream().map(Why.Part::points).toList(), own);
        List<Why.Part> printed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Why.Part part = parts.get(i);
            printed.add(
                    new Why.Part(part.kind(), part.factor(), rounded.get(i), part.low(), part.high(), part.items()));
        }
        double gap = Points.tenths(why.gap()).doubleValue();
        return new Why.Explained(why.unit(), why.period(), gap, why.mean(), why.score(), printed);
    }
}
