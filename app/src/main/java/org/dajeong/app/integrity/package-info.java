/// Integrity (청렴도): how many citizens told the audit office of a problem in a happy call, beside kindness and never
/// added to it; counts only.
@NullMarked
@ApplicationModule(
        displayName = "Integrity",
        allowedDependencies = {"organization", "accounts", "improvement", "web"})
package org.dajeong.app.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
