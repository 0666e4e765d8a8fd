package org.dajeong.sources;

import java.util.List;
import org.dajeong.engine.api.ModelSpec;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// Reads the rows of a model that is known to be right, and counts them.
final class ModelPass extends FilePass {

    private final int[] valuePlaces;
    private final int[] measurePlaces;
    private final List<Meaning.Memory> numbers;
    private final TableCounter counter;
    private final String[] values;
    private final long[] measures;

    ModelPass(ModelSpec spec, Problems.Collector problems, Progress progress) {
        super(problems, progress, Progress.COUNTING);
        TableSpec tables = spec.tables();
        valuePlaces = wanted.addAll(tables.columns());
        measurePlaces = wanted.addAll(tables.measures());
        numbers = tables.measures().stream()
                .map(column -> numbers(spec.decimals().getOrDefault(column, 0)))
                .toList();
        counter = new TableCounter(tables);
        values = new String[valuePlaces.length];
        measures = new long[measurePlaces.length];
    }

    private static Meaning.Memory numbers(int decimals) {
        return new Meaning.Memory(text -> Decimals.find(text)
                .<Meaning>map(number -> new Meaning.Value(
                        number.setScale(decimals).unscaledValue().longValueExact()))
                .orElseGet(() -> new Meaning.Wrong(Problem.Kind.NOT_A_NUMBER)));
    }

    @Override
    void take(long row, String[] cells) {
        for (int i = 0; i < values.length; i++) {
            String text = cells[valuePlaces[i]];
            values[i] = text.isEmpty() ? ScoreSpec.UNKNOWN : text;
        }
        for (int m = 0; m < measures.length; m++) {
            String text = cells[measurePlaces[m]];
            if (numbers.get(m).of(text) instanceof Meaning.Value(long value)) {
                measures[m] = value;
            } else {
                problems.add(Problem.Kind.NOT_A_NUMBER, row, wanted.name(measurePlaces[m]), text);
            }
        }
        counter.add(values, measures);
    }

    Tables tables() {
        return counter.tables();
    }
}
