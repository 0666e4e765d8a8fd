package org.dajeong.sources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dajeong.engine.api.ScoreSpec;

/// An outcome made of the points of items.
final class ItemOutcome implements OutcomeReader {

    private final Outcome.Items items;
    private final int[] places;
    private final List<Meaning.Memory> meanings;
    private final int[] points;
    private final ItemShares shares;

    ItemOutcome(Outcome.Items items, WantedColumns wanted) {
        this.items = items;
        places = wanted.addAll(items.names());
        meanings = items.items().stream()
                .map(item -> new Meaning.Memory(text -> meaning(text, item)))
                .toList();
        points = new int[places.length];
        shares = new ItemShares(places.length);
    }

    @Override
    public List<String> measures() {
        List<String> measures = new ArrayList<>();
        measures.add(ScoreSpec.OUTCOME);
        items.names().forEach(name -> measures.add(ScoreSpec.shareOf(name)));
        items.names().forEach(name -> measures.add(ScoreSpec.askedOf(name)));
        return measures;
    }

    @Override
    public void read(long row, String[] cells, long[] measures, Problems.Collector problems) {
        long before = problems.count();
        long earned = 0;
        long possible = 0;
        for (int i = 0; i < places.length; i++) {
            Outcome.Item item = items.items().get(i);
            String text = cells[places[i]];
            int asked = 0;
            points[i] = 0;
            switch (meanings.get(i).of(text)) {
                case Meaning.Value(long value) -> {
                    asked = 1;
                    points[i] = (int) value;
                    earned += value;
                    possible += item.points();
                }
                case Meaning.NotAsked() -> {}
                case Meaning.Wrong(Problem.Kind kind, List<String> expected) ->
                    problems.add(kind, row, item.name(), text, expected);
            }
            measures[1 + places.length + i] = asked;
        }
        if (problems.count() > before) {
            return;
        }
        if (possible == 0) {
            problems.add(Problem.Kind.NOTHING_ASKED, row, "", "");
            return;
        }
        measures[0] = ItemShares.outcome(earned, possible);
        shares.split(points, possible, measures[0], measures, 1);
    }

    private static Meaning meaning(String text, Outcome.Item item) {
        if (CellText.isNotAsked(text)) {
            return new Meaning.NotAsked();
        }
        if (CellText.isError(text)) {
            return new Meaning.Wrong(Problem.Kind.CELL_ERROR);
        }
        return Decimals.find(text)
                .map(number -> meaning(number, item))
                .orElseGet(() -> new Meaning.Wrong(Problem.Kind.NOT_A_NUMBER));
    }

    private static Meaning meaning(BigDecimal number, Outcome.Item item) {
        if (number.scale() > 0) {
            return new Meaning.Wrong(Problem.Kind.NOT_WHOLE);
        }
        return number.signum() < 0 || number.compareTo(BigDecimal.valueOf(item.points())) > 0
                ? new Meaning.Wrong(Problem.Kind.OUT_OF_RANGE, "0", String.valueOf(item.points()))
                : new Meaning.Value(number.longValueExact());
    }
}
