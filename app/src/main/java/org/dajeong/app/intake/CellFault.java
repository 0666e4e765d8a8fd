package org.dajeong.app.intake;

import java.util.List;

/// A cell that somebody has to mend, or should look at.
///
/// @param row as a spreadsheet shows it
/// @param cell as a spreadsheet says it, `C12`; empty for a sheet's name and for a whole row
/// @param field the field, see [Fields]; empty for a whole row
/// @param found what stands there
/// @param expected what would be right, as each [Kind] says
public record CellFault(
        String sheet, long row, String cell, String field, Kind kind, String found, List<String> expected) {

    public CellFault {
        expected = List.copyOf(expected);
    }

    /// What can be wrong.
    public enum Kind {
        /// Nothing stands where something must.
        BLANK,
        /// An error of the spreadsheet, such as `#N/A`.
        CELL_ERROR,
        /// Points that are no number; `expected` is the most points.
        NOT_A_NUMBER,
        /// Points with decimals; `expected` is the most points.
        NOT_WHOLE,
        /// Points below 0 or above the most; `expected` is the most points.
        OUT_OF_RANGE,
        /// No item of the row was asked.
        NOTHING_ASKED,
        /// No department has this name; `expected` are near names.
        DEPARTMENT_UNKNOWN,
        /// The department did not exist on that day; `expected` is the one that stood for it, if any.
        DEPARTMENT_NOT_THEN,
        /// No value of this factor; `expected` are near ones.
        LEVEL_UNKNOWN,
        /// No date.
        NOT_A_DATE,
        /// A date outside the wave's quarter; `expected` are its first and last day. The rating counts all the same.
        DATE_OUTSIDE,
        /// Longer than any code of a person.
        TOO_LONG;

        /// Whether the rating counts all the same.
        public boolean isWarning() {
            return this == DATE_OUTSIDE;
        }
    }
}
