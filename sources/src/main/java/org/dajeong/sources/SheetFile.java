package org.dajeong.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The sheets of a workbook, or the one sheet of a CSV file, as rows of text with nothing interpreted.
///
/// [org.dajeong.sources.workbook] is built on it and is the door for everybody else. A workbook is opened
/// only when it is read, so that somebody can look into its parts before.
public sealed interface SheetFile permits XlsxSheets, CsvSheet {

    /// The file, by its first bytes. A CSV file has then been read once and is known to be whole.
    ///
    /// @param name the file as its sender called it, for problems
    static Reading<SheetFile> of(Path file, String name) {
        Problems.Collector problems = new Problems.Collector(name);
        switch (RowFile.of(Input.of(file.toString()))) {
            case XlsxFile xlsx -> {
                return new Reading.Accepted<>(new XlsxSheets(file));
            }
            case ParquetFile parquet -> problems.add(Problem.Kind.NOT_A_WORKBOOK, 0, "", "");
            case RowFile.Unreadable(Problem.Kind kind, String found) -> problems.add(kind, 0, "", found);
            case CsvFile csv -> {
                return CsvSheet.of(file, problems);
            }
        }
        return new Reading.Refused<>(problems.problems());
    }

    /// A file that cannot be used, for one reason.
    ///
    /// @param name the file as its sender called it
    static <T> Reading<T> refused(String name, Problem.Kind kind, String found) {
        Problems.Collector problems = new Problems.Collector(name);
        problems.add(kind, 0, "", found);
        return new Reading.Refused<>(problems.problems());
    }

    boolean isCsv();

    /// Reads the sheets in their order.
    ///
    /// @throws IOException if the file cannot be read, or is damaged
    void read(Rows rows) throws IOException;

    /// Takes rows.
    interface Rows {

        /// Begins a sheet.
        ///
        /// @param index 0 for the first, hidden ones counted
        /// @return whether its rows are wanted
        boolean sheet(int index);

        /// Takes a row that is not blank.
        ///
        /// @param number as a spreadsheet shows it
        /// @param cells cleaned by [CellText#clean], empty where blank, up to the last that is not
        /// @return whether more rows of this sheet are wanted
        boolean row(int number, List<String> cells);
    }
}
