/// In-department education (부서 내 친절교육): sessions, who attended, and what of it the agency recognises.
///
/// Rehearsals of CS tasks are kept with their task; here they stand beside the sessions and count by the same policy.
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {"organization", "accounts", "scoring", "improvement", "reporting", "web"})
package org.dajeong.app.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
