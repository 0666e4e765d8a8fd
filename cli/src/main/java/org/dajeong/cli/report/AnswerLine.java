package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.Kind;
import org.dajeong.engine.api.Why.Part;

/// The answer in one line: how far from the agency, and how much of it is our own.
public final class AnswerLine {

    private final Messages messages;

    public AnswerLine(Messages messages) {
        this.messages = messages;
    }

    public String of(Why.Explained why) {
        if (why.score().tier() == Tier.CANNOT_TELL) {
            return cannotTell(why.score().figures().orElseThrow());
        }
        Part own = why.parts().stream()
                .filter(part -> part.kind() == Kind.OWN)
                .findFirst()
                .orElseThrow();
        int gapWay = Points.direction(why.gap());
        int ownWay = Points.direction(own.points());
        // What a reader would get by subtracting the two figures he sees.
        double rest =
                Points.tenths(why.gap()).subtract(Points.tenths(own.points())).doubleValue();
        int restWay = Points.direction(rest);
        String gap = gapWay == 0 ? messages.text("answer.gap-none") : way("answer.gap", why.gap());
        String others = messages.list(others(why), "answer.list");
        if (gapWay == 0 || ownWay == -gapWay || restWay == -gapWay) {
            String aside = ownWay == 0
                    ? messages.text("answer.aside-none", others)
                    : way("answer.aside", own.points(), others);
            return messages.text("answer.two", gap, aside);
        }
        String share = messages.text(
                own.insideNoise() ? "answer.share-noise" : gapWay < 0 ? "answer.share-below" : "answer.share-above",
                others,
                Points.size(rest),
                Points.size(own.points()));
        return messages.text("answer.two", gap, share);
    }

    private String way(String key, double points, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(Points.size(points)));
        arguments.addAll(List.of(more));
        return messages.text(key + (points < 0 ? "-below" : "-above"), arguments.toArray());
    }

    /// What there is in the gap beside the department's own part.
    private List<String> others(Why.Explained why) {
        return why.parts().stream()
                .map(Part::kind)
                .filter(kind -> kind != Kind.OWN)
                .distinct()
                .map(kind -> messages.of("part-in-sentence", kind))
                .toList();
    }

    private String cannotTell(Figures figures) {
        OptionalLong further = figures.callsNeeded();
        if (further.isEmpty()) {
            return messages.text("answer.cannot-tell-raters", figures.n());
        }
        return further.getAsLong() > 0
                ? messages.text("answer.cannot-tell-calls", figures.n(), further.getAsLong())
                : messages.text("answer.cannot-tell-enough");
    }
}
