/// Charts over time: the limits of a measure's usual variation, and the points that are not usual.
///
/// Whoever uses them asks [org.dajeong.engine.api.ControlCharts]. Everything here is ours to change.
@NullMarked
package org.dajeong.engine.control;

import org.jspecify.annotations.NullMarked;
