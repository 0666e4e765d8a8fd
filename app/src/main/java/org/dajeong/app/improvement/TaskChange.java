package org.dajeong.app.improvement;

import java.util.List;
import org.dajeong.engine.api.Change;
import org.jspecify.annotations.Nullable;

/// A change as it is stored: figures, or the reason why there are none.
record TaskChange(
        @Nullable Double gamma,
        @Nullable Double standardError,
        @Nullable Double low,
        @Nullable Double high,
        Change.@Nullable Reason reason) {

    static TaskChange of(Change change) {
        return switch (change) {
            case Change.Measured(double gamma, double error, double low, double high) ->
                new TaskChange(gamma, error, low, high, null);
            case Change.CannotTell(Change.Reason reason, List<String> units) ->
                new TaskChange(null, null, null, null, reason);
        };
    }

    Change change() {
        return gamma == null || standardError == null || low == null || high == null
                ? new Change.CannotTell(reason == null ? Change.Reason.NO_RATINGS : reason, List.of())
                : new Change.Measured(gamma, standardError, low, high);
    }
}
