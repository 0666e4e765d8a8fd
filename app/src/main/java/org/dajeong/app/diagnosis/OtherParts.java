package org.dajeong.app.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Why;

/// The parts of a gap that are not the department's own. Which way a figure goes is said in words, never by a sign.
final class OtherParts {

    /// So many contacts nobody calls few.
    private static final long MANY = 1_000;

    private final Words words;
    private final Why.Explained why;
    private final List<String> tellingTasks;
    private final int gapWay;

    /// Statements about an answer whose points add up.
    ///
    /// @param tellingTasks the kinds of contact to name in the sentence about mix
    OtherParts(Why.Explained why, List<String> tellingTasks, Words words) {
        this.words = words;
        this.why = why;
        this.tellingTasks = tellingTasks;
        this.gapWay = Points.direction(why.gap());
    }

    Statement mix(List<Why.Part> parts) {
        double total = parts.stream().mapToDouble(Why.Part::points).sum();
        int way = Points.direction(total);
        if (way == 0) {
            return Statement.of(words.text("mix.none"), factors(parts, -1, "mix.cost"), factors(parts, 1, "mix.help"));
        }
        String lead = words.text("mix" + lead(way), Points.size(total));
        if (parts.stream().allMatch(Why.Part::insideNoise)) {
            return Statement.of(lead, noise(way));
        }
        String along = factors(parts, way, "mix.factors");
        String against = factors(parts, -way, way < 0 ? "mix.help" : "mix.cost");
        return way < 0
                ? Statement.of(lead, reason("mix.why-below"), along, against, words.text("mix.not-ours"))
                : Statement.of(lead, reason("mix.why-above"), along, against);
    }

    private String reason(String key) {
        return tellingTasks.isEmpty()
                ? words.text(key)
                : words.text(
                        key + "-such",
                        words.list(tellingTasks.stream().map(words::level).toList(), "list.and"));
    }

    /// The factors whose points go one way, the largest first.
    private String factors(List<Why.Part> parts, int way, String key) {
        String list = parts.stream()
                .filter(part -> Points.direction(part.points()) == way)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.points())))
                .map(part -> words.text("mix.factor", PartNames.factor(part, words), Points.size(part.points())))
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : words.text(key, list);
    }

    Statement rater(Why.Part part) {
        int way = Points.direction(part.points());
        if (way == 0) {
            return Statement.of(words.text("rater.none"));
        }
        String lead = words.text("rater" + lead(way), Points.size(part.points()));
        return Statement.of(
                lead, part.insideNoise() ? noise(way) : words.text(way < 0 ? "rater.why-below" : "rater.why-above"));
    }

    Statement chance(Why.Part part) {
        int way = Points.direction(part.points());
        if (way == 0) {
            return Statement.of(words.text("chance.none"));
        }
        long contacts = why.score().figures().orElseThrow().n();
        return Statement.of(
                words.text("chance" + lead(way), Points.size(part.points())),
                words.text(contacts < MANY ? "chance.why" : "chance.why-many", contacts));
    }

    /// How the statement begins: what costs points is only named where the whole gap goes the same way.
    private String lead(int way) {
        return way > 0 ? ".above" : gapWay < 0 ? ".below" : ".against";
    }

    private String noise(int way) {
        return words.text(way < 0 ? "part.noise-below" : "part.noise");
    }
}
