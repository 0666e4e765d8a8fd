package org.dajeong.sources.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the proposal of a [Layout] together.
final class Proposal {

    /// A sheet whose header has less than this share of the best score is another kind of sheet.
    private static final double ALIKE = 0.6;

    /// Of a column that repeats itself by blanks, at least this share is blank.
    private static final double BLANK = 0.5;

    /// Rows that a column needs before its blanks say anything.
    private static final int ROWS_MIN = 4;

    private final Workbook workbook;
    private final List<Wanted> wanted;
    private final List<Candidate> candidates = new ArrayList<>();
    private final double best;

    private record Candidate(Workbook.Content content, Optional<HeaderSearch.Found> found) {

        String name() {
            return content.sheet().name();
        }

        boolean isVisible() {
            return !content.sheet().hidden();
        }

        double score() {
            return found.map(header -> header.matching().score()).orElse(-1.0);
        }
    }

    /// @param header where the header is, if that is known
    Proposal(Workbook workbook, List<Wanted> wanted, Optional<Mapping.Header> header) {
        this.workbook = workbook;
        this.wanted = wanted;
        NameKeys keys = new NameKeys();
        for (Workbook.Content content : workbook.contents()) {
            HeaderSearch search = new HeaderSearch(content.grid(), wanted, keys);
            if (!content.grid().isEmpty()) {
                candidates.add(new Candidate(
                        content,
                        header.map(known -> search.at(known.row(), known.rows()))
                                .or(search::best)));
            }
        }
        best = candidates.stream()
                .filter(Candidate::isVisible)
                .mapToDouble(Candidate::score)
                .max()
                .orElse(0);
    }

    Layout layout() {
        List<Layout.Sheet> sheets = new ArrayList<>();
        candidates.forEach(candidate ->
                candidate.found().ifPresent(found -> sheets.add(sheet(candidate.name(), isUsed(candidate), found))));
        return new Layout(sheets, mapping());
    }

    private boolean isUsed(Candidate candidate) {
        return candidate.isVisible() && candidate.score() >= Math.max(0, ALIKE * best);
    }

    private static Layout.Sheet sheet(String name, boolean used, HeaderSearch.Found found) {
        List<Layout.Column> columns = new ArrayList<>();
        List<String> paths = found.header().paths();
        for (int i = 0; i < paths.size(); i++) {
            if (!paths.get(i).isEmpty()) {
                columns.add(new Layout.Column(CellAddress.letters(i), paths.get(i), field(found.matching(), i)));
            }
        }
        return new Layout.Sheet(name, used, found.header().row(), found.header().rows(), columns);
    }

    private static String field(Matching matching, int column) {
        return matching.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private Mapping mapping() {
        List<Candidate> used = candidates.stream().filter(this::isUsed).toList();
        List<String> leftOut = candidates.stream()
                .filter(candidate -> candidate.isVisible() && !isUsed(candidate))
                .map(Candidate::name)
                .toList();
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> repeated = new ArrayList<>();
        Mapping.Header header = new Mapping.Header(1, 1);
        if (!used.isEmpty()) {
            Candidate first = used.getFirst();
            HeaderSearch.Found found = first.found().orElseThrow();
            header = new Mapping.Header(found.header().row(), found.header().rows());
            for (Wanted field : wanted) {
                Integer column = found.matching().columns().get(field.key());
                if (column != null) {
                    columns.put(field.key(), found.header().paths().get(column));
                    if (field.sheetName() && isRepeated(first.content().grid(), found.header(), column)) {
                        repeated.add(field.key());
                    }
                }
            }
        }
        return new Mapping(
                header,
                columns,
                repeated,
                new Mapping.Sheets(List.of(), leftOut, sheetField(used, columns)),
                Mapping.Words.usual());
    }

    /// The field that the names of the sheets are: the one that may be it and has no column.
    private String sheetField(List<Candidate> used, Map<String, String> columns) {
        boolean named = used.size() > 1
                || (!workbook.isCsv()
                        && used.stream().noneMatch(one -> one.name().matches("(?i)sheet\\d*|시트\\d*")));
        return wanted.stream()
                .filter(field -> named && field.sheetName() && !columns.containsKey(field.key()))
                .map(Wanted::key)
                .findFirst()
                .orElse("");
    }

    /// Whether a column says a thing once and then leaves it blank.
    private static boolean isRepeated(Grid grid, Header header, int column) {
        List<Integer> rows = grid.rows().keySet().stream()
                .filter(row -> row > header.lastRow())
                .sorted()
                .toList();
        long blank =
                rows.stream().filter(row -> grid.text(row, column).isEmpty()).count();
        return rows.size() >= ROWS_MIN && !grid.text(rows.getFirst(), column).isEmpty() && blank >= BLANK * rows.size();
    }
}
