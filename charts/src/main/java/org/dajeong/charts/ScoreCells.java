package org.dajeong.charts;

import java.util.List;

/// The three cells a score fills in a table: fair score, interval, raw score.
final class ScoreCells {

    private ScoreCells() {}

    static List<String> header(ScoreWords words) {
        return List.of(words.fair(), words.interval(), words.raw());
    }

    static List<String> of(Figure mean) {
        return List.of(mean.text(), "", "");
    }

    static List<String> of(Reading reading) {
        return switch (reading) {
            case Reading.Measured(var fair, var interval, var raw) ->
                List.of(fair.text(), interval.text(), raw == null ? "" : raw.text());
            case Reading.Absent(var text) -> List.of(text, "", "");
        };
    }

    /// The same in one line, for the title of a row or a point.
    static String line(String name, Reading reading, ScoreWords words) {
        return switch (reading) {
            case Reading.Measured(var fair, var interval, var raw) ->
                "%s · %s %s (%s)%s"
                        .formatted(
                                name,
                                words.fair(),
                                fair.text(),
                                interval.text(),
                                raw == null ? "" : " · " + words.raw() + " " + raw.text());
            case Reading.Absent(var text) -> name + " · " + text;
        };
    }
}
