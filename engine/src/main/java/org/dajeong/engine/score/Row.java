package org.dajeong.engine.score;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A unit, or a unit in one period, with everything computed about it.
final class Row {

    final int unit;
    final int cell;
    final Contacts all;
    final Contacts contacts;
    Fitted.@Nullable Contrast contrast;
    double adjusted;
    double own;
    double fair;
    OptionalLong callsNeeded = OptionalLong.empty();

    /// @param cell the cell of a row of one period, or -1 for a whole unit
    /// @param all its contacts
    /// @param contacts those behind its figures
    Row(int unit, int cell, Contacts all, Contacts contacts) {
        this.unit = unit;
        this.cell = cell;
        this.all = all;
        this.contacts = contacts;
    }

    boolean ofPeriod() {
        return cell >= 0;
    }

    /// The contrast of a row that has figures.
    Fitted.Contrast known() {
        if (contrast == null) {
            throw new IllegalStateException("this row has no figures");
        }
        return contrast;
    }

    Optional<String> period(ScoreData data) {
        return cell < 0 ? Optional.empty() : Optional.of(data.periodNames().get(data.periodOf(cell)));
    }
}
