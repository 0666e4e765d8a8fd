package org.dajeong.app.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.reporting.EvaluationRule.Line;
import org.dajeong.app.reporting.EvaluationRule.TierPoints;
import org.dajeong.app.reporting.EvaluationTable.Points;
import org.dajeong.app.reporting.EvaluationTable.Row;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/// Points for the yearly evaluation as a workbook: departments, and the rule beside the description of the
/// data.
public final class EvaluationXlsx {

    private final Points table;
    private final Words words;

    private EvaluationXlsx(Points table, Words words) {
        this.table = table;
        this.words = words;
    }

    /// The file.
    ///
    /// @param locale language of heads, tiers and descriptions
    public static byte[] of(Points table, Locale locale) {
        Words words = Words.of(locale);
        return Books.of(words.text("sheet.evaluation"), new EvaluationXlsx(table, words)::fill);
    }

    private void fill(Workbook book) {
        int decimals = requireNonNull(table.rule().decimals());
        Sheet sheet = new Sheet(
                book,
                words.text("sheet.evaluation"),
                List.of(
                        SheetColumn.text("bureau", 16),
                        SheetColumn.text("department", 20),
                        SheetColumn.text("kind-of-work", 18),
                        SheetColumn.score("fair"),
                        SheetColumn.text("tier", 20),
                        SheetColumn.decimals("points", decimals),
                        SheetColumn.text("source", 14)),
                words);
        table.rows().forEach(row -> write(row, sheet));
        DataSheet data = new DataSheet(book, words).source(table.result());
        describeRule(data);
        data.describe(sheet);
    }

    private void write(Row row, Sheet sheet) {
        Standing standing = row.department().standing();
        sheet.nextRow()
                .text(row.department().bureau())
                .text(row.department().name())
                .text(row.department().kindOfWork())
                .number(standing.findScores()
                        .map(scores -> Figures.published(scores.fair()))
                        .orElse(null))
                .text(words.of(standing))
                .number(row.points())
                .text(words.of("source", row.source()));
    }

    private void describeRule(DataSheet data) {
        EvaluationRule rule = table.rule();
        line(data, "rule.basis", words.of("basis", requireNonNull(rule.basis())));
        switch (rule.basis()) {
            case TIER -> describe(requireNonNull(rule.tierPoints()), data);
            case FAIR_SCORE -> describe(requireNonNull(rule.line()), data);
        }
        line(data, "tier.cannot-tell", words.of("fallback", requireNonNull(rule.cannotTell())));
        line(data, "tier.not-comparable", words.of("fallback", requireNonNull(rule.notComparable())));
        line(data, "tier.withheld", words.of("fallback", requireNonNull(rule.withheld())));
        line(
                data,
                "rule.rounding",
                words.text(
                        "rule.rounding-content",
                        String.valueOf(rule.decimals()),
                        words.of("rounding", requireNonNull(rule.rounding()))));
    }

    private void describe(TierPoints points, DataSheet data) {
        line(data, "tier.above", points(points.above()));
        line(data, "tier.typical", points(points.typical()));
        line(data, "tier.below", points(points.below()));
    }

    private void describe(Line line, DataSheet data) {
        line(
                data,
                "rule.line",
                words.text(
                        "rule.line-content",
                        plain(line.scoreLow()),
                        plain(line.pointsLow()),
                        plain(line.scoreHigh()),
                        plain(line.pointsHigh())));
    }

    private void line(DataSheet data, String term, String content) {
        data.line(words.text("rule"), words.text(term), content);
    }

    private String points(@Nullable BigDecimal points) {
        return words.text("rule.points", plain(points));
    }

    private static String plain(@Nullable BigDecimal number) {
        return Figures.points(requireNonNull(number));
    }
}
