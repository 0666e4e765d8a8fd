package org.dajeong.app.reporting;

import java.time.LocalDate;
import java.util.List;
import org.dajeong.app.reporting.hwpx.Cell;
import org.dajeong.app.reporting.hwpx.CellFrame;
import org.dajeong.app.reporting.hwpx.HwpxDocument;
import org.dajeong.app.reporting.hwpx.Table;
import org.dajeong.app.reporting.hwpx.TextStyle;

/// What a department did in a quarter and what came of it, as an HWPX draft in outline style.
///
/// @param byline who and when
/// @param promise what the results are not used for
public record EvidencePaper(String title, String byline, LocalDate on, List<Section> sections, String promise) {

    private static final List<Integer> WHOLE_WIDTH = List.of(170);

    public EvidencePaper {
        sections = List.copyOf(sections);
    }

    /// A heading with its points, each with the details below it.
    public record Section(String heading, List<Point> points) {

        public Section {
            points = List.copyOf(points);
        }
    }

    /// A line of the outline.
    public record Point(String text, List<String> details) {

        public Point {
            details = List.copyOf(details);
        }
    }

    /// The file.
    public byte[] hwpx() {
        HwpxDocument paper = new HwpxDocument(title, on);
        paper.box(Table.box(WHOLE_WIDTH, Cell.of(title, TextStyle.TITLE).framed(CellFrame.TITLE)));
        paper.line(TextStyle.BYLINE, byline);
        for (Section section : sections) {
            paper.line(TextStyle.HEADING, section.heading());
            for (Point point : section.points()) {
                paper.line(TextStyle.POINT, point.text());
                point.details().forEach(detail -> paper.line(TextStyle.DETAIL, detail));
            }
        }
        paper.box(Table.box(WHOLE_WIDTH, Cell.of(promise, TextStyle.NOTICE).framed(CellFrame.NOTICE)));
        return paper.bytes();
    }
}
