package org.dajeong.app.integrity;

import java.util.List;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `integrity/IntegrityListPage` shows: what was published by quarter, and to the integrity office how more
/// of it is brought in.
///
/// @param upload absent for those who only read
record IntegrityListPage(
        @Nullable Upload upload,
        @Nullable String done,
        List<Row> rows,
        @Nullable PageLinks links,
        List<FieldProblem> problems) {

    IntegrityListPage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// The form.
    ///
    /// @param due said where the last quarter is not published yet
    record Upload(List<Choice> quarters, @Nullable String due) {

        Upload {
            quarters = List.copyOf(quarters);
        }
    }

    /// A quarter to choose.
    record Choice(String value, String text, boolean chosen) {}

    /// A quarter.
    ///
    /// @param href its published page; absent where nothing is public
    /// @param share the agency's; blank where nothing is public
    /// @param results its files, for the integrity office
    record Row(@Nullable String href, String quarter, String state, String share, List<Link> results) {

        Row {
            results = List.copyOf(results);
        }
    }

    record Link(String href, String text) {}
}
