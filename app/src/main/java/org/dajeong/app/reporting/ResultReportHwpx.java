package org.dajeong.app.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dajeong.app.reporting.hwpx.Cell;
import org.dajeong.app.reporting.hwpx.CellFrame;
import org.dajeong.app.reporting.hwpx.HwpxDocument;
import org.dajeong.app.reporting.hwpx.Table;
import org.dajeong.app.reporting.hwpx.TextStyle;

/// The result report of a quarter (결과 보고) as an HWPX draft for the office's approval system.
///
/// In outline style, in Korean whatever the reader's language. Departments stand by bureau and kind of work,
/// with tiers instead of ranks; the figures are the attachments of the text.
public final class ResultReportHwpx {

    private static final List<Integer> WHOLE_WIDTH = List.of(170);

    private final QuarterResult result;
    private final Words official = Words.official();
    private final Words words = Words.of(Locale.KOREAN);
    private final HwpxDocument paper;

    private ResultReportHwpx(QuarterResult result) {
        this.result = result;
        this.paper = new HwpxDocument(title(), result.publication().on());
    }

    /// The file.
    public static byte[] of(QuarterResult result) {
        ResultReportHwpx report = new ResultReportHwpx(result);
        report.head();
        report.overview();
        report.results();
        report.reading();
        report.next();
        report.promise();
        report.attachments();
        new ResultTables(result, report.paper).write();
        return report.paper.bytes();
    }

    private String title() {
        return official.text("report.title", Surveys.name(result, official));
    }

    private void head() {
        paper.box(Table.box(WHOLE_WIDTH, Cell.of(title(), TextStyle.TITLE).framed(CellFrame.TITLE)));
        paper.line(
                TextStyle.BYLINE,
                official.text(
                        "report.byline",
                        Figures.day(result.publication().on()),
                        result.programme().unit()));
    }

    private void overview() {
        heading("report.overview");
        point(
                "report.scope",
                Figures.count(result.departments().size()),
                Figures.count(result.survey().contacts()),
                Figures.count(result.survey().assessors()));
        point("report.method", result.publication().methodVersion());
        for (RelatedDocument document : result.paperwork().related()) {
            point("report.related", Surveys.quoted(document, official));
        }
    }

    private void results() {
        heading("report.results");
        point(
                "report.mean",
                result.programme().agency(),
                Figures.score(result.survey().mean()));
        Double previous = result.survey().previousMean();
        if (previous != null) {
            change(Figures.published(result.survey().mean()), Figures.published(previous));
        }
        point("report.tiers");
        paper.box(TierCounts.of(result.departments(), words, official.text("report.total")));
        items("report.strongest", result.strongestItems());
        items("report.weakest", result.weakestItems());
        if (!result.strongestItems().isEmpty() || !result.weakestItems().isEmpty()) {
            paper.line(TextStyle.NOTE, official.text("report.items-note"));
        }
    }

    /// The difference of the two figures as printed, so that the reader gets the same.
    private void change(BigDecimal mean, BigDecimal previous) {
        String key = switch (mean.compareTo(previous)) {
            case 1 -> "report.mean-higher";
            case -1 -> "report.mean-lower";
            default -> "report.mean-same";
        };
        paper.line(
                TextStyle.DETAIL, official.text(key, previous.toPlainString(), Figures.size(mean.subtract(previous))));
    }

    private void items(String key, List<ItemResult> items) {
        if (!items.isEmpty()) {
            point(
                    key,
                    items.stream()
                            .map(item -> official.text("report.item", item.name(), Figures.score(item.score())))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void reading() {
        heading("report.reading");
        point("report.reading-raw");
        point("report.reading-fair");
        paper.line(TextStyle.NOTE, official.text("report.reading-other"));
        point("report.reading-interval");
        point("report.reading-tier", result.programme().agency());
        paper.line(TextStyle.NOTE, official.text("report.reading-rank"));
    }

    private void next() {
        heading("report.next");
        point("report.tasks", Figures.day(result.paperwork().taskDeadline()));
        paper.line(TextStyle.DETAIL, official.text("report.tasks-detail"));
    }

    private void promise() {
        String basis = result.paperwork().footerBasis();
        String promise = words.text("caveat");
        String text = basis == null ? promise : promise + "\n" + official.text("report.basis", basis);
        paper.box(Table.box(WHOLE_WIDTH, Cell.of(text, TextStyle.NOTICE).framed(CellFrame.NOTICE)));
    }

    private void attachments() {
        for (String line : Attachments.lines(ResultTables.titles(result, official), official)) {
            paper.line(TextStyle.ATTACHMENT, line);
        }
    }

    private void heading(String key) {
        paper.line(TextStyle.HEADING, official.text(key));
    }

    private void point(String key, String... arguments) {
        paper.line(TextStyle.POINT, official.text(key, arguments));
    }
}
