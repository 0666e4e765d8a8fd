package org.dajeong.district;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// The contacts of a district added up by level, as a test needs them.
final class Sample {

    /// Score minus expected score, by `column=level`.
    final Map<String, Scatter> residuals = new TreeMap<>();

    /// Earned minus expected points, by item, and by department and item.
    final Map<String, Scatter> items = new TreeMap<>();

    /// Score, by department.
    final Map<String, Scatter> scores = new TreeMap<>();

    /// Expected score, by department.
    final Map<String, Scatter> expected = new TreeMap<>();

    static Sample of(District district) throws IOException {
        Sample sample = new Sample();
        district.writeTo(sample::add);
        return sample;
    }

    private void add(Rating rating) {
        String dept = rating.text(Column.DEPT);
        double residual = rating.score() - rating.expected();
        for (Column column : Column.values()) {
            if (column != Column.STAFF) {
                add(residuals, column.header() + "=" + rating.text(column), residual);
            }
        }
        for (int item = 0; item < Item.RUBRIC.size(); item++) {
            double off = rating.points(item) - rating.expected(item);
            add(items, Item.RUBRIC.get(item).column(), off);
            add(items, dept + " " + Item.RUBRIC.get(item).column(), off);
        }
        add(scores, dept, rating.score());
        add(expected, dept, rating.expected());
    }

    private static void add(Map<String, Scatter> sums, String key, double value) {
        sums.computeIfAbsent(key, absent -> new Scatter()).add(value);
    }
}
