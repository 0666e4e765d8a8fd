package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.Kind;
import org.dajeong.engine.api.Why.Part;

/// One plain paragraph per part of a gap. Which way a figure goes is said in words, never by a sign.
final class PartSentences {

    /// So many contacts nobody calls few.
    private static final long MANY = 1_000;

    private final Messages messages;
    private final PartNames names;
    private final Why.Explained why;
    private final int gapWay;

    PartSentences(Why.Explained why, PartNames names) {
        this.messages = names.messages();
        this.names = names;
        this.why = why;
        this.gapWay = Points.direction(why.gap());
    }

    List<String> of() {
        List<String> paragraphs = new ArrayList<>();
        List<Part> mix = only(Kind.MIX);
        if (!mix.isEmpty()) {
            paragraphs.add(mix(mix));
        }
        only(Kind.RATER).forEach(part -> paragraphs.add(rater(part)));
        only(Kind.CHANCE).forEach(part -> paragraphs.add(chance(part)));
        OwnSentences own = new OwnSentences(messages, gapWay);
        only(Kind.OWN).forEach(part -> paragraphs.addAll(own.of(part)));
        return paragraphs;
    }

    private List<Part> only(Kind kind) {
        return why.parts().stream().filter(part -> part.kind() == kind).toList();
    }

    private String mix(List<Part> parts) {
        double total = parts.stream().mapToDouble(Part::points).sum();
        int way = Points.direction(total);
        String size = Points.size(total);
        if (way == 0) {
            return sentences(messages.text("mix.none"), factors(parts, -1, "mix.cost"), factors(parts, 1, "mix.help"));
        }
        String lead = messages.text("mix" + lead(way), size);
        if (parts.stream().allMatch(Part::insideNoise)) {
            return sentences(lead, messages.text(noise(way)));
        }
        String along = factors(parts, way, "mix.factors");
        String against = factors(parts, -way, way < 0 ? "mix.help" : "mix.cost");
        return way < 0
                ? sentences(lead, messages.text("mix.why-below"), along, against, messages.text("mix.not-ours"))
                : sentences(lead, messages.text("mix.why-above"), along, against);
    }

    /// The factors whose points go one way, the largest first.
    private String factors(List<Part> parts, int way, String key) {
        String list = parts.stream()
                .filter(part -> Points.direction(part.points()) == way)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.points())))
                .map(part -> messages.text("mix.factor", names.factor(part), Points.size(part.points())))
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : messages.text(key, list);
    }

    private String rater(Part part) {
        int way = Points.direction(part.points());
        if (way == 0) {
            return messages.text("rater.none");
        }
        String lead = messages.text("rater" + lead(way), Points.size(part.points()));
        String reason = part.insideNoise() ? noise(way) : way < 0 ? "rater.why-below" : "rater.why-above";
        return sentences(lead, messages.text(reason));
    }

    private String chance(Part part) {
        int way = Points.direction(part.points());
        if (way == 0) {
            return messages.text("chance.none");
        }
        String lead = messages.text("chance" + lead(way), Points.size(part.points()));
        return why.score()
                .figures()
                .map(figures -> sentences(
                        lead, messages.text(figures.n() < MANY ? "chance.why" : "chance.why-many", figures.n())))
                .orElse(lead);
    }

    /// How the paragraph begins: what costs points is only named where the whole gap goes the same way.
    private String lead(int way) {
        return way > 0 ? ".above" : gapWay < 0 ? ".below" : ".against";
    }

    private static String noise(int way) {
        return way < 0 ? "part.noise-below" : "part.noise";
    }

    private static String sentences(String... sentences) {
        return List.of(sentences).stream()
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
