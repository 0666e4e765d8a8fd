package org.dajeong.app.reporting.hwpx;

import kr.dogfoot.hwpxlib.object.content.section_xml.ParaListCore;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;

/// Paragraphs with the attributes every reader expects.
final class Paragraphs {

    private Paragraphs() {}

    static Para add(ParaListCore list) {
        return list.addNewPara()
                .idAnd("0")
                .styleIDRefAnd("0")
                .pageBreakAnd(false)
                .columnBreakAnd(false)
                .mergedAnd(false);
    }

    /// Adds a line of text to a list of paragraphs.
    static void add(ParaListCore list, TextStyle style, String text) {
        add(list)
                .paraPrIDRefAnd(HeaderStyles.placeId(style))
                .addNewRun()
                .charPrIDRefAnd(HeaderStyles.lettersId(style))
                .addNewT()
                .addText(style.marked(text));
    }
}
