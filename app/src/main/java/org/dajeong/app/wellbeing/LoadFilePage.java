package org.dajeong.app.wellbeing;

import java.util.List;

/// Everything `wellbeing/LoadFilePage` shows: what a file would change, or all that is wrong with it.
///
/// @param nothingNew whether all of it was stated before
record LoadFilePage(String id, String name, String rows, boolean nothingNew, List<Fault> faults, List<Change> changes) {

    /// So many changes are listed; the others are counted.
    static final int LISTED = 200;

    LoadFilePage {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    /// Something wrong: where, what stands there, what was expected.
    record Fault(String cell, String column, String found, String text) {}

    /// A department and quarter.
    record Change(String department, String quarter, String before, String after) {}

    public boolean isApplicable() {
        return faults.isEmpty() && !changes.isEmpty();
    }
}
