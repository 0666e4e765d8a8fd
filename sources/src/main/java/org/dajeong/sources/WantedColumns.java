package org.dajeong.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The columns a reader asks a file for, each once even where it plays several parts.
final class WantedColumns {

    private final List<String> names = new ArrayList<>();
    private final List<String> cleaned = new ArrayList<>();

    /// Asks for a column.
    ///
    /// @return its place in the cells of a row
    int add(String name) {
        String clean = CellText.clean(name);
        int place = cleaned.indexOf(clean);
        if (place < 0) {
            place = cleaned.size();
            cleaned.add(clean);
            names.add(name);
        }
        return place;
    }

    /// Asks for columns.
    int[] addAll(List<String> columns) {
        return columns.stream().mapToInt(this::add).toArray();
    }

    /// The name of a column as it was asked for.
    String name(int place) {
        return names.get(place);
    }

    int size() {
        return names.size();
    }

    /// Finds the columns in a header.
    ///
    /// @return their positions; empty if one is missing or ambiguous, and then the problems say which
    int[] positions(long row, List<String> header, Problems.Collector problems) {
        long before = problems.count();
        int[] positions = new int[names.size()];
        for (int place = 0; place < positions.length; place++) {
            String wanted = cleaned.get(place);
            int position = wanted.isEmpty() ? -1 : header.indexOf(wanted);
            positions[place] = position;
            if (position < 0) {
                problems.add(Problem.Kind.COLUMN_MISSING, 0, names.get(place), "", NearNames.of(wanted, header));
            } else if (position != header.lastIndexOf(wanted)) {
                problems.add(Problem.Kind.COLUMN_TWICE, row, names.get(place), letters(wanted, header));
            }
        }
        return problems.count() == before ? positions : new int[0];
    }

    private static String letters(String name, List<String> header) {
        return String.join(
                ", ",
                IntStream.range(0, header.size())
                        .filter(i -> header.get(i).equals(name))
                        .mapToObj(WantedColumns::letter)
                        .toList());
    }

    /// The letter above a column in a spreadsheet: A to Z, AA, AB and so on.
    private static String letter(int position) {
        String last = String.valueOf((char) ('A' + position % 26));
        return position < 26 ? last : letter(position / 26 - 1) + last;
    }
}
