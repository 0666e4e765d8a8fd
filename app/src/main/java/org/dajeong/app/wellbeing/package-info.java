/// What departments have to bear (업무량·특이민원): counts of contacts per department and quarter, never persons.
@NullMarked
@ApplicationModule(
        displayName = "Wellbeing",
        allowedDependencies = {"organization", "accounts", "web"})
package org.dajeong.app.wellbeing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
