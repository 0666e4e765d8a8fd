package org.dajeong.app.scoring;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.ScoreSheet;

/// What a run says of one department: its figures, or the reason why they are not shown.
public sealed interface UnitResult {

    UUID department();

    /// The quarter it is about; empty for all quarters together.
    Optional<Quarter> quarter();

    /// Figures, tier and interval of ranks.
    record Shown(UUID department, Optional<Quarter> quarter, ScoreSheet.UnitScore score) implements UnitResult {}

    /// No figures.
    ///
    /// @param required what the reason asks for: ratings, or rated staff; absent for the other reasons
    record Withheld(UUID department, Optional<Quarter> quarter, ScoreSheet.Withheld reason, OptionalLong required)
            implements UnitResult {}
}
