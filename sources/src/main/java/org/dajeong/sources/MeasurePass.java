package org.dajeong.sources;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// Reads rows whose measures are columns of whole numbers, and counts those that pass a filter.
final class MeasurePass extends FilePass {

    private static final BigDecimal LOW = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal HIGH = BigDecimal.valueOf(Long.MAX_VALUE);

    private final int[] places;
    private final int[] measured;
    private final List<Meaning.Memory> meanings;
    private final Predicate<String[]> filter;
    private final TableCounter counter;
    private final String[] values;
    private final long[] measures;
    private final long[] magnitudes;

    MeasurePass(TableSpec tables, Function<WantedColumns, Predicate<String[]>> filter, Problems.Collector problems) {
        super(problems, Progress.NONE, Progress.READING);
        places = wanted.addAll(tables.columns());
        measured = wanted.addAll(tables.measures());
        meanings = tables.measures().stream()
                .map(_ -> new Meaning.Memory(MeasurePass::meaning))
                .toList();
        this.filter = filter.apply(wanted);
        counter = new TableCounter(tables);
        values = new String[places.length];
        measures = new long[measured.length];
        magnitudes = new long[measured.length];
    }

    @Override
    void take(long row, String[] cells) {
        for (int i = 0; i < places.length; i++) {
            String text = cells[places[i]];
            values[i] = text.isEmpty() ? ScoreSpec.UNKNOWN : text;
        }
        for (int m = 0; m < measured.length; m++) {
            String text = cells[measured[m]];
            switch (meanings.get(m).of(text)) {
                case Meaning.Value(long value) -> measures[m] = value;
                case Meaning.NotAsked() -> throw new IllegalStateException("a measure is always asked");
                case Meaning.Wrong(Problem.Kind kind, List<String> expected) ->
                    problems.add(kind, row, wanted.name(measured[m]), text, expected);
            }
        }
        if (problems.isEmpty() && filter.test(cells)) {
            for (int m = 0; m < measured.length; m++) {
                magnitudes[m] = Math.addExact(magnitudes[m], Math.absExact(measures[m]));
            }
            counter.add(values, measures);
        }
    }

    private static Meaning meaning(String text) {
        if (text.isEmpty()) {
            return new Meaning.Wrong(Problem.Kind.BLANK);
        }
        return Decimals.find(text)
                .map(MeasurePass::meaning)
                .orElseGet(() -> new Meaning.Wrong(
                        CellText.isError(text) ? Problem.Kind.CELL_ERROR : Problem.Kind.NOT_A_NUMBER));
    }

    private static Meaning meaning(BigDecimal number) {
        if (number.scale() > 0) {
            return new Meaning.Wrong(Problem.Kind.NOT_WHOLE);
        }
        return number.compareTo(LOW) < 0 || number.compareTo(HIGH) > 0
                ? new Meaning.Wrong(Problem.Kind.OUT_OF_RANGE, LOW.toPlainString(), HIGH.toPlainString())
                : new Meaning.Value(number.longValueExact());
    }

    /// The tables of the rows that passed the filter.
    Tables tables() {
        return counter.tables();
    }

    /// Per measure the sum of its magnitudes: while it fits into 64 bits, so does every sum.
    long[] magnitudes() {
        return Arrays.copyOf(magnitudes, magnitudes.length);
    }
}
