package org.dajeong.sources.workbook;

import java.util.List;

/// A field that is looked for in a workbook.
///
/// @param key the field, as the caller calls it
/// @param names what its column may be called, compared by [NameKey]; the first is the usual one
/// @param required whether the workbook is of no use without it
/// @param sheetName whether a sheet's name may be it, as in workbooks with a sheet per department
public record Wanted(String key, List<String> names, boolean required, boolean sheetName) {

    public Wanted {
        names = List.copyOf(names);
    }

    /// A field that stands in a column.
    public Wanted(String key, List<String> names, boolean required) {
        this(key, names, required, false);
    }
}
