package org.dajeong.app.integrity;

import java.util.List;

/// Something that keeps a file of happy calls from being counted.
///
/// @param cell where it stands, as a spreadsheet says it; the row where it is about no single cell; or nothing
/// @param column the heading of the column it is about, or nothing
/// @param found what stands there
/// @param near what may have been meant
record HappyCallFault(String cell, String column, String found, Rule rule, List<String> near) {

    HappyCallFault {
        near = List.copyOf(near);
    }

    static HappyCallFault ofFile(String found, Rule rule) {
        return new HappyCallFault("", "", found, rule, List.of());
    }

    static HappyCallFault ofColumn(String heading) {
        return new HappyCallFault("", heading, "", Rule.COLUMN_MISSING, List.of());
    }

    /// What was expected instead.
    enum Rule {
        /// A quarter that is over.
        QUARTER_NOT_OVER,
        /// A workbook or CSV file that can be read.
        NOT_A_TABLE,
        /// A column with this heading.
        COLUMN_MISSING,
        /// At least one row below the headings.
        NO_ROWS,
        /// A day.
        NOT_A_DAY,
        /// A day of the quarter.
        NOT_IN_QUARTER,
        /// A department of that day.
        NO_SUCH_DEPARTMENT,
        /// 예, 아니오 or 해당없음.
        NOT_AN_ANSWER,
        /// At least one question answered.
        NO_ANSWER
    }
}
