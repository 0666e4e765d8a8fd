package org.dajeong.app.integrity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.engine.api.Counted;

/// What was counted of one department in one file.
///
/// @param counted answered calls, and those with a problem in any question
/// @param questions the same by question, of those who were asked it
/// @param withheld why it is not shown to anybody but the integrity office
record Tally(UUID department, Counted counted, Map<String, Counted> questions, Optional<Withheld> withheld) {

    Tally {
        questions = Map.copyOf(questions);
    }

    /// Why a department is not shown.
    enum Withheld {
        /// Fewer than [Disclosed#ANSWERS_MIN] answered.
        FEW_ANSWERS,
        /// It would be known what another one has.
        PROTECTS_ANOTHER
    }
}
