/// From the ratings of closed waves to published scores: frozen sets, score runs, review and publication.
///
/// Other modules read what is published through [org.dajeong.app.scoring.Publications] and listen to
/// [org.dajeong.app.scoring.ScorePublished]. What is published is never changed.
@NullMarked
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"organization", "accounts", "instruments", "fieldwork", "reporting", "web"})
package org.dajeong.app.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
