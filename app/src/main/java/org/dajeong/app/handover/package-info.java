/// 인수인계서: one page for whoever takes over as CS leader, put together from what other modules know.
@NullMarked
@ApplicationModule(
        displayName = "Handover",
        allowedDependencies = {"organization", "accounts", "improvement", "diagnosis", "training", "web"})
package org.dajeong.app.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
