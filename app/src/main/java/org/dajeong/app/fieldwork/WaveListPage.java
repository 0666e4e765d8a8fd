package org.dajeong.app.fieldwork;

import java.util.List;
import java.util.Optional;
import org.dajeong.app.web.FieldProblem;

/// Everything `fieldwork/WaveListPage` shows: the waves, the form that opens one, and a question if one was asked.
///
/// @param confirm the wave that was to be closed without ratings
/// @param quarters the quarters a wave may be opened in
/// @param versions the instrument versions in use
/// @param number what the form's number says
record WaveListPage(
        List<Row> rows,
        Optional<Row> confirm,
        List<Choice> quarters,
        List<Choice> versions,
        String number,
        List<FieldProblem> problems) {

    /// One wave.
    record Row(
            String id,
            String name,
            String instrument,
            String versionId,
            String state,
            boolean open,
            String ratings,
            String opened,
            String closed) {}

    /// Something to choose.
    record Choice(String value, String text, boolean chosen) {}
}
