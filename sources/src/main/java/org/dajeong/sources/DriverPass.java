package org.dajeong.sources;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.api.DriverTables;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;

/// Reads items and an outcome as numbers, and sums them and their products in blocks that can be drawn
/// anew.
///
/// Without a group a rating falls into one of a thousand blocks by what it holds, and by how many equal
/// ones came before it: equal ratings are spread over blocks, and the order of rows does not matter.
final class DriverPass extends FilePass {

    private static final int BLOCKS = 1_000;

    private static final int DECIMALS_MAX = 2;

    /// Values beyond are not those of a questionnaire, and their products might leave 64 bits.
    private static final BigDecimal OUTCOME_MAX = BigDecimal.valueOf(10_000);

    private final TableSpec tables;
    private final int[] places;
    private final List<Meaning.Memory> meanings;
    private final int group;
    private final TreeMap<String, TableCounter> blocks = new TreeMap<>(Factor.LEVEL_ORDER);
    private final Map<Long, Long> met = new HashMap<>();
    private final long[] values;
    private long incomplete;

    DriverPass(DriverSpec spec, Problems.Collector problems, Progress progress) {
        super(problems, progress, Progress.READING);
        tables = spec.tables();
        places = wanted.addAll(tables.measures());
        group = spec.group().map(wanted::add).orElse(-1);
        meanings = IntStream.range(0, places.length)
                .mapToObj(i -> i < spec.items().size()
                        ? memory(
                                BigDecimal.valueOf(spec.items().get(i).low()),
                                BigDecimal.valueOf(spec.items().get(i).high()))
                        : memory(OUTCOME_MAX.negate(), OUTCOME_MAX))
                .toList();
        values = new long[places.length];
    }

    private static Meaning.Memory memory(BigDecimal low, BigDecimal high) {
        return new Meaning.Memory(text -> meaning(text, low, high));
    }

    private static Meaning meaning(String text, BigDecimal low, BigDecimal high) {
        if (CellText.isNotAsked(text)) {
            return new Meaning.NotAsked();
        }
        if (CellText.isError(text)) {
            return new Meaning.Wrong(Problem.Kind.CELL_ERROR);
        }
        BigDecimal number = Decimals.find(text).orElse(null);
        if (number == null) {
            return new Meaning.Wrong(Problem.Kind.NOT_A_NUMBER);
        }
        if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
            return new Meaning.Wrong(
                    Problem.Kind.OUT_OF_RANGE,
                    low.stripTrailingZeros().toPlainString(),
                    high.stripTrailingZeros().toPlainString());
        }
        return number.scale() > DECIMALS_MAX
                ? new Meaning.Wrong(Problem.Kind.TOO_MANY_DECIMALS, String.valueOf(DECIMALS_MAX))
                : new Meaning.Value(number.movePointRight(DECIMALS_MAX).longValueExact());
    }

    @Override
    void take(long row, String[] cells) {
        long before = problems.count();
        boolean complete = true;
        for (int i = 0; i < places.length; i++) {
            String text = cells[places[i]];
            switch (meanings.get(i).of(text)) {
                case Meaning.Value(long value) -> values[i] = value;
                case Meaning.NotAsked() -> complete = false;
                case Meaning.Wrong(Problem.Kind kind, List<String> expected) ->
                    problems.add(kind, row, wanted.name(places[i]), text, expected);
            }
        }
        if (group >= 0 && cells[group].isEmpty()) {
            problems.add(Problem.Kind.BLANK, row, wanted.name(group), "");
        }
        if (problems.count() > before) {
            return;
        }
        if (!complete) {
            incomplete++;
            return;
        }
        String block = group >= 0 ? cells[group] : "%03d".formatted(block());
        blocks.computeIfAbsent(block, name -> new TableCounter(tables)).add(new String[0], values);
    }

    private long block() {
        long key = 0;
        for (long value : values) {
            key = mixed(key ^ value);
        }
        return Long.remainderUnsigned(mixed(key ^ mixed(met.merge(key, 1L, Long::sum) - 1)), BLOCKS);
    }

    /// Spreads the bits of a number over all of it. **Source.** Steele, Lea, Flood (2014), *OOPSLA*:
    /// SplitMix.
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    DriverTables tables() {
        return new DriverTables(
                blocks.values().stream().map(TableCounter::tables).toList(), incomplete);
    }
}
