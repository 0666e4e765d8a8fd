package org.dajeong.app.reporting;

/// How the papers name a survey and the documents before it.
final class Surveys {

    private Surveys() {}

    /// The survey of a quarter: 2026년 2분기 전화친절도 조사.
    static String name(QuarterResult result, Words official) {
        return official.text(
                "survey",
                String.valueOf(result.quarter().year()),
                String.valueOf(result.quarter().number()),
                result.programme().survey());
    }

    /// A document with number, date and title.
    static String quoted(RelatedDocument document, Words official) {
        return official.text("related", document.number(), Figures.date(document.on()), document.title());
    }
}
