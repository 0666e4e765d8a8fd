package org.dajeong.app.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.Tables;

/// What items earned, read from the tables of a run.
///
/// ```text
/// percent = 100 * sum of the item's shares of the outcome / (contacts asked * weight of the item)
/// weight  = 100 * points of the item / points of all items
/// ```
///
/// Where other items were not asked in a contact, the item counts for more of it and the percentage comes out a little
/// high; it is never shown above 100.
final class ItemRates {

    private static final double HUNDREDTHS = 100;

    private final Tables tables;
    private final Factor cell;
    private final List<RatedItem> items;
    private final int minRatings;
    private final Map<String, List<Integer>> cellsOf = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    ItemRates(Tables tables, ScoreSpec spec, List<RatedItem> items, int minRatings) {
        this.tables = tables;
        this.cell = spec.cellFactor();
        this.items = items;
        this.minRatings = minRatings;
        List<String> levels = tables.levels(cell);
        for (int place = 0; place < levels.size(); place++) {
            places.put(levels.get(place), place);
            cellsOf.computeIfAbsent(Factor.parts(levels.get(place)).getFirst(), unit -> new ArrayList<>())
                    .add(place);
        }
    }

    /// Those of the items that enough contacts of a unit were asked, in the order of the form.
    List<ItemRate> of(String unit) {
        List<ItemRate> rates = new ArrayList<>();
        double all = items.stream().mapToInt(RatedItem::points).sum();
        List<Integer> own = cellsOf.getOrDefault(unit, List.of());
        List<Integer> agency =
                cellsOf.values().stream().flatMap(List::stream).sorted().toList();
        for (RatedItem item : items) {
            double weight = 100 * item.points() / all;
            long asked = sum(ScoreSpec.askedOf(item.code()), own);
            if (asked >= minRatings) {
                rates.add(new ItemRate(
                        item.code(),
                        percent(item.code(), own, weight),
                        percent(item.code(), agency, weight),
                        weight,
                        asked));
            }
        }
        return rates;
    }

    long ratings(String unit, Quarter quarter) {
        Integer place = places.get(Factor.level(unit, quarter.toString()));
        return place == null ? 0 : tables.counts(cell)[place];
    }

    private double percent(String item, List<Integer> cells, double weight) {
        double earned = sum(ScoreSpec.shareOf(item), cells) / HUNDREDTHS;
        return Math.min(100, 100 * earned / (sum(ScoreSpec.askedOf(item), cells) * weight));
    }

    private long sum(String measure, List<Integer> cells) {
        long[] sums = tables.sums(measure, cell);
        return cells.stream().mapToLong(place -> sums[place]).sum();
    }
}
