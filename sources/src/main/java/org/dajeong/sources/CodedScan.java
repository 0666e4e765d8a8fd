package org.dajeong.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dajeong.sources.parquet.CodedColumn;

/// Finds which texts some columns have; a blank is empty.
final class CodedScan implements CodeTaker {

    private final List<Set<String>> found = new ArrayList<>();

    /// @param columns how many are read
    CodedScan(int columns) {
        for (int i = 0; i < columns; i++) {
            found.add(new HashSet<>());
        }
    }

    @Override
    public boolean take(int rows, List<CodedColumn> columns) throws IOException {
        for (int i = 0; i < found.size(); i++) {
            CodedColumn column = columns.get(i);
            // A dictionary without a new text need not be looked up row by row.
            if (column.hasNulls() || !found.get(i).containsAll(column.texts())) {
                take(rows, column, found.get(i));
            }
        }
        return true;
    }

    private static void take(int rows, CodedColumn column, Set<String> found) throws IOException {
        int[] same = new int[column.texts().size() + 1];
        Arrays.setAll(same, code -> code);
        boolean[] used = new boolean[same.length];
        int[] codes = new int[rows];
        column.next(rows, same, codes);
        for (int code : codes) {
            used[code] = true;
        }
        for (int code = 0; code < used.length; code++) {
            if (used[code]) {
                found.add(code < column.texts().size() ? column.texts().get(code) : "");
            }
        }
    }

    /// The texts of a column as they stand in the file.
    Set<String> found(int column) {
        return found.get(column);
    }
}
