package org.dajeong.sources;

import java.io.Serializable;
import java.util.List;

/// One thing that is wrong with a file, in the words of the person who will mend it.
///
/// @param file the file as it was named, `-` for standard input
/// @param row the row as a spreadsheet shows it: the header is usually row 1 and blank lines count; 0 where
///     the problem is the whole file's
/// @param column the column as it was asked for; empty where the problem is not a column's
/// @param found what stands there; empty where nothing does
/// @param expected what would be right, as each [Kind] says
public record Problem(Kind kind, String file, long row, String column, String found, List<String> expected)
        implements Serializable {

    public Problem {
        expected = List.copyOf(expected);
    }

    /// What can be wrong.
    public enum Kind {
        /// There is no such file.
        FILE_MISSING,
        /// The file cannot be read or is damaged; `found` is the technical reason, in the words of a library.
        FILE_UNREADABLE,
        /// The file cannot be written; `found` is the technical reason.
        FILE_UNWRITABLE,
        /// A workbook of the old kind (.xls), or one protected by a password.
        OLD_WORKBOOK,
        /// Neither a workbook nor a text table, such as a web page or a document under another name.
        NOT_A_WORKBOOK,
        /// Unpacked, the file is larger than any real one: it was made to fill the memory of its reader.
        FILE_TOO_LARGE,
        /// Not text in UTF-8, UTF-16 with its mark or MS949; `row` is the line of the first wrong byte,
        /// `found` the byte.
        NOT_TEXT,
        /// Parquet needs the DuckDB driver, which is not installed.
        PARQUET_NEEDS_DUCKDB,
        /// The file is empty: not even a header.
        NO_HEADER,
        /// There is a header and nothing below it.
        NO_ROWS,
        /// No column of this name; `expected` are up to three nearest names, best first.
        COLUMN_MISSING,
        /// Two columns of this name; `found` are their letters ("B, F").
        COLUMN_TWICE,
        /// More cells than the header has; `found` is the first surplus cell, `expected` the number of
        /// columns.
        ROW_TOO_LONG,
        /// A quotation mark that opens in this row is not closed, or is followed by text; nothing below is
        /// read.
        QUOTE_OPEN,
        /// A cell with an error of the spreadsheet, such as `#N/A`.
        CELL_ERROR,
        /// Nothing stands where something must.
        BLANK,
        /// Not a decimal number.
        NOT_A_NUMBER,
        /// Points of an item that are not a whole number.
        NOT_WHOLE,
        /// More decimals than the one number in `expected`.
        TOO_MANY_DECIMALS,
        /// Outside of the two numbers in `expected`.
        OUT_OF_RANGE,
        /// Not a date, or none of the calendar.
        NOT_A_DATE,
        /// Not a time of day.
        NOT_A_TIME,
        /// No item of this row was asked, so that it has no outcome.
        NOTHING_ASKED,
        /// The exact sums of this column would leave 64 bits; `found` is its largest value.
        SUMS_TOO_LARGE
    }
}
