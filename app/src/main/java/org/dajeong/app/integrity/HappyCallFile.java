package org.dajeong.app.integrity;

import java.util.List;
import org.dajeong.app.Quarter;

/// What was counted of a file of happy calls while it was read; of its rows nothing is left.
///
/// @param name the file as its sender called it
/// @param fingerprint SHA-256 of its bytes
/// @param tallies a department each; none where there are faults
/// @param faults all that is wrong with it
record HappyCallFile(
        String name, String fingerprint, Quarter quarter, List<Tally> tallies, List<HappyCallFault> faults) {

    HappyCallFile {
        tallies = List.copyOf(tallies);
        faults = List.copyOf(faults);
    }
}
