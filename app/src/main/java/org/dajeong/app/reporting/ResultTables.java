package org.dajeong.app.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.reporting.hwpx.Cell;
import org.dajeong.app.reporting.hwpx.CellFrame;
import org.dajeong.app.reporting.hwpx.HwpxDocument;
import org.dajeong.app.reporting.hwpx.Table;
import org.dajeong.app.reporting.hwpx.TextStyle;

/// The attached tables of the result report: departments, and the coefficients of the mix.
final class ResultTables {

    /// Of the columns, in millimetres.
    private static final List<Integer> DEPARTMENT_WIDTHS = List.of(29, 25, 15, 14, 17, 28, 13, 29);

    private static final List<Integer> REASON_WIDTHS = List.of(29, 36, 105);
    private static final List<Integer> MIX_WIDTHS = List.of(40, 60, 30, 40);
    private static final List<Integer> MARK_WIDTHS = List.of(25, 145);

    /// In place of a figure that is not printed.
    private static final String NO_FIGURE = "-";

    private final QuarterResult result;
    private final HwpxDocument paper;
    private final Words official = Words.official();
    private final Words words = Words.of(Locale.KOREAN);

    ResultTables(QuarterResult result, HwpxDocument paper) {
        this.result = result;
        this.paper = paper;
    }

    /// What is attached: without a declared mix there are no coefficients.
    static List<String> titles(QuarterResult result, Words official) {
        String departments = official.text("attachment.departments");
        return result.mix().isEmpty() ? List.of(departments) : List.of(departments, official.text("attachment.mix"));
    }

    void write() {
        List<String> titles = titles(result, official);
        mark(1, titles.getFirst());
        departments();
        reasons();
        if (!result.mix().isEmpty()) {
            mark(2, titles.getLast());
            mix();
        }
    }

    private void mark(int number, String title) {
        paper.boxOnNewPage(Table.box(
                MARK_WIDTHS,
                Cell.of(official.text("report.annex", String.valueOf(number)), TextStyle.ANNEX_MARK)
                        .framed(CellFrame.ANNEX_MARK),
                Cell.of(title, TextStyle.ANNEX).framed(CellFrame.ANNEX)));
    }

    private void departments() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Bureau bureau : Bureau.of(result.departments())) {
            rows.add(List.of(Cell.of(bureau.name(), TextStyle.CELL_GROUP)
                    .framed(CellFrame.GROUP)
                    .spanning(DEPARTMENT_WIDTHS.size())));
            bureau.departments().stream().map(this::row).forEach(rows::add);
        }
        paper.table(Table.headed(
                DEPARTMENT_WIDTHS,
                columns("department", "kind-of-work", "contacts", "raw", "fair", "interval", "reliability", "tier"),
                rows));
        paper.line(
                TextStyle.TABLE_NOTE,
                official.text("report.fingerprint", result.publication().fingerprint()));
    }

    private List<Cell> row(DepartmentResult department) {
        List<Cell> cells = new ArrayList<>();
        cells.add(text(department.name()));
        cells.add(text(department.kindOfWork()));
        cells.addAll(figures(department.standing()));
        if (department.standing().findTier().isPresent()) {
            cells.add(centred(words.of(department.standing())));
        }
        return cells;
    }

    private List<Cell> figures(Standing standing) {
        return switch (standing) {
            case Standing.Placed(Scores scores, var _) -> figures(scores);
            case Standing.CannotTell(Scores scores, var _) -> figures(scores);
            case Standing.NotComparable(int contacts, var _) ->
                List.of(
                        number(Figures.count(contacts)),
                        centred(NO_FIGURE),
                        centred(NO_FIGURE),
                        centred(NO_FIGURE),
                        centred(NO_FIGURE));
            case Standing.Withheld _ -> List.of(centred(words.of(standing)).spanning(6));
        };
    }

    private static List<Cell> figures(Scores scores) {
        return List.of(
                number(Figures.count(scores.contacts())),
                number(Figures.score(scores.raw())),
                number(Figures.score(scores.fair())),
                centred(Figures.interval(scores.low(), scores.high())),
                number(Figures.reliability(scores.reliability())));
    }

    private void reasons() {
        List<List<Cell>> rows = Bureau.of(result.departments()).stream()
                .flatMap(bureau -> bureau.departments().stream())
                .flatMap(department -> department.standing().findReason().stream()
                        .map(reason -> List.of(
                                text(department.name()), centred(words.of(department.standing())), text(reason))))
                .toList();
        if (!rows.isEmpty()) {
            paper.line(TextStyle.TABLE_TITLE, official.text("report.reasons"));
            paper.table(Table.headed(REASON_WIDTHS, columns("department", "tier", "reason"), rows));
        }
    }

    private void mix() {
        List<List<Cell>> rows = result.mix().stream()
                .map(level -> List.of(
                        text(level.factor()),
                        text(level.level()),
                        number(Figures.signed(level.estimate())),
                        centred(Figures.signedInterval(level.low(), level.high()))))
                .toList();
        paper.table(Table.headed(MIX_WIDTHS, columns("factor", "level", "estimate", "interval"), rows));
        paper.line(TextStyle.TABLE_NOTE, official.text("report.mix-note"));
    }

    private List<String> columns(String... names) {
        return List.of(names).stream().map(name -> words.text("column." + name)).toList();
    }

    private static Cell text(String text) {
        return Cell.of(text, TextStyle.CELL);
    }

    private static Cell centred(String text) {
        return Cell.of(text, TextStyle.CELL_CENTRED);
    }

    private static Cell number(String text) {
        return Cell.of(text, TextStyle.CELL_NUMBER);
    }
}
