package org.dajeong.app.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `integrity/IntegrityResultPage` shows: what was counted of a file, before and after it is published; for
/// the integrity office alone.
///
/// @param facts file, number, who and when
/// @param same said where the file was brought in before
/// @param telling said where the difference to an earlier publication would tell of few
/// @param published address of what the others see; absent while it is a draft
record IntegrityResultPage(
        String id,
        String heading,
        List<Fact> facts,
        @Nullable String same,
        @Nullable String telling,
        @Nullable String published,
        String summary,
        List<Row> departments,
        List<Row> questions) {

    IntegrityResultPage {
        facts = List.copyOf(facts);
        departments = List.copyOf(departments);
        questions = List.copyOf(questions);
    }

    record Fact(String name, String value) {}

    /// A department, or a question of all departments.
    ///
    /// @param shown whether and why not it is shown to others; blank for questions
    record Row(String name, String answers, String problems, String shown) {}
}
