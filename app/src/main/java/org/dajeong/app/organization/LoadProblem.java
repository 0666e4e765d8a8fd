package org.dajeong.app.organization;

import java.util.List;

/// Something that keeps a staff list from being applied.
///
/// @param row the row of the file, or 0 for the whole
/// @param column the heading of the column, or nothing
/// @param found what stands there
/// @param arguments what the sentence about the rule needs besides
public record LoadProblem(long row, String column, String found, Rule rule, List<String> arguments) {

    public LoadProblem {
        arguments = List.copyOf(arguments);
    }

    LoadProblem(long row, String column, String found, Rule rule, String... arguments) {
        this(row, column, found, rule, List.of(arguments));
    }

    /// What was expected instead.
    public enum Rule {
        /// A workbook that can be read.
        NOT_A_WORKBOOK,
        /// A row of headings with this column.
        COLUMN_MISSING,
        /// At least one row below the headings.
        NO_ROWS,
        /// A value.
        MISSING,
        /// One of these words.
        UNKNOWN_WORD,
        /// A date.
        NOT_A_DATE,
        /// A code of letters, digits and hyphens.
        NOT_A_CODE,
        /// A person on one row, or on further rows only with a duty.
        TWICE,
        /// One holder of this duty.
        SECOND_HOLDER,
        /// One bureau for all rows of a department.
        OTHER_BUREAU,
        /// A day after what is already known of the person.
        BEFORE_KNOWN,
        /// A list that is not older than the last one applied.
        OUTDATED,
        /// An answer that names a department of the list.
        NO_SUCH_DEPARTMENT,
        /// A department that lasted at least a day.
        ENDS_ON_FIRST_DAY
    }
}
