package org.dajeong.app.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.web.ChartFigure;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;

/// Everything `diagnosis/MyDepartmentPage` shows: where are we, why, what did we promise, what next.
///
/// @param run what disagreements refer to
/// @param heading the department and its newest quarter
/// @param noSurvey said where the newest quarter had no survey
/// @param where tier and score
/// @param answer the whole answer in a line
/// @param step one thing to do this week
/// @param deadline the next day that matters
/// @param basis what the score rests on
/// @param why parts, or nothing where there is no comparison
/// @param trend quarter by quarter
/// @param trendNotes what has to be known to read the trend
/// @param suggestions at most two
/// @param beyond what the staff cannot change alone
/// @param mayDisagree whether the reader may answer the parts
record MyDepartmentPage(
        UUID run,
        UUID department,
        String heading,
        @Nullable String noSurvey,
        Where where,
        String answer,
        Step step,
        @Nullable String deadline,
        String basis,
        @Nullable WhyBlock why,
        ChartFigure trend,
        List<String> trendNotes,
        List<Suggestion> suggestions,
        @Nullable String beyond,
        boolean mayDisagree) {

    MyDepartmentPage {
        trendNotes = List.copyOf(trendNotes);
        suggestions = List.copyOf(suggestions);
    }

    /// The page of a department.
    ///
    /// @param today the day it is read
    static MyDepartmentPage of(
            PublishedDepartment published, Reader reader, Map<String, String> tried, LocalDate today, Words words) {
        return new PageComposer(published, reader, tried, today, words).page();
    }

    /// Tier and score; a score that is not shown is absent.
    ///
    /// @param tier names the class of the chip
    record Where(
            String tier,
            String tierText,
            @Nullable String score,
            @Nullable String interval,
            @Nullable String compared) {}

    /// One thing to do.
    record Step(String when, String what) {}

    /// The gap taken apart.
    ///
    /// @param strength what the department does well
    /// @param supported said where only some contacts are compared
    record WhyBlock(
            ChartFigure chart,
            List<PartBlock> parts,
            @Nullable String strength,
            @Nullable String supported) {

        WhyBlock {
            parts = List.copyOf(parts);
        }
    }

    /// One part of the gap.
    ///
    /// @param code mix, rater, chance or own
    /// @param name what it is called
    /// @param lead its first sentence
    /// @param text the sentences after it
    /// @param items those in which the part lies
    /// @param disagreed said where the reader's department has answered
    record PartBlock(
            String code,
            String name,
            String lead,
            String text,
            List<ItemLine> items,
            @Nullable String disagreed) {

        PartBlock {
            items = List.copyOf(items);
        }
    }

    /// One item of the own part.
    ///
    /// @param share the length of its bar, from 0 to 100
    record ItemLine(String name, String field, String points, String interval, long share) {}

    /// Something to try.
    ///
    /// @param item what it is about
    record Suggestion(String item, String text) {}
}
