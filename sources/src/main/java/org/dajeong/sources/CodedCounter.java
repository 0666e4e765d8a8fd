package org.dajeong.sources;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.dajeong.sources.parquet.CodedColumn;
import org.jspecify.annotations.Nullable;

/// Counts rows by the codes that a file has for their values; only the texts of its dictionaries are looked at.
final class CodedCounter implements CodeTaker {

    private static final int WRONG = -1;

    private final TableCounter counter;
    private final int[] valuePlaces;
    private final IntFunction<Levels> levels;
    private final int[] measurePlaces;
    private final List<Meaning.Memory> numbers;
    private final int[][] codes;
    private final int[] numberCodes = new int[TableCounter.BATCH];
    private final long[][] measures;

    /// What a text is a level of.
    interface Levels {

        /// The level of a cleaned text; null if the row has to be looked at.
        @Nullable
        String of(String text);
    }

    /// @param valuePlaces the places of the columns of the tables
    /// @param levels the levels of each of these columns
    /// @param measurePlaces the places of the measures; all places differ
    /// @param numbers what the texts of each measure mean
    CodedCounter(
            TableSpec spec,
            int[] valuePlaces,
            IntFunction<Levels> levels,
            int[] measurePlaces,
            List<Meaning.Memory> numbers) {
        counter = new TableCounter(spec);
        this.valuePlaces = valuePlaces;
        this.levels = levels;
        this.measurePlaces = measurePlaces;
        this.numbers = numbers;
        codes = new int[valuePlaces.length][TableCounter.BATCH];
        measures = new long[measurePlaces.length][TableCounter.BATCH];
    }

    @Override
    public boolean take(int rows, List<CodedColumn> columns) throws IOException {
        int[][] codeOf = new int[valuePlaces.length][];
        for (int i = 0; i < codeOf.length; i++) {
            codeOf[i] = codes(i, columns.get(valuePlaces[i]));
        }
        int[][] placeOf = new int[measurePlaces.length][];
        long[][] valueOf = new long[measurePlaces.length][];
        for (int m = 0; m < valueOf.length; m++) {
            List<String> texts = columns.get(measurePlaces[m]).texts();
            placeOf[m] = new int[texts.size() + 1];
            valueOf[m] = new long[texts.size() + 1];
            Arrays.fill(placeOf[m], WRONG);
            for (int code = 0; code < texts.size(); code++) {
                if (numbers.get(m).of(CellText.clean(texts.get(code))) instanceof Meaning.Value(long value)) {
                    placeOf[m][code] = code;
                    valueOf[m][code] = value;
                }
            }
        }
        for (int left = rows; left > 0; ) {
            int n = Math.min(left, TableCounter.BATCH);
            for (int i = 0; i < codes.length; i++) {
                columns.get(valuePlaces[i]).next(n, codeOf[i], codes[i]);
                if (isWrong(n, codes[i])) {
                    return false;
                }
            }
            for (int m = 0; m < measures.length; m++) {
                columns.get(measurePlaces[m]).next(n, placeOf[m], numberCodes);
                if (isWrong(n, numberCodes)) {
                    return false;
                }
                look(n, numberCodes, valueOf[m], measures[m]);
            }
            counter.add(n, codes, measures);
            left -= n;
        }
        return true;
    }

    private int[] codes(int column, CodedColumn from) {
        List<String> texts = from.texts();
        Levels known = levels.apply(column);
        int[] codeOf = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            codeOf[i] = code(column, known.of(CellText.clean(texts.get(i))));
        }
        codeOf[texts.size()] = from.hasNulls() ? code(column, known.of("")) : WRONG;
        return codeOf;
    }

    private int code(int column, @Nullable String level) {
        return level == null ? WRONG : counter.code(column, level);
    }

    private static boolean isWrong(int n, int[] codes) {
        int all = 0;
        for (int row = 0; row < n; row++) {
            all |= codes[row];
        }
        return all < 0;
    }

    private static void look(int n, int[] codes, long[] values, long[] result) {
        for (int row = 0; row < n; row++) {
            result[row] = values[codes[row]];
        }
    }

    Tables tables() {
        return counter.tables();
    }
}
