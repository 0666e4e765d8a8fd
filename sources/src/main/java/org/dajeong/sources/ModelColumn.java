package org.dajeong.sources;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What is learnt about one column of a model in the first reading: whether it is numeric, and how fine.
final class ModelColumn {

    private final String name;
    private final Part part;
    private final Meaning.Memory meanings = new Meaning.Memory(this::meaning);
    private final List<Long> blankRows = new ArrayList<>();
    private long blanks;
    private boolean hasNumbers;
    private boolean hasTexts;
    private int decimals;
    private BigDecimal largest = BigDecimal.ZERO;

    ModelColumn(String name, Part part) {
        this.name = name;
        this.part = part;
    }

    /// The part a column plays.
    enum Part {
        /// Must be numeric.
        RESPONSE,
        /// Numeric if all its values are decimal numbers, else categorical.
        FIXED,
        /// Categorical, whatever it holds.
        LEVELS
    }

    String name() {
        return name;
    }

    void take(long row, String text, Problems.Collector problems) {
        if (text.isEmpty()) {
            if (part == Part.RESPONSE) {
                problems.add(Problem.Kind.BLANK, row, name, "");
            } else if (part == Part.FIXED && blanks++ < Problems.KEPT) {
                blankRows.add(row);
            }
        } else if (CellText.isError(text)) {
            problems.add(Problem.Kind.CELL_ERROR, row, name, text);
        } else if (part != Part.LEVELS && meanings.of(text) instanceof Meaning.Wrong && part == Part.RESPONSE) {
            problems.add(Problem.Kind.NOT_A_NUMBER, row, name, text);
        }
    }

    private Meaning meaning(String text) {
        BigDecimal number = Decimals.find(text).orElse(null);
        if (number == null) {
            hasTexts = true;
            return new Meaning.Wrong(Problem.Kind.NOT_A_NUMBER);
        }
        hasNumbers = true;
        decimals = Math.max(decimals, number.scale());
        largest = largest.max(number.abs());
        return new Meaning.Value(number.scale());
    }

    /// Whether a blank would be a problem, by what is known so far.
    boolean minds() {
        return part == Part.RESPONSE || isNumeric();
    }

    boolean isNumeric() {
        return part != Part.LEVELS && hasNumbers && !hasTexts;
    }

    int decimals() {
        return decimals;
    }

    /// Adds the problems that only a numeric column has, now that it is known to be one.
    void finish(long rows, Problems.Collector problems) {
        problems.addLate(Problem.Kind.BLANK, name, blankRows, blanks);
        BigInteger units = largest.setScale(decimals).unscaledValue();
        BigInteger squares = units.multiply(units).multiply(BigInteger.valueOf(rows));
        if (squares.bitLength() > Long.SIZE - 1) {
            problems.add(Problem.Kind.SUMS_TOO_LARGE, 0, name, largest.toPlainString());
        }
    }
}
