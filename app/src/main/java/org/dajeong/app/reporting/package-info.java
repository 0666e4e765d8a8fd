/// Papers of a published quarter: the result report (HWPX), the workbook, the official letter and the table
/// of points for the departments' yearly evaluation.
///
/// Works on finished figures ([org.dajeong.app.reporting.QuarterResult]) and knows neither the database nor
/// the engine. Whoever owns the figures writes the record; what comes out is bytes or text.
@NullMarked
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {})
package org.dajeong.app.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
