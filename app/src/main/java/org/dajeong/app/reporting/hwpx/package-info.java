/// Documents in HWPX, the format of Korean offices (KS X 6101), with the few shapes a report in outline style
/// needs.
@NullMarked
package org.dajeong.app.reporting.hwpx;

import org.jspecify.annotations.NullMarked;
