package org.dajeong.app.improvement;

import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// A goal as somebody wants it.
///
/// @param item the item it is about; empty for the whole score
/// @param target in points, or per cent of what the item can earn; none where no number was typed
/// @param reason why this target
/// @param owner who is to answer for it
public record GoalDraft(
        UUID department,
        Quarter quarter,
        Optional<String> item,
        Optional<Double> target,
        String reason,
        Optional<UUID> owner) {}
