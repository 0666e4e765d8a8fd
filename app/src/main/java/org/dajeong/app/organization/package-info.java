/// The office: its bureaus, departments with their history, its people as keyed codes, and who has which duty.
@NullMarked
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {})
package org.dajeong.app.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
