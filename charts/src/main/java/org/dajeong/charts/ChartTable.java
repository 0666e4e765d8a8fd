package org.dajeong.charts;

import java.util.List;

/// The figures of a drawing as text, for a table beside it.
///
/// @param header one word per column
/// @param rows as many cells each as the header; a cell without content is empty
public record ChartTable(List<String> header, List<List<String>> rows) {

    public ChartTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("row %s must have %d cells".formatted(row, header.size()));
            }
        }
    }
}
