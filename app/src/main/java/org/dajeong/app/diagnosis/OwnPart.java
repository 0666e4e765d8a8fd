package org.dajeong.app.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.ItemPart;

/// What is left as the department's own, the items it lies in, and what it does well.
final class OwnPart {

    /// More items than this make nobody wiser.
    private static final int ITEMS_MAX = 3;

    private final Why.Part own;
    private final PublishedDepartment published;
    private final Words words;
    private final int gapWay;

    /// The own part of an answer whose points add up.
    ///
    /// @param gapWay which way the whole gap goes: -1, 0 or 1
    OwnPart(Why.Part own, int gapWay, PublishedDepartment published, Words words) {
        this.own = own;
        this.gapWay = gapWay;
        this.published = published;
        this.words = words;
    }

    Statement statement() {
        int way = Points.direction(own.points());
        String size = Points.size(own.points());
        String range = Ranges.of(own.low(), own.high(), words);
        String items = own.items().isEmpty() ? "" : items();
        String caveat = words.text("own.caveat");
        if (way == 0) {
            return Statement.of(words.text("own.none", range), items, caveat);
        }
        if (own.insideNoise()) {
            String lead = words.text(way < 0 ? "own.noise-below" : "own.noise-above", size, range);
            return Statement.of(lead, words.text("part.noise"), items, caveat);
        }
        String key = way > 0 ? "own.above" : gapWay < 0 ? "own.below" : "own.against";
        return Statement.of(words.text(key, size, range), words.text("own.left"), items, caveat);
    }

    /// The largest items that surely differ from the agency's, for bars below the sentences.
    List<MyDepartmentPage.ItemLine> lines() {
        List<ItemPart> sure = largest().stream().filter(item -> !inside(item)).toList();
        double longest =
                sure.stream().mapToDouble(item -> Math.abs(item.points())).max().orElse(1);
        return sure.stream().map(item -> line(item, longest)).toList();
    }

    private MyDepartmentPage.ItemLine line(ItemPart item, double longest) {
        return new MyDepartmentPage.ItemLine(
                name(item),
                published
                        .field(item.item())
                        .map(field -> Fields.name(field, words))
                        .orElse(""),
                words.text(item.points() < 0 ? "items.points-below" : "items.points-above", Points.size(item.points())),
                Ranges.of(item.low(), item.high(), words),
                Math.round(100 * Math.abs(item.points()) / longest));
    }

    private static boolean inside(ItemPart item) {
        return item.low() <= 0 && item.high() >= 0;
    }

    /// The items that surely lose points, the largest loss first.
    List<ItemPart> losing() {
        return named().filter(item -> item.high() < 0)
                .sorted(Comparator.comparingDouble(ItemPart::points))
                .toList();
    }

    /// The items that surely gain points, the largest gain first.
    List<ItemPart> winning() {
        return named().filter(item -> item.low() > 0)
                .sorted(Comparator.comparingDouble(item -> -item.points()))
                .toList();
    }

    /// The items that are surely better than the agency's; where there is none, those that are not behind it.
    Optional<String> strength() {
        List<String> better = names(winning().stream());
        if (!better.isEmpty()) {
            return Optional.of(words.text("own.strength", words.list(better, "list.and")));
        }
        List<String> level = names(named().filter(item -> item.points() > 0));
        return level.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("own.not-behind", words.list(level, "list.and")));
    }

    private List<String> names(Stream<ItemPart> items) {
        return items.sorted(Comparator.comparingDouble(item -> -item.points()))
                .limit(ITEMS_MAX)
                .map(this::name)
                .toList();
    }

    private Stream<ItemPart> named() {
        return own.items().stream().filter(item -> !item.item().equals(ItemPart.OTHERS));
    }

    private List<ItemPart> largest() {
        return named().sorted(Comparator.comparingDouble(item -> -Math.abs(item.points())))
                .limit(ITEMS_MAX)
                .toList();
    }

    private String name(ItemPart item) {
        return published.item(item.item(), words.language());
    }

    /// Items in order of size, and the others together.
    private String items() {
        List<ItemPart> largest = largest();
        // As with the parts of a gap, what is printed adds up.
        double rest = largest.stream()
                .map(item -> Points.tenths(item.points()))
                .reduce(Points.tenths(own.points()), BigDecimal::subtract)
                .doubleValue();
        int way = Points.direction(own.points());
        boolean others = largest.size() < own.items().size() && Points.direction(rest) != 0;
        boolean oneWay = way != 0
                && largest.stream().allMatch(item -> Points.direction(item.points()) != -way)
                && Points.direction(rest) != -way;
        List<String> clauses = new ArrayList<>();
        for (ItemPart item : largest) {
            clauses.add(words.text(key("items.item", item.points(), oneWay), name(item), Points.size(item.points())));
        }
        if (others) {
            clauses.add(words.text(key("items.others", rest, oneWay), Points.size(rest)));
        }
        return words.text(oneWay ? "items.plain" : "items.directed", words.list(clauses));
    }

    private static String key(String key, double points, boolean oneWay) {
        return oneWay ? key : key + (points < 0 ? "-below" : "-above");
    }
}
