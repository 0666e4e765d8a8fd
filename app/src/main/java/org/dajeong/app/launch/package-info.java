/// The commands `demo`, `serve`, `admin`, `backup`, `restore` and `verify`: what was asked, on which database, and what
/// to say in a terminal.
///
/// Known to nobody but the programme's entry.
@NullMarked
@ApplicationModule(
        displayName = "Launch",
        allowedDependencies = {"accounts", "backup", "database"})
package org.dajeong.app.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
