/// Scores of different instrument versions on one footing: the sums behind
/// [org.dajeong.engine.api.LinkedPeriods].
@NullMarked
package org.dajeong.engine.versions;

import org.jspecify.annotations.NullMarked;
