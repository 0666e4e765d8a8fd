package org.dajeong.app.wellbeing;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// A file with the load of departments, as it was read.
///
/// @param name the file as its sender called it
/// @param fingerprint SHA-256 of its bytes
/// @param rows those without a fault
/// @param faults all that is wrong with it
record LoadFile(String name, String fingerprint, List<Row> rows, List<LoadFault> faults) {

    LoadFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /// What the file states of a department in a quarter.
    record Row(UUID department, Quarter quarter, Load.Figures figures) {}
}
