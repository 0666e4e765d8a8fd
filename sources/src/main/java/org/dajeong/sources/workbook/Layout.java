package org.dajeong.sources.workbook;

import java.util.List;
import java.util.Optional;

/// How a workbook seems to be laid out: a proposal that a person looks at, changes and confirms.
///
/// @param sheets every sheet that is not blank, in the order of the workbook
/// @param mapping what follows from it, if nobody changes anything
public record Layout(List<Sheet> sheets, Mapping mapping) {

    public Layout {
        sheets = List.copyOf(sheets);
    }

    /// The header of a sheet.
    ///
    /// @param used whether the sheet is proposed to be read: not hidden, and a header like that of the others
    /// @param headerRow the first line of the header, as a spreadsheet shows it
    /// @param headerRows the number of its lines
    public record Sheet(String name, boolean used, int headerRow, int headerRows, List<Column> columns) {

        public Sheet {
            columns = List.copyOf(columns);
        }
    }

    /// A column that has a header.
    ///
    /// @param letter as a spreadsheet shows it
    /// @param path what stands above the column, from top to bottom: `맞이 단계 / 수신`
    /// @param field the field it seems to be; empty if none
    public record Column(String letter, String path, String field) {}

    /// Proposes a layout.
    ///
    /// @param wanted the fields looked for; of two that one column could be, the earlier gets it
    public static Layout propose(Workbook workbook, List<Wanted> wanted) {
        return new Proposal(workbook, wanted, Optional.empty()).layout();
    }

    /// Proposes a layout for a header whose place is known.
    public static Layout propose(Workbook workbook, List<Wanted> wanted, Mapping.Header header) {
        return new Proposal(workbook, wanted, Optional.of(header)).layout();
    }
}
