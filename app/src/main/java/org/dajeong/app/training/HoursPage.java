package org.dajeong.app.training;

import java.util.List;
import java.util.UUID;

/// Everything `training/HoursPage` shows.
///
/// @param kinds the columns between the person and the sum
/// @param rules the rules of the year in words
record HoursPage(
        UUID department, String heading, List<Year> years, List<String> kinds, List<Row> rows, List<String> rules) {

    HoursPage {
        years = List.copyOf(years);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
    }

    /// A year to choose.
    record Year(String value, boolean chosen) {}

    /// A person: hours by kind, their sum, and what is not confirmed yet.
    record Row(String person, List<String> hours, String sum, String waiting) {

        Row {
            hours = List.copyOf(hours);
        }
    }
}
