/// Scores as drawings: SVG with title, units and intervals, each beside its table.
///
/// A [org.dajeong.charts.Chart] is a record of finished figures and texts. It draws itself for a
/// phone or for a page and gives the same figures as a [org.dajeong.charts.ChartTable].
///
/// | drawing | answers |
/// |---|---|
/// | [org.dajeong.charts.WhyChart] | which parts make up the gap between us and the agency |
/// | [org.dajeong.charts.TrendChart] | how one department moved over the periods |
/// | [org.dajeong.charts.TierChart] | where all departments stand, grouped by tier |
/// | [org.dajeong.charts.DriverChart] | which items matter, and which of them do well |
///
/// [org.dajeong.charts.words] writes figures and sentences.
///
/// No word in a picture is ours: all of them come from the caller, in the reader's language. Low is
/// never red, what differs by colour differs by pattern too, and no text is smaller than 12 px. The
/// same chart gives the same bytes. Pages may run under a content policy without inline styles, so
/// there is no `style` attribute anywhere.
@NullMarked
package org.dajeong.charts;

import org.jspecify.annotations.NullMarked;
