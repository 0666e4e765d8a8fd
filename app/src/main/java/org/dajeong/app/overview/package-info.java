/// The whole at a glance, for those who answer for it (간부): what departments have to bear first, then how they stand,
/// what they promised and what they tried. No ranks, no persons.
@NullMarked
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {"organization", "accounts", "scoring", "improvement", "integrity", "wellbeing", "web"})
package org.dajeong.app.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
