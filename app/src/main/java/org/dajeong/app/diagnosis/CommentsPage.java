package org.dajeong.app.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.web.Words;

/// What citizens said about a department, by theme.
///
/// @param heading the department
/// @param period the quarters
/// @param themes those with enough comments
/// @param few whether there are too few to show any
record CommentsPage(UUID department, String heading, String period, List<Group> themes, boolean few) {

    /// A theme with fewer comments is not shown: its words might tell whose they are.
    static final int COMMENTS_MIN = 5;

    private static final int QUOTED_MAX = 5;

    CommentsPage {
        themes = List.copyOf(themes);
    }

    /// Comments of one theme.
    ///
    /// @param count how many there are
    /// @param quoted some of them, personal data masked
    record Group(String code, String name, String count, List<String> quoted) {

        Group {
            quoted = List.copyOf(quoted);
        }
    }

    static CommentsPage of(
            UUID department, String heading, String period, List<String> comments, Themes reader, Words words) {
        Map<Theme, List<String>> byTheme = new EnumMap<>(Theme.class);
        for (String comment : comments) {
            for (Theme theme : reader.of(comment)) {
                byTheme.computeIfAbsent(theme, none -> new ArrayList<>()).add(comment);
            }
        }
        List<Group> groups = byTheme.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= COMMENTS_MIN)
                .map(entry -> new Group(
                        entry.getKey().name().toLowerCase(Locale.ROOT),
                        words.of("comments.theme", entry.getKey()),
                        words.text("comments.count", entry.getValue().size()),
                        entry.getValue().stream().limit(QUOTED_MAX).toList()))
                .toList();
        return new CommentsPage(department, heading, period, groups, groups.isEmpty());
    }
}
