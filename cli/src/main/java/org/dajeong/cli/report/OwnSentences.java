package org.dajeong.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Why.ItemPart;
import org.dajeong.engine.api.Why.Part;

/// What is left as the department's own, the items it lies in, and what it does well.
final class OwnSentences {

    /// More items than this make nobody wiser.
    private static final int ITEMS_MAX = 3;

    private final Messages messages;
    private final int gapWay;

    /// Sentences in one language.
    ///
    /// @param gapWay which way the whole gap goes: -1, 0 or 1
    OwnSentences(Messages messages, int gapWay) {
        this.messages = messages;
        this.gapWay = gapWay;
    }

    List<String> of(Part own) {
        List<String> sentences = new ArrayList<>();
        int way = Points.direction(own.points());
        String range = range(own.low(), own.high());
        if (way == 0) {
            sentences.add(messages.text("own.none", range));
        } else if (own.insideNoise()) {
            sentences.add(
                    messages.text(way < 0 ? "own.noise-below" : "own.noise-above", Points.size(own.points()), range));
            sentences.add(messages.text("part.noise"));
        } else {
            sentences.add(messages.text(
                    way > 0 ? "own.above" : gapWay < 0 ? "own.below" : "own.against",
                    Points.size(own.points()),
                    range));
            sentences.add(messages.text("own.left"));
        }
        if (!own.items().isEmpty()) {
            sentences.add(items(own));
        }
        sentences.add(messages.text("own.caveat"));
        List<String> paragraphs = new ArrayList<>(List.of(String.join(" ", sentences)));
        strengths(own, paragraphs);
        return paragraphs;
    }

    /// Items in order of size, and the others together.
    private String items(Part own) {
        List<ItemPart> named = own.items().stream()
                .filter(item -> !item.item().equals(ItemPart.OTHERS))
                .sorted(Comparator.comparingDouble(item -> -Math.abs(item.points())))
                .limit(ITEMS_MAX)
                .toList();
        // As with the parts of a gap, what is printed adds up.
        double rest = named.stream()
                .map(item -> Points.tenths(item.points()))
                .reduce(Points.tenths(own.points()), BigDecimal::subtract)
                .doubleValue();
        boolean others = named.size() < own.items().size();
        int way = Points.direction(own.points());
        boolean oneWay = way != 0
                && named.stream().allMatch(item -> Points.direction(item.points()) != -way)
                && !(others && Points.direction(rest) == -way);
        List<String> clauses = new ArrayList<>();
        named.forEach(item -> clauses.add(oneWay ? plain(item) : directed(item)));
        if (others) {
            clauses.add(
                    oneWay
                            ? messages.text("items.others", Points.size(rest))
                            : directed("items.others", rest, List.of(Points.size(rest))));
        }
        return messages.text(oneWay ? "items.plain" : "items.directed", messages.list(clauses));
    }

    private String plain(ItemPart item) {
        return messages.text("items.item", item.item(), Points.size(item.points()), range(item.low(), item.high()));
    }

    private String directed(ItemPart item) {
        return directed(
                "items.item",
                item.points(),
                List.of(item.item(), Points.size(item.points()), range(item.low(), item.high())));
    }

    private String directed(String key, double points, List<Object> arguments) {
        return messages.text(key + (points < 0 ? "-below" : "-above"), arguments.toArray());
    }

    /// An interval without signs: by size where it lies on one side of zero, else in words.
    private String range(double low, double high) {
        if (Points.direction(low) < 0 && Points.direction(high) > 0) {
            return messages.text("figure.range-across", Points.size(low), Points.size(high));
        }
        return low + high < 0
                ? messages.text("figure.range", Points.size(high), Points.size(low))
                : messages.text("figure.range", Points.size(low), Points.size(high));
    }

    private void strengths(Part own, List<String> paragraphs) {
        List<String> better = own.items().stream()
                .filter(item -> item.low() > 0 && !item.item().equals(ItemPart.OTHERS))
                .sorted(Comparator.comparingDouble(item -> -item.points()))
                .limit(ITEMS_MAX)
                .map(ItemPart::item)
                .toList();
        if (!better.isEmpty()) {
            paragraphs.add(messages.text("own.strength", messages.list(better, "own.list")));
        }
    }
}
