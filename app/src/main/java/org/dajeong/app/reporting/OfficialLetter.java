package org.dajeong.app.reporting;

import java.util.ArrayList;
import java.util.List;

/// The official letter (공문) that sends a quarter's results to the departments, as text to paste into the
/// office's approval system.
///
/// By the rules for official documents: items 1. and 가., each level two blanks further right; a letter with
/// one item only has no numbers; 붙임 and 끝. close it.
///
/// @param subject without the word before it
/// @param body lines below the subject, joined by line breaks
public record OfficialLetter(String subject, String body) {

    /// Numbers of the second level.
    private static final List<String> SECOND_LEVEL =
            List.of("가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하");

    private static final String INDENT = "  ";

    public static OfficialLetter of(QuarterResult result) {
        Words official = Words.official();
        List<String> lines = new ArrayList<>();
        List<RelatedDocument> related = result.paperwork().related();
        if (related.isEmpty()) {
            lines.add(body("letter.body", result, official));
        } else {
            lines.addAll(related(related, official));
            lines.add("2. " + body("letter.body-related", result, official));
        }
        lines.add("");
        lines.addAll(Attachments.lines(
                List.of(official.text("attachment.departments"), official.text("attachment.task-form")), official));
        return new OfficialLetter(
                official.text("letter.subject", Surveys.name(result, official)), String.join("\n", lines));
    }

    /// Subject and body as one text.
    public String text() {
        return Words.official().text("letter.subject-line", subject) + "\n\n" + body;
    }

    private static String body(String key, QuarterResult result, Words official) {
        return official.text(
                key,
                String.valueOf(result.quarter().year()),
                String.valueOf(result.quarter().number()),
                Figures.day(result.paperwork().taskDeadline()));
    }

    private static List<String> related(List<RelatedDocument> documents, Words official) {
        if (documents.size() == 1) {
            return List.of("1. " + official.text("letter.related-one", Surveys.quoted(documents.getFirst(), official)));
        }
        if (documents.size() > SECOND_LEVEL.size()) {
            throw new IllegalArgumentException("at most %d related documents can be numbered, but there are %d"
                    .formatted(SECOND_LEVEL.size(), documents.size()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("1. " + official.text("letter.related-many"));
        for (int i = 0; i < documents.size(); i++) {
            lines.add(INDENT + SECOND_LEVEL.get(i) + ". " + Surveys.quoted(documents.get(i), official));
        }
        return lines;
    }
}
