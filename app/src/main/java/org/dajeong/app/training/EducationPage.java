package org.dajeong.app.training;

import java.util.List;
import java.util.UUID;

/// Everything `training/EducationPage` shows.
///
/// @param rows one per department; those that held none come first
/// @param waiting what waits for the CS office
/// @param years of which there is a workbook
record EducationPage(String intro, List<Choice> quarters, List<Row> rows, List<Waiting> waiting, List<String> years) {

    EducationPage {
        quarters = List.copyOf(quarters);
        rows = List.copyOf(rows);
        waiting = List.copyOf(waiting);
        years = List.copyOf(years);
    }

    record Choice(String value, String text, boolean chosen) {}

    /// A department.
    ///
    /// @param attended how many of its staff were there at least once
    record Row(
            UUID department, String name, boolean none, String sessions, String attended, String last, String open) {}

    record Waiting(UUID id, String text) {}
}
