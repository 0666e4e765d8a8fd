package org.dajeong.app.reporting.hwpx;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import kr.dogfoot.hwpxlib.object.common.compatibility.InSwitchObject;
import kr.dogfoot.hwpxlib.object.common.compatibility.Switch;
import kr.dogfoot.hwpxlib.object.content.header_xml.RefList;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.LineSpacingType;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.ValueUnit2;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.BorderFill;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.CharPr;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.ParaPr;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.borderfill.Border;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.parapr.LineSpacing;
import kr.dogfoot.hwpxlib.object.content.header_xml.references.parapr.ParaMargin;
import org.dajeong.app.reporting.hwpx.TextStyle.Letters;
import org.dajeong.app.reporting.hwpx.TextStyle.Place;

/// Writes every [TextStyle] and [CellFrame] into the header of a file, behind what the blank file brings, and
/// knows their identifiers there.
final class HeaderStyles {

    /// Entries of the blank file; ours are copies of the first of each, numbered on from here.
    private static final int BLANK_LETTERS = 7;

    private static final int BLANK_PLACES = 16;
    private static final int BLANK_FRAMES = 2;

    private static final String BLACK = "#000000";

    private static final Map<TextStyle, String> LETTERS = numbered(TextStyle.values(), BLANK_LETTERS);
    private static final Map<TextStyle, String> PLACES = numbered(TextStyle.values(), BLANK_PLACES);

    /// Frames are numbered from 1.
    private static final Map<CellFrame, String> FRAMES = numbered(CellFrame.values(), BLANK_FRAMES + 1);

    private HeaderStyles() {}

    static void addTo(RefList references) {
        for (TextStyle style : TextStyle.values()) {
            references.charProperties().add(letters(references.charProperties().get(0), style));
            references.paraProperties().add(place(references.paraProperties().get(0), style));
        }
        for (CellFrame frame : CellFrame.values()) {
            references.borderFills().add(frame(references.borderFills().get(0), frame));
        }
    }

    static String lettersId(TextStyle style) {
        return requireNonNull(LETTERS.get(style));
    }

    static String placeId(TextStyle style) {
        return requireNonNull(PLACES.get(style));
    }

    static String frameId(CellFrame frame) {
        return requireNonNull(FRAMES.get(frame));
    }

    private static <E extends Enum<E>> Map<E, String> numbered(E[] values, int first) {
        Map<E, String> numbers = new HashMap<>();
        for (E value : values) {
            numbers.put(value, String.valueOf(first + numbers.size()));
        }
        return Map.copyOf(numbers);
    }

    private static CharPr letters(CharPr blank, TextStyle style) {
        Letters letters = style.letters();
        CharPr copy = blank.clone();
        copy.idAnd(lettersId(style)).height(letters.size());
        String face = letters.face().id();
        copy.fontRef().set(face, face, face, face, face, face, face);
        if (letters.bold()) {
            copy.createBold();
        }
        return copy;
    }

    private static ParaPr place(ParaPr blank, TextStyle style) {
        Place place = style.place();
        ParaPr copy = blank.clone();
        copy.id(placeId(style));
        copy.align().horizontal(place.align());
        copy.breakSetting().keepWithNext(place.keepWithNext());
        Switch versions = copy.switchList().getFirst();
        // Programs that do not know the name of the first case read the default, whose lengths count double.
        fill(versions.getCaseObject(0), style, 1);
        fill(versions.defaultObject(), style, 2);
        return copy;
    }

    private static void fill(InSwitchObject version, TextStyle style, int factor) {
        Place place = style.place();
        ParaMargin margin = (ParaMargin) version.getChild(0);
        margin.intent().valueAnd(-style.hanging() * factor).unit(ValueUnit2.HWPUNIT);
        margin.left().valueAnd(place.indent() * factor).unit(ValueUnit2.HWPUNIT);
        margin.prev().valueAnd(place.before() * factor).unit(ValueUnit2.HWPUNIT);
        margin.next().valueAnd(place.after() * factor).unit(ValueUnit2.HWPUNIT);
        ((LineSpacing) version.getChild(1)).typeAnd(LineSpacingType.PERCENT).value(place.lineSpacing());
    }

    private static BorderFill frame(BorderFill blank, CellFrame frame) {
        BorderFill copy = blank.clone();
        copy.id(frameId(frame));
        draw(copy.leftBorder(), frame.sideLine());
        draw(copy.rightBorder(), frame.sideLine());
        draw(copy.topBorder(), frame.acrossLine());
        draw(copy.bottomBorder(), frame.acrossLine());
        String shade = frame.shade();
        if (shade != null) {
            copy.createFillBrush();
            copy.fillBrush().createWinBrush();
            copy.fillBrush().winBrush().faceColorAnd(shade).hatchColorAnd(BLACK).alpha(0f);
        }
        return copy;
    }

    private static void draw(Border border, CellFrame.Line line) {
        border.typeAnd(line.type()).widthAnd(line.width()).color(BLACK);
    }
}
