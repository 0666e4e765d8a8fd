/// Ratings on their way in: files of survey firms uploaded, checked, and imported as a whole or not at all.
///
/// Other modules read ratings through the view `intake.scorable`.
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"organization", "instruments", "fieldwork", "accounts", "web"})
package org.dajeong.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
