package org.dajeong.sources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A file whose rows are taken as they stand: texts and numbers, one row after the other.
public final class PlainRows {

    private static final BigDecimal COUNT_MAX = BigDecimal.valueOf(1_000_000_000);

    private PlainRows() {}

    /// A column and what may stand in it.
    ///
    /// @param name as it stands in the header
    /// @param number whether its cells are numbers
    /// @param whole whether its numbers are whole
    /// @param low the least number; empty for any, and then there is no greatest one either
    /// @param high the greatest number
    /// @param blank whether a cell may be blank, or say that nothing was asked
    public record Column(
            String name,
            boolean number,
            boolean whole,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            boolean blank) {

        /// A column of texts, none of them blank.
        public static Column text(String name) {
            return new Column(name, false, false, Optional.empty(), Optional.empty(), false);
        }

        /// A column of decimal numbers.
        public static Column number(String name) {
            return new Column(name, true, false, Optional.empty(), Optional.empty(), false);
        }

        /// A column of numbers from `low` to `high`.
        public static Column between(String name, BigDecimal low, BigDecimal high) {
            return new Column(name, true, false, Optional.of(low), Optional.of(high), false);
        }

        /// A column of whole numbers from `low` to a thousand million.
        public static Column whole(String name, long low) {
            return new Column(name, true, true, Optional.of(BigDecimal.valueOf(low)), Optional.of(COUNT_MAX), false);
        }

        /// Whole answers from `low` to `high`, or blank where nothing was asked.
        public static Column answer(String name, int low, int high) {
            return new Column(
                    name,
                    true,
                    true,
                    Optional.of(BigDecimal.valueOf(low)),
                    Optional.of(BigDecimal.valueOf(high)),
                    true);
        }

        /// The whole points of an item, from 0 to `most`, or blank where it was not asked.
        public static Column points(String name, int most) {
            return answer(name, 0, most);
        }
    }

    /// One row.
    ///
    /// @param row as a spreadsheet shows it
    /// @param texts the cells of the columns asked for, in their order
    /// @param numbers the same as numbers; empty where the column holds texts or the cell may be and is
    ///     blank
    public record Row(long row, List<String> texts, List<Optional<BigDecimal>> numbers) {

        public Row {
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
        }

        /// The number of a column that is never blank.
        public double number(int column) {
            return numbers.get(column).orElseThrow().doubleValue();
        }
    }

    /// Reads the whole file and collects every problem. After the first one rows are only checked.
    ///
    /// @param use takes each row that is right while no problem has been met
    /// @return the number of rows
    public static Reading<Long> read(Input input, List<Column> columns, Consumer<Row> use, Progress progress) {
        Problems.Collector problems = new Problems.Collector(input.name());
        Pass pass = new Pass(columns, use, problems, progress);
        pass.read(RowFile.of(input));
        return problems.isEmpty() ? new Reading.Accepted<>(pass.rows()) : new Reading.Refused<>(problems.problems());
    }

    private static final class Pass extends FilePass {

        private final List<Column> columns;
        private final int[] places;
        private final Consumer<Row> use;

        Pass(List<Column> columns, Consumer<Row> use, Problems.Collector problems, Progress progress) {
            super(problems, progress, Progress.READING);
            this.columns = List.copyOf(columns);
            this.places = wanted.addAll(columns.stream().map(Column::name).toList());
            this.use = use;
        }

        @Override
        void take(long row, String[] cells) {
            List<String> texts = new ArrayList<>();
            List<Optional<BigDecimal>> numbers = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                String text = cells[places[i]];
                texts.add(text);
                numbers.add(number(row, columns.get(i), text));
            }
            if (problems.isEmpty()) {
                use.accept(new Row(row, texts, numbers));
            }
        }

        private Optional<BigDecimal> number(long row, Column column, String text) {
            if (column.blank() && CellText.isNotAsked(text)) {
                return Optional.empty();
            }
            if (CellText.isError(text)) {
                problems.add(Problem.Kind.CELL_ERROR, row, column.name(), text);
            } else if (text.isEmpty()) {
                problems.add(Problem.Kind.BLANK, row, column.name(), text);
            } else if (column.number()) {
                Optional<BigDecimal> number = Decimals.find(text);
                check(row, column, text, number);
                return number;
            }
            return Optional.empty();
        }

        private void check(long row, Column column, String text, Optional<BigDecimal> number) {
            if (number.isEmpty()) {
                problems.add(Problem.Kind.NOT_A_NUMBER, row, column.name(), text);
                return;
            }
            BigDecimal value = number.get();
            boolean below = column.low().filter(low -> value.compareTo(low) < 0).isPresent();
            boolean above =
                    column.high().filter(high -> value.compareTo(high) > 0).isPresent();
            if (column.whole() && value.scale() > 0) {
                problems.add(Problem.Kind.NOT_WHOLE, row, column.name(), text);
            } else if (below || above) {
                List<String> range = Stream.of(column.low(), column.high())
                        .map(end -> end.orElseThrow().toPlainString())
                        .toList();
                problems.add(Problem.Kind.OUT_OF_RANGE, row, column.name(), text, range);
            }
        }
    }
}
