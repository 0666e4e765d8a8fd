package org.dajeong.sources.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether a workbook is like the one a [Mapping] was confirmed for.
public sealed interface Fit {

    /// Every header is where it can be found.
    ///
    /// @param sheets the sheets that will be read, at least one
    record Fits(List<Sheet> sheets) implements Fit {

        public Fits {
            sheets = List.copyOf(sheets);
        }
    }

    /// Something is missing; nothing can be read until the mapping or the workbook is changed.
    ///
    /// @param gaps at least one, by sheet
    record Misfit(List<Gap> gaps) implements Fit {

        public Misfit {
            gaps = List.copyOf(gaps);
        }
    }

    /// Where things are in a sheet.
    ///
    /// @param headerRow the first line of its header
    /// @param letters the column of each field
    record Sheet(String name, int headerRow, Map<String, String> letters) {

        public Sheet {
            letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
        }
    }

    /// One thing that is missing.
    ///
    /// @param sheet the sheet; empty for [Kind#NO_SHEETS]
    /// @param field the field without a column; empty for the other kinds
    /// @param path the header that was looked for; empty for the other kinds
    /// @param near up to three names that may have been meant, nearest first
    record Gap(Kind kind, String sheet, String field, String path, List<String> near) {

        public Gap {
            near = List.copyOf(near);
        }
    }

    /// What can be missing.
    enum Kind {
        /// No sheet is left to be read.
        NO_SHEETS,
        /// The sheet that was confirmed is not there; `near` are names of sheets.
        NO_SHEET,
        /// None of the headers stands on this sheet, which perhaps should be left out.
        NO_HEADER,
        /// The header of one field is not there; `near` are headers of this sheet that no field has.
        NO_COLUMN
    }
}
