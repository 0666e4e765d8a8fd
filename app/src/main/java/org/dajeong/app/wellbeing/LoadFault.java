package org.dajeong.app.wellbeing;

import java.util.List;
import java.util.Optional;

/// Something that keeps a file from being applied.
///
/// @param cell where it stands, as a spreadsheet says it; the row where it is about no single cell; or nothing
/// @param column the column it is about
/// @param found what stands there
/// @param near what may have been meant
record LoadFault(String cell, Optional<LoadColumn> column, String found, Rule rule, List<String> near) {

    LoadFault {
        near = List.copyOf(near);
    }

    static LoadFault ofFile(String found, Rule rule) {
        return new LoadFault("", Optional.empty(), found, rule, List.of());
    }

    /// What was expected instead.
    enum Rule {
        /// A workbook or CSV file that can be read.
        NOT_A_TABLE,
        /// A column with this heading.
        COLUMN_MISSING,
        /// At least one row below the headings.
        NO_ROWS,
        /// A quarter, such as 2026-2.
        NOT_A_QUARTER,
        /// A quarter that has begun.
        TOO_EARLY,
        /// A department of that quarter.
        NO_SUCH_DEPARTMENT,
        /// A whole number, 0 or more.
        NOT_A_COUNT,
        /// No more abusive contacts than contacts.
        TOO_MANY_ABUSIVE,
        /// One row per department and quarter.
        TWICE
    }
}
