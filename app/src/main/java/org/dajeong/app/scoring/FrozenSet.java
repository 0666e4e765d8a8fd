package org.dajeong.app.scoring;

import java.time.Instant;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// The ratings of some closed waves, kept as exact tables: from them scores can be calculated again in any year,
/// when the ratings are long deleted.
///
/// @param number in the order of freezing; an appeal or a correction makes the next
/// @param quarter the newest quarter in it
/// @param cutOff waves closed later are not in it
/// @param ratings how many it holds
/// @param fingerprint SHA-256 of its tables
public record FrozenSet(
        UUID id,
        long number,
        Quarter quarter,
        MethodVersion method,
        Instant cutOff,
        long ratings,
        String fingerprint,
        Dictionaries dictionaries,
        String frozenBy,
        Instant frozenAt) {}
