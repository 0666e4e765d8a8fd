package org.dajeong.app.scoring.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.ScoreSheet.Figures;

/// The table of departments as CSV: UTF-8 with a mark, as spreadsheets expect it.
///
/// What the file is, its method, and how many rows it has stand in the first lines, each begun with `#`.
record AgencyCsv(AgencyComposer agency) {

    private static final String MARK = "\uFEFF";

    private static final String END = "\r\n";

    byte[] bytes() {
        StringBuilder file = new StringBuilder(MARK);
        Words words = words();
        file.append(line(List.of("# " + agency.basis())));
        file.append(line(List.of("# "
                + words.text(
                        "agency.csv-method",
                        agency.publication().method(),
                        agency.publication().fingerprint(),
                        agency.rows().size()))));
        file.append(line(List.of(
                words.text("agency.bureau"),
                words.text("run.department"),
                words.text("agency.kind"),
                words.text("run.tier"),
                words.text("run.fair"),
                words.text("agency.low"),
                words.text("agency.high"),
                words.text("run.raw"),
                words.text("run.n"),
                words.text("run.reason"))));
        agency.rows().forEach(row -> file.append(line(cells(row))));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Words words() {
        return agency.texts().words();
    }

    private List<String> cells(AgencyRow row) {
        return List.of(
                agency.names().bureau(row.department()),
                row.department().name(words().language()),
                agency.names().kind(row.department()),
                row.tier().map(agency.texts().scores()::tier).orElseGet(() -> words().text("agency.withheld")),
                figure(row, Figures::fair),
                figure(row, Figures::low),
                figure(row, Figures::high),
                figure(row, Figures::raw),
                row.figures().map(figures -> String.valueOf(figures.n())).orElse(""),
                agency.standing(row));
    }

    private static String figure(AgencyRow row, ToDoubleFunction<Figures> figure) {
        return row.figures()
                .map(figures -> Points.plain(figure.applyAsDouble(figures)))
                .orElse("");
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AgencyCsv::cell).collect(Collectors.joining(",")) + END;
    }

    /// A cell in quotes where it has to be, and never a formula.
    private static String cell(String text) {
        String safe = text.matches("[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
