package org.dajeong.app.reporting.hwpx;

import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.LineType2;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.LineWidth;
import org.jspecify.annotations.Nullable;

/// Lines around a cell and the colour behind it; every shade stays readable in a black-and-white print.
public enum CellFrame {
    GRID(Line.THIN, Line.THIN, null),
    HEAD(Line.THIN, Line.THIN, "#E4E9F0"),
    GROUP(Line.THIN, Line.THIN, "#F3F5F8"),
    TITLE(Line.THICK, Line.NONE, "#F3F5F8"),
    ANNEX_MARK(Line.THIN, Line.THIN, "#E4E9F0"),
    ANNEX(Line.THIN, Line.NONE, null),
    NOTICE(Line.THIN, Line.THIN, null);

    private final Line acrossLine;
    private final Line sideLine;
    private final @Nullable String shade;

    CellFrame(Line acrossLine, Line sideLine, @Nullable String shade) {
        this.acrossLine = acrossLine;
        this.sideLine = sideLine;
        this.shade = shade;
    }

    /// Above and below the cell.
    Line acrossLine() {
        return acrossLine;
    }

    /// Left and right of the cell.
    Line sideLine() {
        return sideLine;
    }

    @Nullable
    String shade() {
        return shade;
    }

    enum Line {
        NONE(LineType2.NONE, LineWidth.MM_0_1),
        THIN(LineType2.SOLID, LineWidth.MM_0_12),
        THICK(LineType2.SOLID, LineWidth.MM_0_6);

        private final LineType2 type;
        private final LineWidth width;

        Line(LineType2 type, LineWidth width) {
            this.type = type;
            this.width = width;
        }

        LineType2 type() {
            return type;
        }

        LineWidth width() {
            return width;
        }
    }
}
