package org.dajeong.app.diagnosis;

import java.util.List;
import java.util.OptionalLong;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;

/// The answer in one line: how far from the agency, and how much of it is our own.
final class AnswerLine {

    private final Words words;

    AnswerLine(Words words) {
        this.words = words;
    }

    String of(Why why) {
        return switch (why) {
            case Why.Explained explained -> explained(explained);
            case Why.Withheld withheld ->
                words.of("why.withheld", withheld.reason(), withheld.required().orElse(0));
            case Why.NotComparable alone ->
                words.text(
                        "why.not-comparable",
                        words.list(
                                alone.levels().stream()
                                        .map(Factor::text)
                                        .map(words::level)
                                        .toList(),
                                "list.and"));
        };
    }

    private String explained(Why.Explained why) {
        if (why.score().tier() == Tier.CANNOT_TELL) {
            return cannotTell(why.score().figures().orElseThrow());
        }
        Why.Part own = why.parts().stream()
                .filter(part -> part.kind() == Why.Kind.OWN)
                .findFirst()
                .orElseThrow();
        int gapWay = Points.direction(why.gap());
        int ownWay = Points.direction(own.points());
        // What a reader would get by subtracting the two figures he sees.
        double rest =
                Points.tenths(why.gap()).subtract(Points.tenths(own.points())).doubleValue();
        String gap = gapWay == 0 ? words.text("answer.gap-none") : way("answer.gap", why.gap());
        String others = words.list(others(why), "answer.list");
        if (gapWay == 0 || ownWay == -gapWay || Points.direction(rest) == -gapWay) {
            String aside = ownWay == 0
                    ? words.text("answer.aside-none", others)
                    : words.text(
                            ownWay < 0 ? "answer.aside-below" : "answer.aside-above",
                            Points.size(own.points()),
                            others);
            return words.text("answer.two", gap, aside);
        }
        String share = words.text(
                own.insideNoise() ? "answer.share-noise" : gapWay < 0 ? "answer.share-below" : "answer.share-above",
                others,
                Points.size(rest),
                Points.size(own.points()));
        return words.text("answer.two", gap, share);
    }

    private String way(String key, double points) {
        return words.text(key + (points < 0 ? "-below" : "-above"), Points.size(points));
    }

    /// What there is in the gap beside the department's own part.
    private List<String> others(Why.Explained why) {
        return why.parts().stream()
                .map(Why.Part::kind)
                .filter(kind -> kind != Why.Kind.OWN)
                .distinct()
                .map(kind -> words.of("part-in-sentence", kind))
                .toList();
    }

    private String cannotTell(ScoreSheet.Figures figures) {
        OptionalLong further = figures.callsNeeded();
        if (further.isEmpty()) {
            return words.text("answer.cannot-tell-raters", figures.n());
        }
        return further.getAsLong() > 0
                ? words.text("answer.cannot-tell-calls", figures.n(), further.getAsLong())
                : words.text("answer.cannot-tell-enough");
    }
}
