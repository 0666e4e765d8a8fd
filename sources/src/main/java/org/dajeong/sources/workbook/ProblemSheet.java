package org.dajeong.sources.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sheet in front of a marked copy: a line per problem, with a link to its cell.
final class ProblemSheet {

    /// More links no spreadsheet takes.
    private static final int LINKS_MAX = 60_000;

    /// More characters no cell takes.
    private static final int TEXT_MAX = 32_000;

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final Map<String, String> NOTHING = Map.of();

    private final List<CellProblem> problems;
    private final MarkedCopy.Words words;
    private final MarkStyles styles;
    private final Set<String> sheets;
    private final int headings;

    /// @param sheets the sheets that a link may lead to
    ProblemSheet(List<CellProblem> problems, MarkedCopy.Words words, MarkStyles styles, Set<String> sheets) {
        this.problems = problems;
        this.words = words;
        this.styles = styles;
        this.sheets = sheets;
        headings = words.note().isEmpty() ? 1 : 3;
    }

    void write(XmlWriter out) throws IOException {
        out.start("worksheet", Map.of("xmlns", NAMESPACE));
        out.start("sheetViews", NOTHING);
        out.start("sheetView", attributes("tabSelected", "1", "workbookViewId", "0"));
        String below = "A" + (headings + 1);
        out.start(
                        "pane",
                        attributes(
                                "ySplit",
                                headings,
                                "topLeftCell",
                                below,
                                "activePane",
                                "bottomLeft",
                                "state",
                                "frozen"))
                .end();
        out.end().end();
        out.start("cols", NOTHING);
        int column = 1;
        for (int width : new int[] {20, 10, 32, 60}) {
            out.start("col", attributes("min", column, "max", column, "width", width, "customWidth", "1"))
                    .end();
            column++;
        }
        out.end();
        rows(out);
        links(out);
        out.end();
        out.flush();
    }

    private void rows(XmlWriter out) throws IOException {
        out.start("sheetData", NOTHING);
        if (!words.note().isEmpty()) {
            out.start("row", attributes("r", 1));
            // Not the wrapping style: the sentence is as wide as the table.
            cell("A1", 0, words.note(), out);
            out.end();
        }
        List<String> names =
                List.of(words.sheetHeading(), words.cellHeading(), words.foundHeading(), words.expectedHeading());
        row(headings, names, styles.heading(), styles.heading(), out);
        int row = headings;
        for (CellProblem problem : problems) {
            row(
                    ++row,
                    List.of(problem.sheet(), problem.address(), problem.found(), problem.expected()),
                    styles.text(),
                    styles.link(),
                    out);
        }
        out.end();
    }

    private static void row(int row, List<String> texts, int style, int linkStyle, XmlWriter out) throws IOException {
        out.start("row", attributes("r", row));
        for (int i = 0; i < texts.size(); i++) {
            cell(CellAddress.letters(i) + row, i == 1 ? linkStyle : style, texts.get(i), out);
        }
        out.end();
    }

    private static void cell(String address, int style, String text, XmlWriter out) throws IOException {
        out.start("c", attributes("r", address, "s", style, "t", "inlineStr"));
        out.start("is", NOTHING).start("t", Map.of("xml:space", "preserve"));
        out.text(text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text);
        out.end().end().end();
    }

    private void links(XmlWriter out) throws IOException {
        int links = 0;
        for (int i = 0; i < problems.size() && links < LINKS_MAX; i++) {
            CellProblem problem = problems.get(i);
            if (sheets.contains(problem.sheet())) {
                if (links++ == 0) {
                    out.start("hyperlinks", NOTHING);
                }
                String cell = problem.address().isEmpty() ? "A1" : problem.address();
                String place = XlsxParts.reference(problem.sheet()) + "!" + cell;
                out.start("hyperlink", attributes("ref", "B" + (headings + 1 + i), "location", place, "display", cell))
                        .end();
            }
        }
        if (links > 0) {
            out.end();
        }
    }

    private static Map<String, String> attributes(Object... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i].toString(), pairs[i + 1].toString());
        }
        return attributes;
    }
}
