package org.dajeong.app.reporting;

import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// The sheet that describes a workbook: where the figures come from, how many rows there are, what each
/// column means.
final class DataSheet {

    private final Words words;
    private final Sheet sheet;

    DataSheet(Workbook book, Words words) {
        this.words = words;
        this.sheet = new Sheet(
                book,
                words.text("sheet.data"),
                List.of(
                        SheetColumn.text("part", 18),
                        SheetColumn.text("term", 22),
                        SheetColumn.text("content", 80),
                        SheetColumn.text("unit", 14)),
                words);
    }

    /// Where the figures come from.
    DataSheet source(QuarterResult result) {
        about("agency", result.programme().agency());
        about("unit", result.programme().unit());
        about("survey", result.programme().survey());
        about("quarter", result.quarter().year() + "-" + result.quarter().number());
        about("published", result.publication().on().toString());
        about("method", result.publication().methodVersion());
        about("fingerprint", result.publication().fingerprint());
        about("mean", Figures.score(result.survey().mean()));
        about("contacts", String.valueOf(result.survey().contacts()));
        about("assessors", String.valueOf(result.survey().assessors()));
        about("use", words.text("caveat"));
        String basis = result.paperwork().footerBasis();
        if (basis != null) {
            about("basis", basis);
        }
        return this;
    }

    /// How many rows a sheet has and what its columns mean.
    DataSheet describe(Sheet other) {
        row(other.name(), words.text("about.rows"), String.valueOf(other.rows()), "");
        for (SheetColumn column : other.columns()) {
            row(
                    other.name(),
                    words.text("column." + column.key()),
                    words.text("meaning." + column.key()),
                    words.text("unit." + column.key()));
        }
        return this;
    }

    /// One line of a part of its own.
    DataSheet line(String part, String term, String content) {
        row(part, term, content, "");
        return this;
    }

    private void about(String key, String content) {
        row(words.text("about"), words.text("about." + key), content, "");
    }

    private void row(String part, String term, String content, String unit) {
        sheet.nextRow().text(part).text(term).text(content).text(unit);
    }
}
