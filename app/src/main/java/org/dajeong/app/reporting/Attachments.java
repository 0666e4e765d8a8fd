package org.dajeong.app.reporting;

import java.util.ArrayList;
import java.util.List;

/// The lines that list what is attached and close an official document.
///
/// By the rules for official documents: two blanks behind 붙임, several attachments numbered and below each
/// other, two blanks and 끝. behind the last.
final class Attachments {

    private static final String GAP = "  ";

    /// As wide as 붙임 and the gap behind it, where a Hangul letter takes two blanks.
    private static final String BELOW = " ".repeat(6);

    private Attachments() {}

    static List<String> lines(List<String> names, Words official) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.size() == 1
                    ? official.text("attachment.single", names.get(i))
                    : official.text("attachment.numbered", String.valueOf(i + 1), names.get(i));
            String before = i == 0 ? official.text("attachments") + GAP : BELOW;
            String behind = i == names.size() - 1 ? GAP + official.text("end") : "";
            lines.add(before + name + behind);
        }
        return List.copyOf(lines);
    }
}
