package org.dajeong.engine.spi;

import java.util.Arrays;

/// The levels of one factor as codes that never change: of one column its code, of several the code of the level
/// without its last column together with that column.
final class LevelCodes {

    private final int[] columns;
    private final PairCodes[] prefixes;

    /// @param columns the columns of the factor, as indices
    LevelCodes(int[] columns) {
        this.columns = columns;
        prefixes = new PairCodes[columns.length - 1];
        Arrays.setAll(prefixes, i -> new PairCodes());
    }

    int[] columns() {
        return columns;
    }

    boolean isComposite() {
        return prefixes.length > 0;
    }

    /// The number of own codes so far: those of a factor of several columns.
    int size() {
        return prefixes.length == 0 ? 0 : prefixes[prefixes.length - 1].size();
    }

    /// The code of a level.
    ///
    /// @param codes the code of each column
    int code(int[] codes) {
        int code = codes[columns[0]];
        for (int i = 0; i < prefixes.length; i++) {
            code = prefixes[i].code(code, codes[columns[i + 1]]);
        }
        return code;
    }

    /// The codes of the levels of some rows.
    ///
    /// @param codes shape `[column][row]`
    void codes(int rows, int[][] codes, int[] result) {
        System.arraycopy(codes[columns[0]], 0, result, 0, rows);
        for (int i = 0; i < prefixes.length; i++) {
            int[] next = codes[columns[i + 1]];
            PairCodes prefix = prefixes[i];
            for (int row = 0; row < rows; row++) {
                result[row] = prefix.code(result[row], next[row]);
            }
        }
    }

    /// The level of each code.
    ///
    /// @param columnTexts the texts of each column by its codes
    String[] names(String[][] columnTexts) {
        String[] names = columnTexts[columns[0]].clone();
        for (int i = 0; i < prefixes.length; i++) {
            String[] longer = new String[prefixes[i].size()];
            for (int code = 0; code < longer.length; code++) {
                longer[code] = Factor.level(
                        names[prefixes[i].first(code)], columnTexts[columns[i + 1]][prefixes[i].second(code)]);
            }
            names = longer;
        }
        return names;
    }
}
