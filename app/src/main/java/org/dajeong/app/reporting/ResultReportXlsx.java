package org.dajeong.app.reporting;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/// The figures of a quarter as a workbook: departments, coefficients of the mix, description of the data.
///
/// Numbers are those of the papers, rounded alike, and numbers for the spreadsheet; what is not shown is an
/// empty cell.
public final class ResultReportXlsx {

    private static final List<SheetColumn> DEPARTMENTS = List.of(
            SheetColumn.text("bureau", 16),
            SheetColumn.text("department", 20),
            SheetColumn.text("kind-of-work", 18),
            SheetColumn.count("contacts"),
            SheetColumn.score("raw"),
            SheetColumn.score("fair"),
            SheetColumn.score("low"),
            SheetColumn.score("high"),
            SheetColumn.decimals("reliability", 2),
            SheetColumn.text("tier", 20),
            SheetColumn.text("reason", 60));

    private static final List<SheetColumn> MIX = List.of(
            SheetColumn.text("factor", 20),
            SheetColumn.text("level", 24),
            SheetColumn.difference("estimate"),
            SheetColumn.difference("estimate-low"),
            SheetColumn.difference("estimate-high"));

    private final QuarterResult result;
    private final Words words;

    private ResultReportXlsx(QuarterResult result, Words words) {
        this.result = result;
        this.words = words;
    }

    /// The file.
    ///
    /// @param locale language of heads, tiers and descriptions; names and reasons stay as they are in the
    ///     result
    public static byte[] of(QuarterResult result, Locale locale) {
        Words words = Words.of(locale);
        ResultReportXlsx report = new ResultReportXlsx(result, words);
        return Books.of(words.text("sheet.departments"), report::fill);
    }

    private void fill(Workbook book) {
        Sheet departments = new Sheet(book, words.text("sheet.departments"), DEPARTMENTS, words);
        Bureau.of(result.departments()).stream()
                .flatMap(bureau -> bureau.departments().stream())
                .forEach(department -> write(department, departments));
        Sheet mix = new Sheet(book, words.text("sheet.mix"), MIX, words);
        result.mix().forEach(level -> write(level, mix));
        new DataSheet(book, words).source(result).describe(departments).describe(mix);
    }

    private void write(DepartmentResult department, Sheet sheet) {
        sheet.nextRow().text(department.bureau()).text(department.name()).text(department.kindOfWork());
        Standing standing = department.standing();
        switch (standing) {
            case Standing.Placed(Scores scores, var _) -> write(scores, sheet);
            case Standing.CannotTell(Scores scores, var _) -> write(scores, sheet);
            case Standing.NotComparable(int contacts, var _) -> blanks(sheet.number(contacts), 5);
            case Standing.Withheld _ -> blanks(sheet, 6);
        }
        sheet.text(words.of(standing)).text(standing.findReason().orElse(""));
    }

    private static void write(Scores scores, Sheet sheet) {
        sheet.number(scores.contacts())
                .number(Figures.published(scores.raw()))
                .number(Figures.published(scores.fair()))
                .number(Figures.published(scores.low()))
                .number(Figures.published(scores.high()))
                .number(Figures.publishedReliability(scores.reliability()));
    }

    private static void blanks(Sheet sheet, int cells) {
        for (int i = 0; i < cells; i++) {
            sheet.number(null);
        }
    }

    private static void write(MixCoefficient level, Sheet sheet) {
        sheet.nextRow()
                .text(level.factor())
                .text(level.level())
                .number(Figures.published(level.estimate()))
                .number(Figures.published(level.low()))
                .number(Figures.published(level.high()));
    }
}
