package org.dajeong.app.intake;

import java.util.List;
import org.dajeong.app.web.FieldProblem;

/// Everything `intake/UploadListPage` shows: the form for a file, and the uploads so far.
///
/// @param firm what the form's firm says
/// @param firms the firms that sent files before
/// @param replaceable the uploads that a correction can replace
/// @param forms the empty forms of the instruments in use
record UploadListPage(
        List<Choice> waves,
        String firm,
        List<String> firms,
        List<Choice> replaceable,
        List<Form> forms,
        List<Row> rows,
        List<FieldProblem> problems) {

    /// Something to choose.
    record Choice(String value, String text, boolean chosen) {}

    /// An empty form to download.
    record Form(String version, String text) {}

    /// One upload.
    record Row(String id, String file, String wave, String firm, String state, String ratings, String day) {}
}
