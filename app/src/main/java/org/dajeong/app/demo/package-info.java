/// 가온구, the fictitious district of the demo: fifty departments, their people and six quarters of ratings, brought in
/// by the same ways as a real office's.
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "organization",
            "accounts",
            "instruments",
            "fieldwork",
            "intake",
            "scoring",
            "improvement",
            "integrity",
            "wellbeing"
        })
package org.dajeong.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
