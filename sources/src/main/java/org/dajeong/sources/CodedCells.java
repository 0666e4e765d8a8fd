package org.dajeong.sources;

import java.io.IOException;
import java.util.List;
import org.dajeong.sources.parquet.CodedColumn;

/// Hands rows to a pass as texts, each text made once per group of rows.
final class CodedCells implements CodeTaker {

    private static final int BATCH = 1024;

    private final FilePass pass;
    private final Problems.Collector problems;

    /// @param pass of this thread alone
    /// @param problems where it tells its problems
    CodedCells(FilePass pass, Problems.Collector problems) {
        this.pass = pass;
        this.problems = problems;
    }

    @Override
    public boolean take(int rows, List<CodedColumn> columns) throws IOException {
        String[][] texts = new String[columns.size()][];
        int[][] same = new int[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            List<String> known = columns.get(i).texts();
            texts[i] = new String[known.size() + 1];
            same[i] = new int[texts[i].length];
            for (int code = 0; code < same[i].length; code++) {
                texts[i][code] = code < known.size() ? CellText.clean(known.get(code)) : "";
                same[i][code] = code;
            }
        }
        int[][] codes = new int[texts.length][BATCH];
        String[] cells = new String[texts.length];
        for (int left = rows; left > 0 && problems.isEmpty(); ) {
            int n = Math.min(left, BATCH);
            for (int i = 0; i < texts.length; i++) {
                columns.get(i).next(n, same[i], codes[i]);
            }
            for (int row = 0; row < n; row++) {
                for (int i = 0; i < texts.length; i++) {
                    cells[i] = texts[i][codes[i][row]];
                }
                pass.take(0, cells);
            }
            left -= n;
        }
        return problems.isEmpty();
    }
}
