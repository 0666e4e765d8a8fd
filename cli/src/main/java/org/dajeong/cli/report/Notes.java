package org.dajeong.cli.report;

import java.util.List;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.dajeong.engine.spi.Factor;

/// What a reader has to know about a run, and why a figure is not shown, in sentences.
public final class Notes {

    private Notes() {}

    public static String sentence(Note note, Messages messages) {
        List<String> arguments = note.arguments().stream()
                .map(argument -> written(note.kind(), argument, messages))
                .toList();
        return messages.of("note", note.kind(), arguments.toArray());
    }

    private static String written(Note.Kind kind, String argument, Messages messages) {
        return kind == Note.Kind.SINGULAR
                ? messages.find("variance." + argument).orElse(argument)
                : Factor.text(argument);
    }

    /// Why a figure is not shown.
    ///
    /// @param required the ratings or staff that are asked for; not used by reasons without a number
    public static String sentence(Withheld reason, long required, Messages messages) {
        return messages.of("withheld", reason, required);
    }
}
