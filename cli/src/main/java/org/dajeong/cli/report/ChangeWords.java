package org.dajeong.cli.report;

import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Change;

/// Changes in words, where they are told and where not.
final class ChangeWords {

    private final Messages messages;

    ChangeWords(Messages messages) {
        this.messages = messages;
    }

    /// The change with its interval, or a dash.
    String figure(Change change) {
        return switch (change) {
            case Change.Measured measured ->
                messages.text(
                        "figure.with-interval",
                        Points.signed(measured.gamma()),
                        Points.signed(measured.low()),
                        Points.signed(measured.high()));
            case Change.CannotTell _ -> "-";
        };
    }

    /// Why nothing is told.
    String reason(Change.CannotTell cannot) {
        return cannot.units().isEmpty()
                ? messages.of("change.reason", cannot.reason())
                : messages.text(
                        "change.about", messages.list(cannot.units()), messages.of("change.reason", cannot.reason()));
    }
}
