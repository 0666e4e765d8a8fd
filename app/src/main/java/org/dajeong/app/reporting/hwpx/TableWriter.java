package org.dajeong.app.reporting.hwpx;

import java.util.List;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.DropCapStyle;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HeightRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HorzAlign;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.HorzRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.LineWrapMethod;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.NumberingType;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TablePageBreak;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextDirection;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextFlowSide;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.TextWrapMethod;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VertAlign;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VertRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.VerticalAlign2;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.WidthRelTo;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Run;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tc;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.object.table.Tr;

/// Puts a [Table] into a run of text.
final class TableWriter {

    /// Room between a cell's line and its text, left and right.
    private static final long CELL_SIDE = Paper.of(1.2);

    /// Room between a cell's line and its text, above and below.
    private static final long CELL_TOP = Paper.of(0.6);

    private TableWriter() {}

    /// @param number of the table in its document, from 1
    /// @param splits whether it may go on over the next page; then it floats, as a table that stands in the
    ///     text like a letter cannot be split
    static void write(Table content, Run run, int number, boolean splits) {
        List<List<Cell>> rows = content.allRows();
        List<Integer> widths = content.columnWidths();
        run.charPrIDRef(HeaderStyles.lettersId(TextStyle.ANCHOR));
        var table = run.addNewTable();
        table.idAnd(String.valueOf(number))
                .zOrderAnd(number - 1)
                .numberingTypeAnd(NumberingType.TABLE)
                .textWrapAnd(TextWrapMethod.TOP_AND_BOTTOM)
                .textFlowAnd(TextFlowSide.BOTH_SIDES)
                .lockAnd(false)
                .dropcapstyleAnd(DropCapStyle.None)
                .pageBreakAnd(splits ? TablePageBreak.CELL : TablePageBreak.NONE)
                .repeatHeaderAnd(!content.header().isEmpty())
                .rowCntAnd((short) rows.size())
                .colCntAnd((short) widths.size())
                .cellSpacingAnd(0)
                .borderFillIDRefAnd(HeaderStyles.frameId(CellFrame.GRID))
                .noAdjust(false);
        table.createSZ();
        table.sz()
                .widthAnd((long) Paper.TEXT_WIDTH)
                .widthRelToAnd(WidthRelTo.ABSOLUTE)
                .heightAnd(rows.stream().mapToLong(row -> height(row)).sum())
                .heightRelToAnd(HeightRelTo.ABSOLUTE)
                .protect(false);
        table.createPos();
        table.pos()
                .treatAsCharAnd(!splits)
                .affectLSpacingAnd(false)
                .flowWithTextAnd(true)
                .allowOverlapAnd(false)
                .holdAnchorAndSOAnd(false)
                .vertRelToAnd(VertRelTo.PARA)
                .horzRelToAnd(HorzRelTo.COLUMN)
                .vertAlignAnd(VertAlign.TOP)
                .horzAlignAnd(HorzAlign.LEFT)
                .vertOffsetAnd(0L)
                .horzOffset(0L);
        table.createOutMargin();
        table.outMargin().set(0L, 0L, 0L, 0L);
        table.createInMargin();
        table.inMargin().set(CELL_SIDE, CELL_SIDE, CELL_TOP, CELL_TOP);
        for (int row = 0; row < rows.size(); row++) {
            write(
                    rows.get(row),
                    table.addNewTr(),
                    row,
                    widths,
                    row == 0 && !content.header().isEmpty());
        }
    }

    private static void write(List<Cell> cells, Tr row, int rowIndex, List<Integer> widths, boolean header) {
        long height = height(cells);
        int column = 0;
        for (Cell cell : cells) {
            long width = widths.subList(column, column + cell.columns()).stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            Tc place = row.addNewTc();
            place.nameAnd("")
                    .headerAnd(header)
                    .hasMarginAnd(false)
                    .protectAnd(false)
                    .editableAnd(false)
                    .dirtyAnd(false)
                    .borderFillIDRef(HeaderStyles.frameId(cell.frame()));
            place.createCellAddr();
            place.cellAddr().colAddrAnd((short) column).rowAddr((short) rowIndex);
            place.createCellSpan();
            place.cellSpan().colSpanAnd((short) cell.columns()).rowSpan((short) 1);
            place.createCellSz();
            place.cellSz().set(width, height);
            place.createCellMargin();
            place.cellMargin().set(CELL_SIDE, CELL_SIDE, CELL_TOP, CELL_TOP);
            write(cell, place);
            column += cell.columns();
        }
    }

    private static void write(Cell cell, Tc place) {
        place.createSubList();
        place.subList()
                .idAnd("")
                .textDirectionAnd(TextDirection.HORIZONTAL)
                .lineWrapAnd(LineWrapMethod.BREAK)
                .vertAlignAnd(VerticalAlign2.CENTER)
                .linkListIDRefAnd("0")
                .linkListNextIDRefAnd("0")
                .textWidthAnd(0)
                .textHeightAnd(0)
                .hasTextRefAnd(false)
                .hasNumRef(false);
        for (String line : cell.lines()) {
            Paragraphs.add(place.subList(), cell.style(), line);
        }
    }

    /// Height of a row without wrapped lines; readers make it higher where a text needs more.
    private static long height(List<Cell> row) {
        return row.stream().mapToLong(TableWriter::height).max().orElse(0);
    }

    private static long height(Cell cell) {
        TextStyle.Place place = cell.style().place();
        long line = (long) cell.style().letters().size() * place.lineSpacing() / 100;
        return place.before() + cell.lines().size() * line + place.after() + 2 * CELL_TOP;
    }
}
