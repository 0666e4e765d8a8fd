package org.dajeong.app.reporting.hwpx;

import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.secpr.pagepr.PageMargin;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.secpr.pagepr.PagePr;

/// A4, upright. All lengths in the unit of the format, a hundredth of a point.
final class Paper {

    /// A millimetre.
    private static final double MILLIMETRE = 7200 / 25.4;

    private static final int WIDTH = 59528;

    private static final int HEIGHT = 84188;

    private static final int SIDE_MARGIN = of(20);

    /// Between the margins.
    static final int TEXT_WIDTH = WIDTH - 2 * SIDE_MARGIN;

    private Paper() {}

    /// A length given in millimetres.
    static int of(double millimetres) {
        return (int) Math.round(millimetres * MILLIMETRE);
    }

    static void layOut(PagePr page) {
        page.widthAnd(WIDTH).height(HEIGHT);
        PageMargin margin = page.margin();
        margin.leftAnd(SIDE_MARGIN)
                .rightAnd(SIDE_MARGIN)
                .topAnd(of(12))
                .headerAnd(of(8))
                .footerAnd(of(10))
                .bottom(of(8));
    }
}
