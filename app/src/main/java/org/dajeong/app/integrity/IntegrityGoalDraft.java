package org.dajeong.app.integrity;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// A goal on integrity as somebody wants it.
///
/// @param target the share that is promised, a part of one; none where no number was typed
/// @param answers how many answers are expected; none: as many as last time
/// @param reason why this target
/// @param owner who is to answer for it
public record IntegrityGoalDraft(
        UUID department,
        Quarter quarter,
        Optional<Double> target,
        OptionalInt answers,
        String reason,
        Optional<UUID> owner) {}
