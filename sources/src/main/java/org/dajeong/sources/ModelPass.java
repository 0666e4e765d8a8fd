package org.dajeong.sources;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.engine.api.ModelSpec;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// Reads the rows of a model that is known to be right, and counts them.
final class ModelPass extends FilePass {

    private final ModelSpec spec;
    private final int[] valuePlaces;
    private final int[] measurePlaces;
    private final List<Meaning.Memory> numbers;
    private final TableCounter counter;
    private final String[] values;
    private final long[] measures;
    private final List<CodedCounter> coded = new ArrayList<>();

    ModelPass(ModelSpec spec, Problems.Collector problems, Progress progress) {
        super(problems, progress, Progress.COUNTING);
        this.spec = spec;
        TableSpec tables = spec.tables();
        valuePlaces = wanted.addAll(tables.columns());
        measurePlaces = wanted.addAll(tables.measures());
        numbers = numbers();
        counter = new TableCounter(tables);
        values = new String[valuePlaces.length];
        measures = new long[measurePlaces.length];
    }

    private List<Meaning.Memory> numbers() {
        return spec.tables().measures().stream()
                .map(column -> numbers(spec.decimals().getOrDefault(column, 0)))
                .toList();
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
            values[i] = level(cells[valuePlaces[i]]);
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

    @Override
    boolean takesCodes() {
        // A column may be read only once.
        return wanted.size() == valuePlaces.length + measurePlaces.length;
    }

    @Override
    CodeTaker codeTaker() {
        CodedCounter taker =
                new CodedCounter(spec.tables(), valuePlaces, _ -> ModelPass::level, measurePlaces, numbers());
        coded.add(taker);
        return taker;
    }

    private static String level(String text) {
        return text.isEmpty() ? ScoreSpec.UNKNOWN : text;
    }

    @Override
    boolean codesTaken(long all) {
        if (all == 0) {
            coded.clear();
        }
        return all > 0;
    }

    Tables tables() {
        return coded.stream().map(CodedCounter::tables).reduce(Tables::plus).orElseGet(counter::tables);
    }
}
