package org.dajeong.app.reporting.hwpx;

import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.HorizontalAlign2;

/// The kinds of line a document has, each with its letters, its place and its mark.
///
/// Marks are those of a report in outline style: □ ○ - ※. The second and further lines of a paragraph start
/// below its first word, not below the mark.
@SuppressWarnings("ImmutableEnumChecker") // records of numbers and enums
public enum TextStyle {
    TITLE(Face.DOTUM.bold(2000), Place.centred().before(400).after(400).spaced(130), ""),
    BYLINE(Face.DOTUM.plain(1200), Place.right(), ""),
    HEADING(Face.DOTUM.bold(1500), Place.left(0).before(800).after(100).keptWithNext(), "□ "),
    POINT(Face.BATANG.plain(1400), Place.left(700).before(100), "○ "),
    DETAIL(Face.BATANG.plain(1300), Place.left(2100), "- "),
    NOTE(Face.DOTUM.plain(1100), Place.left(2100).spaced(150), "※ "),
    TABLE_NOTE(Face.DOTUM.plain(900), Place.left(0).before(300).spaced(140), "※ "),
    NOTICE(Face.DOTUM.plain(1000), Place.centred().before(100).after(100).spaced(140), ""),
    ATTACHMENT(Face.BATANG.plain(1400), Place.left(0), ""),
    ANNEX(Face.DOTUM.bold(1500), Place.left(0).spaced(130), ""),
    ANNEX_MARK(Face.DOTUM.bold(1400), Place.centred().spaced(130), ""),
    TABLE_TITLE(Face.DOTUM.bold(1200), Place.left(0).before(1200).after(300).keptWithNext(), ""),
    BOX(Face.DOTUM.plain(200), Place.left(0).before(200).after(600).spaced(100), ""),
    ANCHOR(Face.DOTUM.plain(200), Place.left(0).spaced(100), ""),
    CELL(Face.DOTUM.plain(950), Place.left(0).spaced(130), ""),
    CELL_CENTRED(Face.DOTUM.plain(950), Place.centred().spaced(130), ""),
    CELL_NUMBER(Face.DOTUM.plain(950), Place.right().spaced(130), ""),
    CELL_HEAD(Face.DOTUM.bold(950), Place.centred().spaced(130), ""),
    CELL_GROUP(Face.DOTUM.bold(950), Place.left(0).spaced(130), "");

    /// Width of a blank, in hundredths of the size of the letters.
    private static final int BLANK = 50;

    private final Letters letters;
    private final Place place;
    private final String mark;

    TextStyle(Letters letters, Place place, String mark) {
        this.letters = letters;
        this.place = place;
        this.mark = mark;
    }

    Letters letters() {
        return letters;
    }

    Place place() {
        return place;
    }

    /// A text behind the mark of this style.
    String marked(String text) {
        return mark + text;
    }

    /// By how much the second line stands further right than the first, in hundredths of a point.
    int hanging() {
        if (mark.isEmpty()) {
            return 0;
        }
        int sign = mark.startsWith("-") ? BLANK : 100;
        return letters.size() * (sign + BLANK) / 100;
    }

    /// The two faces of Hancom Office that every Korean office has: 함초롬돋움 and 함초롬바탕.
    enum Face {
        DOTUM("0"),
        BATANG("1");

        private final String id;

        Face(String id) {
            this.id = id;
        }

        /// In the blank file's list of faces.
        String id() {
            return id;
        }

        Letters plain(int size) {
            return new Letters(this, size, false);
        }

        Letters bold(int size) {
            return new Letters(this, size, true);
        }
    }

    /// @param size in hundredths of a point
    record Letters(Face face, int size, boolean bold) {}

    /// Where a paragraph stands; distances in hundredths of a point.
    ///
    /// @param lineSpacing distance of two lines in hundredths of the size of the letters
    record Place(HorizontalAlign2 align, int indent, int before, int after, int lineSpacing, boolean keepWithNext) {

        /// What official documents use.
        private static final int LINE_SPACING = 160;

        private static Place of(HorizontalAlign2 align, int indent) {
            return new Place(align, indent, 0, 0, LINE_SPACING, false);
        }

        static Place left(int indent) {
            return of(HorizontalAlign2.LEFT, indent);
        }

        static Place centred() {
            return of(HorizontalAlign2.CENTER, 0);
        }

        static Place right() {
            return of(HorizontalAlign2.RIGHT, 0);
        }

        Place before(int distance) {
            return new Place(align, indent, distance, after, lineSpacing, keepWithNext);
        }

        Place after(int distance) {
            return new Place(align, indent, before, distance, lineSpacing, keepWithNext);
        }

        Place spaced(int percent) {
            return new Place(align, indent, before, after, percent, keepWithNext);
        }

        Place keptWithNext() {
            return new Place(align, indent, before, after, lineSpacing, true);
        }
    }
}
