/// Rounds of fieldwork (조사 회차): opened with one version of an instrument inside one quarter, and closed.
///
/// Other modules read waves through [org.dajeong.app.fieldwork.Waves] and listen to
/// [org.dajeong.app.fieldwork.WaveClosed]. Whoever keeps the ratings tells their number by
/// [org.dajeong.app.fieldwork.RatingCounts].
@NullMarked
@ApplicationModule(
        displayName = "Fieldwork",
        allowedDependencies = {"organization", "instruments", "accounts", "web"})
package org.dajeong.app.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
