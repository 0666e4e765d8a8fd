package org.dajeong.app.fieldwork;

import java.util.Map;
import java.util.UUID;

/// How many ratings of each wave count, told by the module that keeps them.
public interface RatingCounts {

    /// The numbers by wave; a wave without ratings is left out.
    Map<UUID, Long> byWave();
}
