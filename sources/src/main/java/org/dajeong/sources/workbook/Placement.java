package org.dajeong.sources.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajeong.sources.NearNames;
import org.jspecify.annotations.Nullable;

/// Where the headers of a mapping stand on one sheet.
///
/// @param columns by field, in the order of the mapping; a field that is not found is not here
record Placement(Workbook.Content content, Header header, Map<String, Integer> columns) {

    /// The lines of the sheet that have most of the headers; of equals those nearest to where they were.
    static @Nullable Placement of(Workbook.Content content, Mapping mapping, NameKeys keys) {
        Placement best = null;
        for (int row = 1; row <= Grid.HEADER_ROWS; row++) {
            for (int rows = 1; rows <= Header.ROWS_MAX && content.grid().hasText(row); rows++) {
                Header header = Header.of(content.grid(), row, rows);
                Placement placement = new Placement(content, header, columns(header, mapping, keys));
                if (best == null || placement.compare(best, mapping.header()) > 0) {
                    best = placement;
                }
            }
        }
        return best == null || best.columns().isEmpty() ? null : best;
    }

    private int compare(Placement other, Mapping.Header known) {
        int bySize = Integer.compare(columns.size(), other.columns.size());
        return bySize != 0 ? bySize : Integer.compare(other.distance(known), distance(known));
    }

    /// The number of lines counts more than the place: with one line too few, data would begin too early.
    private int distance(Mapping.Header known) {
        return Math.abs(header.rows() - known.rows()) * Grid.ROWS + Math.abs(header.row() - known.row());
    }

    private static Map<String, Integer> columns(Header header, Mapping mapping, NameKeys keys) {
        Map<String, Integer> byKey = new HashMap<>();
        Map<String, Integer> byBareKey = new HashMap<>();
        for (int column = 0; column < header.paths().size(); column++) {
            String path = header.paths().get(column);
            if (!path.isEmpty()) {
                byKey.putIfAbsent(keys.of(path), column);
                // Two columns that differ only in brackets are told apart by their full names.
                byBareKey.merge(keys.barePath(path), column, (a, b) -> -1);
            }
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        mapping.columns().forEach((field, path) -> {
            Integer column = byKey.getOrDefault(keys.of(path), byBareKey.getOrDefault(keys.barePath(path), -1));
            if (column >= 0) {
                columns.put(field, column);
            }
        });
        return columns;
    }

    Fit.Sheet fitted() {
        Map<String, String> letters = new LinkedHashMap<>();
        columns.forEach((field, column) -> letters.put(field, CellAddress.letters(column)));
        return new Fit.Sheet(content.sheet().name(), header.row(), letters);
    }

    /// The headers that are missing.
    List<Fit.Gap> gaps(Mapping mapping) {
        List<String> free = new ArrayList<>();
        for (int column = 0; column < header.paths().size(); column++) {
            if (!columns.containsValue(column)) {
                free.add(header.paths().get(column));
            }
        }
        List<Fit.Gap> gaps = new ArrayList<>();
        mapping.columns().forEach((field, path) -> {
            if (!columns.containsKey(field)) {
                gaps.add(
                        new Fit.Gap(Fit.Kind.NO_COLUMN, content.sheet().name(), field, path, NearNames.of(path, free)));
            }
        });
        return gaps;
    }
}
