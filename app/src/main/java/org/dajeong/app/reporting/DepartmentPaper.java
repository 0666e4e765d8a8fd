package org.dajeong.app.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dajeong.app.reporting.EvidencePaper.Point;
import org.dajeong.app.reporting.EvidencePaper.Section;

/// A department's result of a quarter on one sheet, as PDF and as HWPX: where it stands, why, what it promised and what
/// came of it. All texts are finished.
///
/// @param byline what the result rests on
/// @param on the day of the paper
/// @param promise what the results are not used for
public record DepartmentPaper(
        String title, String byline, LocalDate on, Score score, List<Section> sections, String promise) {

    public DepartmentPaper {
        sections = List.copyOf(sections);
    }

    /// Tier and score; what is not shown is blank.
    ///
    /// @param heading above it in the outline
    /// @param compared what stands beside it
    /// @param answer the whole answer in a line
    public record Score(String heading, String tier, String figure, String interval, String compared, String answer) {}

    /// As a draft for the approval system.
    public byte[] hwpx() {
        List<Section> all = new ArrayList<>();
        String where = score.figure().isEmpty()
                ? score.tier()
                : "%s · %s (%s)".formatted(score.tier(), score.figure(), score.interval());
        all.add(new Section(
                score.heading(),
                List.of(new Point(
                        where,
                        Stream.of(score.compared(), score.answer())
                                .filter(text -> !text.isEmpty())
                                .toList()))));
        all.addAll(sections);
        return new EvidencePaper(title, byline, on, all, promise).hwpx();
    }

    /// As one sheet of A4, tagged for screen readers (PDF/UA), with its fonts in it.
    public byte[] pdf() {
        return new DepartmentSheet(this).pdf();
    }
}
