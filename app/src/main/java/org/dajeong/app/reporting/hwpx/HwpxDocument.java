package org.dajeong.app.reporting.hwpx;

import java.time.LocalDate;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.object.content.context_hpf.Meta;
import kr.dogfoot.hwpxlib.object.content.context_hpf.MetaData;
import kr.dogfoot.hwpxlib.object.content.header_xml.enumtype.NumberType1;
import kr.dogfoot.hwpxlib.object.content.section_xml.SectionXMLFile;
import kr.dogfoot.hwpxlib.object.content.section_xml.enumtype.PageNumPosition;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Para;
import kr.dogfoot.hwpxlib.object.content.section_xml.paragraph.Run;
import kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker;

/// A document on A4 with page numbers, written from top to bottom.
///
/// The same calls give the same bytes.
public final class HwpxDocument {

    private final HWPXFile file = BlankFileMaker.make();
    private final LocalDate on;
    private int tables;
    private boolean blank = true;

    /// @param title for lists of files; not printed
    /// @param on the day the document says it was made
    public HwpxDocument(String title, LocalDate on) {
        this.on = on;
        HeaderStyles.addTo(file.headerXMLFile().refList());
        describe(file.contentHPFFile().metaData(), title, on);
        Para first = section().getPara(0);
        first.removeLineSegArray();
        Paper.layOut(first.getRun(0).secPr().pagePr());
        Run numbering = first.addNewRun();
        numbering.charPrIDRef(HeaderStyles.lettersId(TextStyle.CELL));
        numbering
                .addNewCtrl()
                .addNewPageNum()
                .posAnd(PageNumPosition.BOTTOM_CENTER)
                .formatTypeAnd(NumberType1.DIGIT)
                .sideChar("-");
    }

    /// Adds a paragraph behind the mark of its style.
    public HwpxDocument line(TextStyle style, String text) {
        Run run = nextPara(style, false).addNewRun();
        run.charPrIDRefAnd(HeaderStyles.lettersId(style)).addNewT().addText(style.marked(text));
        return this;
    }

    /// Adds a table that does not split, such as a box around a title.
    public HwpxDocument box(Table table) {
        return box(table, false);
    }

    /// Adds a box on top of a new page.
    public HwpxDocument boxOnNewPage(Table table) {
        return box(table, true);
    }

    /// Adds a table that goes on over as many pages as it needs.
    public HwpxDocument table(Table table) {
        TableWriter.write(table, nextPara(TextStyle.ANCHOR, false).addNewRun(), ++tables, true);
        return this;
    }

    /// The file.
    public byte[] bytes() {
        return ZipPackage.of(file, on);
    }

    private HwpxDocument box(Table table, boolean onNewPage) {
        TableWriter.write(table, nextPara(TextStyle.BOX, onNewPage).addNewRun(), ++tables, false);
        return this;
    }

    /// The blank file's only paragraph holds the set-up of the section; it takes the first line.
    private Para nextPara(TextStyle style, boolean onNewPage) {
        Para para = blank ? section().getPara(0) : Paragraphs.add(section());
        blank = false;
        return para.paraPrIDRefAnd(HeaderStyles.placeId(style)).pageBreakAnd(onNewPage);
    }

    private SectionXMLFile section() {
        return file.sectionXMLFileList().get(0);
    }

    /// The blank file carries the time it was made at; ours carries the day of the document.
    private static void describe(MetaData data, String title, LocalDate on) {
        data.title().addText(title);
        for (Meta meta : data.metas()) {
            switch (meta.name()) {
                case "CreatedDate", "ModifiedDate" -> meta.text(on.atStartOfDay() + ":00Z");
                case "date" -> meta.text(on.toString());
                default -> meta.text("");
            }
        }
    }
}
