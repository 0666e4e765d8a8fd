package org.dajeong.app.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/QuarterShowPage` shows.
///
/// @param days its milestones in order
/// @param waves each in a line
/// @param met departments whose busy months the fieldwork meets
/// @param facts what stands, or stood, in the product
/// @param beside how goals about other measures stand, or stood
/// @param review what the CS office wrote when it closed the quarter
/// @param closable whether it can be closed
/// @param untold what closing it now would leave untold
/// @param typed a review that could not be followed
/// @param problem why not
record QuarterShowPage(
        String quarter,
        String heading,
        String state,
        List<Day> days,
        List<String> waves,
        List<Met> met,
        List<GoalsPage.Fact> facts,
        List<String> beside,
        @Nullable String review,
        @Nullable String signed,
        boolean closable,
        List<String> untold,
        String typed,
        @Nullable String problem) {

    QuarterShowPage {
        days = List.copyOf(days);
        waves = List.copyOf(waves);
        met = List.copyOf(met);
        facts = List.copyOf(facts);
        beside = List.copyOf(beside);
        untold = List.copyOf(untold);
    }

    record Day(String on, String what, boolean past) {}

    record Met(String department, String months) {}
}
