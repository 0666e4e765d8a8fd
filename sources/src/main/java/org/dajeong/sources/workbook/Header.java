package org.dajeong.sources.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The names of the columns of a sheet, from one line or several.
///
/// The path of a column is what stands above it from top to bottom: 수신 under 맞이 단계 is `맞이 단계 / 수신`.
/// Where nothing is merged, as in CSV, a text reaches over the blanks to its right that have a text below
/// them. A path that occurs again has its count behind it: `인사 (2)`.
///
/// @param row the first line
/// @param rows the number of lines
/// @param paths by column, empty where nothing stands above
record Header(int row, int rows, List<String> paths) {

    static final String BETWEEN = " / ";

    /// Lines that a header may have.
    static final int ROWS_MAX = 3;

    Header {
        paths = List.copyOf(paths);
    }

    static Header of(Grid grid, int row, int rows) {
        int width = grid.width(row, row + rows - 1);
        List<List<String>> lines = new ArrayList<>();
        for (int line = row + rows - 1; line >= row; line--) {
            lines.addFirst(
                    lines.isEmpty() ? last(grid, line, width) : upper(grid, line, rows, width, lines.getFirst()));
        }
        Map<String, Integer> counts = new HashMap<>();
        List<String> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String path = path(lines, column);
            int count = path.isEmpty() ? 1 : counts.merge(path, 1, Integer::sum);
            paths.add(count == 1 ? path : "%s (%d)".formatted(path, count));
        }
        return new Header(row, rows, paths);
    }

    int lastRow() {
        return row + rows - 1;
    }

    /// The last part of a path.
    static String leaf(String path) {
        int between = path.lastIndexOf(BETWEEN);
        return between < 0 ? path : path.substring(between + BETWEEN.length());
    }

    private static List<String> last(Grid grid, int row, int width) {
        return IntStream.range(0, width)
                .mapToObj(column -> grid.text(row, column))
                .toList();
    }

    private static List<String> upper(Grid grid, int row, int rows, int width, List<String> below) {
        boolean merged = isMerged(grid, row, rows);
        List<String> texts = new ArrayList<>();
        String reaching = "";
        for (int column = 0; column < width; column++) {
            String text = grid.text(row, column);
            boolean above = !below.get(column).isEmpty();
            if (!text.isEmpty()) {
                // A text above a blank names its own column only.
                reaching = above ? text : "";
            }
            texts.add(text.isEmpty() && above && !merged ? reaching : text);
        }
        return texts;
    }

    /// Whether the lines from here on say by merging what belongs to what.
    static boolean isMerged(Grid grid, int row, int rows) {
        return grid.merges().stream().anyMatch(merge -> merge.firstRow() >= row && merge.firstRow() < row + rows);
    }

    private static String path(List<List<String>> lines, int column) {
        List<String> parts = new ArrayList<>();
        for (List<String> line : lines) {
            String text = line.get(column);
            if (!text.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(text))) {
                parts.add(text);
            }
        }
        return String.join(BETWEEN, parts);
    }
}
