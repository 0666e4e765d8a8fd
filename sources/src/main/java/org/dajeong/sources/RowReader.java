package org.dajeong.sources;

import java.util.List;

/// Takes what a [RowFile] finds.
interface RowReader {

    /// Takes the header, once, before any row.
    ///
    /// @param row the row of the header as a spreadsheet shows it
    /// @param names cleaned by [CellText#clean], blank where a column has no name
    /// @return the positions of the columns wanted, each once; empty if the file need not be read any further
    int[] header(long row, List<String> names);

    /// Takes a row that is not blank.
    ///
    /// @param row as a spreadsheet shows it
    /// @param cells the columns wanted, in the order asked for, cleaned by [CellText#clean], empty where
    ///     blank; overwritten by the next row
    void row(long row, String[] cells);

    /// Takes a row that has more cells than the header; its cells may have slipped and are not used.
    ///
    /// @param found the first surplus cell
    /// @param columns the number of columns of the header
    void tooLong(long row, String found, int columns);

    /// Takes a problem that ends the reading.
    void unreadable(Problem.Kind kind, long row, String found);
}
