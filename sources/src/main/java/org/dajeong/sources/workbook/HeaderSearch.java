package org.dajeong.sources.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the lines of a sheet that look most like its header.
///
/// Every run of one to three lines is scored: by the fields it names, by how completely it names the columns
/// below it, and against it by cells that look like data. Of equals the one with more lines wins, so that a
/// stage above its items is not lost, then the upper one.
final class HeaderSearch {

    /// A header with its fields.
    record Found(Header header, Matching matching, double score) {}

    /// What a count, a number or a date looks like; names of columns may have digits, not only digits.
    private static final Pattern DATA = Pattern.compile("[\\d.,:/%\\- ]+|\\d{4}\\D.*");

    /// Texts of a title rather than of a header.
    private static final Pattern TITLE = Pattern.compile(".*[:：].*|.{25,}|.*\\d{4}.*");

    private final Grid grid;
    private final List<Wanted> wanted;
    private final NameKeys keys;

    HeaderSearch(Grid grid, List<Wanted> wanted, NameKeys keys) {
        this.grid = grid;
        this.wanted = wanted;
        this.keys = keys;
    }

    Optional<Found> best() {
        Found best = null;
        for (int row = 1; row <= Grid.HEADER_ROWS; row++) {
            for (int rows = 1; rows <= Header.ROWS_MAX; rows++) {
                if (isPossible(row, rows)) {
                    Found found = at(row, rows);
                    best = best == null || found.score() > best.score() ? found : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The header in these lines, whether or not they look like one.
    Found at(int row, int rows) {
        Header header = Header.of(grid, row, rows);
        Matching matching = Matching.of(wanted, header.paths(), keys);
        return new Found(header, matching, matching.score() + looks(header));
    }

    private double looks(Header header) {
        int width = Math.max(grid.width(header.row(), Math.min(Grid.ROWS, header.lastRow() + 5)), 1);
        Set<String> names = new TreeSet<>();
        int data = 0;
        for (String path : header.paths()) {
            if (!path.isEmpty()) {
                names.add(path);
                data += DATA.matcher(Header.leaf(path)).matches() ? 1 : 0;
            }
        }
        boolean rowsBelow = IntStream.rangeClosed(header.lastRow() + 1, header.lastRow() + 5)
                .anyMatch(grid.rows()::containsKey);
        return 0.5 * names.size() / width - 2.0 * data / width + 0.2 * (header.rows() - 1) - (rowsBelow ? 0 : 0.5);
    }

    private boolean isPossible(int row, int rows) {
        int last = row + rows - 1;
        for (int line = row; line <= last; line++) {
            if (!grid.hasText(line)) {
                return false;
            }
        }
        boolean cut = grid.merges().stream()
                .anyMatch(merge -> (merge.firstRow() < row && merge.lastRow() >= row)
                        || (merge.firstRow() <= last && merge.lastRow() > last));
        return !cut
                && distinct(last) >= 2
                && IntStream.range(row, last).allMatch(line -> isAbove(line, rows - (line - row)));
    }

    /// Whether a line groups the columns below it, as a title does not.
    private boolean isAbove(int line, int rows) {
        int width = grid.width(line, line + rows - 1);
        List<String> own = grid.rows().getOrDefault(line, List.of());
        if (distinct(line) < 2
                || own.stream().anyMatch(text -> TITLE.matcher(text).matches())) {
            return false;
        }
        if (Header.isMerged(grid, line, rows)) {
            return grid.merges().stream()
                    .anyMatch(merge -> merge.firstRow() == line
                            && !grid.own(line, merge.firstColumn()).isEmpty()
                            && (merge.lastRow() > line || merge.columns() < 0.8 * width));
        }
        return IntStream.range(0, width)
                .anyMatch(column -> grid.own(line, column).isEmpty()
                        || grid.own(line + 1, column).isEmpty());
    }

    private long distinct(int row) {
        return IntStream.range(0, grid.width(row, row))
                .mapToObj(column -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .distinct()
                .count();
    }
}
