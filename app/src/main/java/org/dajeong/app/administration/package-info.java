/// The pages on which the office itself is kept: its departments and people, settings, accounts, and the trail of what
/// was done.
///
/// They stand apart from `organization`, which may not know who looks, and from `accounts`, on which every page rests.
@NullMarked
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"organization", "accounts", "web"})
package org.dajeong.app.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
