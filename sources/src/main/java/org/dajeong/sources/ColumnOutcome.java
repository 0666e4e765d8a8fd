package org.dajeong.sources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dajeong.engine.api.ScoreSpec;

/// An outcome that stands in a column.
final class ColumnOutcome implements OutcomeReader {

    private static final Outcome.Scale POINTS = new Outcome.Scale(BigDecimal.ZERO, BigDecimal.valueOf(100));

    private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(10_000);

    private static final int DECIMALS_MAX = 2;

    private final Outcome.Column column;
    private final int place;
    private final Meaning.Memory hundredths = new Meaning.Memory(this::meaning);

    ColumnOutcome(Outcome.Column column, WantedColumns wanted) {
        this.column = column;
        this.place = wanted.add(column.name());
    }

    /// The place of the column.
    int place() {
        return place;
    }

    /// What its texts mean, remembered by one thread.
    Meaning.Memory memory() {
        return new Meaning.Memory(this::meaning);
    }

    @Override
    public List<String> measures() {
        return List.of(ScoreSpec.OUTCOME);
    }

    @Override
    public void read(long row, String[] cells, long[] measures, Problems.Collector problems) {
        switch (hundredths.of(cells[place])) {
            case Meaning.Value(long value) -> measures[0] = value;
            case Meaning.NotAsked() -> throw new IllegalStateException("a column is always asked");
            case Meaning.Wrong(Problem.Kind kind, List<String> expected) ->
                problems.add(kind, row, column.name(), cells[place], expected);
        }
    }

    private Meaning meaning(String text) {
        if (text.isEmpty()) {
            return new Meaning.Wrong(Problem.Kind.BLANK);
        }
        if (CellText.isError(text)) {
            return new Meaning.Wrong(Problem.Kind.CELL_ERROR);
        }
        return Decimals.find(text)
                .map(number -> meaning(number, column.scale().orElse(POINTS)))
                .orElseGet(() -> new Meaning.Wrong(Problem.Kind.NOT_A_NUMBER));
    }

    private Meaning meaning(BigDecimal number, Outcome.Scale scale) {
        if (number.compareTo(scale.low()) < 0 || number.compareTo(scale.high()) > 0) {
            return new Meaning.Wrong(
                    Problem.Kind.OUT_OF_RANGE,
                    scale.low().toPlainString(),
                    scale.high().toPlainString());
        }
        if (column.scale().isEmpty() && number.scale() > DECIMALS_MAX) {
            return new Meaning.Wrong(Problem.Kind.TOO_MANY_DECIMALS, String.valueOf(DECIMALS_MAX));
        }
        BigDecimal range = scale.high().subtract(scale.low());
        return new Meaning.Value(number.subtract(scale.low())
                .multiply(HUNDREDTHS)
                .divide(range, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
