package org.dajeong.app.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `integrity/IntegrityFaultsPage` shows: all that is wrong with a file of which nothing was kept.
///
/// @param number of faults
/// @param more said where there are more than are listed
record IntegrityFaultsPage(
        String name,
        String quarter,
        int number,
        List<Fault> faults,
        @Nullable String more) {

    /// So many are listed; the others are counted.
    static final int LISTED = 200;

    IntegrityFaultsPage {
        faults = List.copyOf(faults);
    }

    /// Something wrong: where, what stands there, what was expected.
    record Fault(String cell, String column, String found, String text) {}
}
