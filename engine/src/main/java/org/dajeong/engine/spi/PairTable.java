package org.dajeong.engine.spi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Joint counts of two factors: how many rows have level `i` of the first and level `j` of the second.
///
/// Stored by row, only what occurs; row `i` holds its columns in ascending order.
public final class PairTable {

    private final int[] starts;
    private final int[] columns;
    private final long[] counts;
    private final int columnCount;

    /// A table in compressed rows; the arrays are kept, not copied.
    ///
    /// @param starts shape `[rows + 1]`, where each row begins
    /// @param columns shape `[starts[rows]]`, ascending within a row
    /// @param counts shape of `columns`
    PairTable(int[] starts, int[] columns, long[] counts, int columnCount) {
        this.starts = starts;
        this.columns = columns;
        this.counts = counts;
        this.columnCount = columnCount;
    }

    /// The table of these cells; cells given twice are added, zeros are left out.
    ///
    /// @param keys `row << 32 | column`, in any order
    /// @param values the count of each key
    public static PairTable of(int rows, int columnCount, long[] keys, long[] values) {
        // Two stable counting passes, by column and then by row: linear in cells, rows and columns.
        int[] byColumn = countingOrder(null, keys, columnCount, 0);
        int[] order = countingOrder(byColumn, keys, rows, 32);
        int[] starts = new int[rows + 1];
        int[] columns = new int[keys.length];
        long[] counts = new long[keys.length];
        int size = 0;
        for (int i = 0; i < order.length; ) {
            long key = keys[order[i]];
            long count = 0;
            for (; i < order.length && keys[order[i]] == key; i++) {
                count += values[order[i]];
            }
            if (count != 0) {
                columns[size] = (int) key;
                counts[size] = count;
                starts[(int) (key >>> 32) + 1] = ++size;
            }
        }
        for (int row = 1; row <= rows; row++) {
            starts[row] = Math.max(starts[row], starts[row - 1]);
        }
        return new PairTable(starts, Arrays.copyOf(columns, size), Arrays.copyOf(counts, size), columnCount);
    }

    /// This table among more levels, in the same order.
    ///
    /// @param rowPlaces the new row of each row, ascending; -1 for a row that is left out
    /// @param columnPlaces the new column of each column, likewise
    PairTable placed(int[] rowPlaces, int newRows, int[] columnPlaces, int newColumns) {
        int[] newStarts = new int[newRows + 1];
        int[] newColumnOf = new int[size()];
        long[] newCounts = new long[size()];
        int size = 0;
        for (int row = 0; row < rows(); row++) {
            if (rowPlaces[row] < 0) {
                continue;
            }
            for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
                int column = columnPlaces[columns[cell]];
                if (column >= 0) {
                    newColumnOf[size] = column;
                    newCounts[size++] = counts[cell];
                }
            }
            newStarts[rowPlaces[row] + 1] = size;
        }
        for (int row = 1; row <= newRows; row++) {
            newStarts[row] = Math.max(newStarts[row], newStarts[row - 1]);
        }
        return new PairTable(newStarts, newColumnOf, newCounts, newColumns);
    }

    /// The sum or the difference of two tables of the same levels, cell by cell; zeros are left out.
    static PairTable sum(PairTable a, PairTable b, int sign) {
        int[] starts = new int[a.starts.length];
        int[] columns = new int[a.starts[a.rows()] + b.starts[b.rows()]];
        long[] counts = new long[columns.length];
        int size = 0;
        for (int row = 0; row < a.rows(); row++) {
            int i = a.starts[row];
            int j = b.starts[row];
            while (i < a.starts[row + 1] || j < b.starts[row + 1]) {
                int left = i < a.starts[row + 1] ? a.columns[i] : Integer.MAX_VALUE;
                int right = j < b.starts[row + 1] ? b.columns[j] : Integer.MAX_VALUE;
                columns[size] = Math.min(left, right);
                counts[size] = left <= right ? a.counts[i++] : 0;
                counts[size] += right <= left ? sign * b.counts[j++] : 0;
                size += counts[size] == 0 ? 0 : 1;
            }
            starts[row + 1] = size;
        }
        return new PairTable(starts, Arrays.copyOf(columns, size), Arrays.copyOf(counts, size), a.columnCount);
    }

    private static int[] countingOrder(int @Nullable [] order, long[] keys, int size, int shift) {
        int[] next = new int[size + 1];
        for (long key : keys) {
            next[(int) (key >>> shift) + 1]++;
        }
        for (int i = 1; i <= size; i++) {
            next[i] += next[i - 1];
        }
        int[] result = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int index = order == null ? i : order[i];
            result[next[(int) (keys[index] >>> shift)]++] = index;
        }
        return result;
    }

    public int rows() {
        return starts.length - 1;
    }

    public int columns() {
        return columnCount;
    }

    /// The number of cells that occur.
    public int size() {
        return columns.length;
    }

    /// Where the cells of a row begin; `start(rows())` is `size()`.
    public int start(int row) {
        return starts[row];
    }

    /// The column of a cell.
    public int column(int cell) {
        return columns[cell];
    }

    /// The count of a cell.
    public long count(int cell) {
        return counts[cell];
    }

    /// How often these two levels occur together.
    public long count(int row, int column) {
        int cell = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
        return cell < 0 ? 0 : counts[cell];
    }

    /// The same counts with rows and columns exchanged.
    public PairTable transposed() {
        long[] keys = new long[size()];
        for (int row = 0; row < rows(); row++) {
            for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
                keys[cell] = (long) columns[cell] << 32 | row;
            }
        }
        return of(columnCount, rows(), keys, counts);
    }

    /// The table with its rows and columns renamed; rows or columns of the same new name are added.
    ///
    /// @param rowNames the new index of each row
    /// @param columnNames the new index of each column
    public PairTable collapsed(int[] rowNames, int rows, int[] columnNames, int columnCount) {
        long[] keys = new long[size()];
        for (int row = 0; row < rows(); row++) {
            for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
                keys[cell] = (long) rowNames[row] << 32 | columnNames[columns[cell]];
            }
        }
        return of(rows, columnCount, keys, counts);
    }

    /// The table with its rows renamed; rows of the same new name are added.
    public PairTable collapsedRows(int[] rowNames, int rows) {
        int[] same = new int[columnCount];
        Arrays.setAll(same, i -> i);
        return collapsed(rowNames, rows, same, columnCount);
    }
}
