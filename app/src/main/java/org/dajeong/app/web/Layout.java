package org.dajeong.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `layout/Page` shows around the content of a page, under the model's name `layout`.
///
/// @param agencyName the name of the public body
/// @param userName who is signed in; absent before that
/// @param departmentName the department of that person, where there is one
/// @param navigation the pages this person may open
/// @param display how the reader wants to see pages
/// @param returnTo path and query of this page, to come back to after a setting has changed
/// @param policyDocument number of the document that forbids other uses of the results, where it was entered
public record Layout(
        String agencyName,
        @Nullable String userName,
        @Nullable String departmentName,
        List<Link> navigation,
        Display display,
        String returnTo,
        @Nullable String policyDocument) {

    public Layout {
        navigation = List.copyOf(navigation);
    }

    /// A page one can go to.
    ///
    /// @param current whether it is the one being read
    public record Link(String href, String text, boolean current) {}
}
