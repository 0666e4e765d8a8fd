/// The quarter as a calendar, what departments promise in it, what they try, and whether it worked.
///
/// Other modules ask [org.dajeong.app.improvement.QuarterCalendar] which quarter it is and what is due in it.
@NullMarked
@ApplicationModule(
        displayName = "Improvement",
        allowedDependencies = {"organization", "accounts", "instruments", "fieldwork", "scoring", "reporting", "web"})
package org.dajeong.app.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
