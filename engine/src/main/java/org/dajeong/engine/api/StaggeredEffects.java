package org.dajeong.engine.api;

import org.dajeong.engine.effect.GroupTimeAnswer;

/// The door to effects of something that units began at different times.
public final class StaggeredEffects {

    private StaggeredEffects() {}

    /// Compares units that began with units that had not.
    public static GroupTimes of(Panel panel, GroupTimes.Options options) {
        return new GroupTimeAnswer(panel, options).answer();
    }
}
