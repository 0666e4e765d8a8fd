/// Why a score is what it is: a department's page, and the method in plain words.
///
/// The pages are composed from what the engine said, by [org.dajeong.app.diagnosis.MyDepartmentPage#of].
@NullMarked
@ApplicationModule(
        displayName = "Diagnosis",
        allowedDependencies = {
            "web",
            "accounts",
            "organization",
            "intake",
            "scoring",
            "improvement",
            "integrity",
            "reporting"
        })
package org.dajeong.app.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
