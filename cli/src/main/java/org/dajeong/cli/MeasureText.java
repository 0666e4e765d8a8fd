package org.dajeong.cli;

import java.util.Optional;
import org.dajeong.cli.ChartRequest.Measure;
import org.jspecify.annotations.Nullable;

/// Reads what is measured: `--value COL`, or `--count COL --total COL` with or without `--laney`.
final class MeasureText {

    private final Complaints complaints;

    MeasureText(Complaints complaints) {
        this.complaints = complaints;
    }

    /// The measure, or nothing and at least one complaint.
    Optional<Measure> read(@Nullable String value, @Nullable String count, @Nullable String total, boolean laney) {
        if (value != null && count == null && total == null) {
            if (laney) {
                complaints.add("ask.laney");
            }
            return Optional.of(new ChartRequest.Value(value));
        }
        if (value == null && count != null && total != null) {
            return Optional.of(new ChartRequest.Share(count, total, laney));
        }
        complaints.add("ask.value-or-count");
        return Optional.empty();
    }
}
