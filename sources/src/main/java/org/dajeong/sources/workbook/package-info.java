/// Workbooks as survey firms send them, XLSX or CSV, into rows of named fields; and back, with the cells to
/// mend marked.
///
/// ```text
/// Workbook.open(file)                   -> the workbook, or one problem that says why not
///   Layout.propose(workbook, wanted)    -> where the header seems to be, which column seems to be what
///     layout.mapping()                  -> Mapping: changed and confirmed by a person, remembered per firm
///   workbook.fit(mapping)               -> Fit: it fits, or which header is missing, with near names
///   workbook.preview(mapping, rows)     -> the first rows, to be looked at before
///   workbook.read(mapping, rows, ...)   -> every row, one after the other, in bounded memory
///     CellReader                        -> points, dates and times of cells, or the kind of problem
/// MarkedCopy.write(file, problems, ...) -> the same workbook, faulty cells yellow, a list of them in front
/// BlankForm.write(stream)               -> an empty form to download
/// ```
///
/// Inside: [Opening] looks through the parts ([XlsxParts], [SheetScan]) before anything is kept; [Grid] is the
/// top of a sheet, where [HeaderSearch] and [Placement] look for a [Header]; [RowReading] hands out the rows
/// below. `Sheet...` and `Style...` of the marked copy rewrite XML tag by tag ([XmlCopy]), so that everything
/// nobody touched stays as it was.
///
/// A file is read from its beginning each time and never kept. Sentences for people are not made here: what
/// is written into a workbook comes from the caller.
@NullMarked
package org.dajeong.sources.workbook;

import org.jspecify.annotations.NullMarked;
