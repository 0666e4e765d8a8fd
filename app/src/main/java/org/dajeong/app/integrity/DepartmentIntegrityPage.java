package org.dajeong.app.integrity;

import java.util.List;
import org.dajeong.app.web.ChartFigure;
import org.jspecify.annotations.Nullable;

/// Everything `integrity/DepartmentIntegrityPage` shows: the published share of one department, quarter by quarter.
///
/// @param departmentHref the department's own page; absent where the reader may not open it
/// @param card its newest share
/// @param trend absent where no quarter is shown
/// @param named questions of which enough told; empty where none may be named
/// @param quarters over how many quarters they were added up, in a sentence
/// @param questions all questions of a happy call
record DepartmentIntegrityPage(
        String heading,
        @Nullable String departmentHref,
        IntegrityCard card,
        @Nullable ChartFigure trend,
        List<String> named,
        String quarters,
        List<String> questions) {

    DepartmentIntegrityPage {
        named = List.copyOf(named);
        questions = List.copyOf(questions);
    }
}
