package org.dajeong.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The links under a long list, as `layout/PageLinks` shows them.
///
/// @param previous address of the page before, where there is one
/// @param next address of the page after, where there is one
public record PageLinks(
        @Nullable String previous,
        List<Entry> pages,
        @Nullable String next) {

    public PageLinks {
        pages = List.copyOf(pages);
    }

    /// One page, or the gap before it.
    ///
    /// @param gap whether pages are left out before it
    public record Entry(String href, int number, boolean current, boolean gap) {}

    /// The first, the last and the pages around the current one.
    ///
    /// @param address of a page, with `%d` for its number
    /// @param current from 1
    /// @param last at least 1
    public static PageLinks of(String address, int current, int last) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
        for (int page = Math.max(1, current - 1); page <= Math.min(last, current + 1); page++) {
            shown.add(page);
        }
        List<Entry> entries = new ArrayList<>();
        int before = 0;
        for (int page : shown) {
            entries.add(new Entry(address.formatted(page), page, page == current, page > before + 1));
            before = page;
        }
        return new PageLinks(
                current > 1 ? address.formatted(current - 1) : null,
                entries,
                current < last ? address.formatted(current + 1) : null);
    }
}
