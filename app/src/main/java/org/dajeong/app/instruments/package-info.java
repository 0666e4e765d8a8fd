/// Rubrics and questionnaires (조사표): stages, items, points, and what each item says can be improved.
///
/// An instrument has versions. A version is written as a draft, put in use, and from then on never changed; a change
/// makes the next version. Other modules read versions through [org.dajeong.app.instruments.Instruments].
@NullMarked
@ApplicationModule(
        displayName = "Instruments",
        allowedDependencies = {"accounts", "web"})
package org.dajeong.app.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
