/// What every page shares: layout, languages, display settings, errors. No business.
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"accounts", "organization"})
package org.dajeong.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
