package org.dajeong.app.intake;

import java.util.List;
import org.dajeong.app.web.FieldProblem;

/// Everything `intake/UploadMappingPage` shows: which column is what, and how the first rows read then.
///
/// @param remembered whether this was confirmed before
/// @param headerRow the first line of the header
/// @param headerRows the number of its lines
/// @param notAsked the words for an item that was not asked
/// @param repeated whether a blank department means the one above
/// @param heads the fields of the preview
record UploadMappingPage(
        String id,
        String file,
        String wave,
        String firm,
        boolean remembered,
        int headerRow,
        int headerRows,
        String notAsked,
        boolean repeated,
        List<Sheet> sheets,
        List<Field> fields,
        List<String> heads,
        List<PreviewRow> preview,
        List<FieldProblem> problems) {

    /// A sheet that can be read or left out.
    record Sheet(String name, boolean used) {}

    /// A field and where it can come from.
    ///
    /// @param points what the item can earn; empty for other fields
    /// @param choices grouped: columns first
    record Field(String key, String name, String points, boolean required, List<Choice> choices) {}

    /// Where a field can come from.
    record Choice(String value, String text, boolean chosen) {}

    /// A row of the preview, in the order of the heads.
    record PreviewRow(String sheet, String row, List<String> texts) {}
}
