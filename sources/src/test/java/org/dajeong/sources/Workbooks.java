package org.dajeong.sources;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Workbooks, by a library and by hand.
final class Workbooks {

    private Workbooks() {}

    /// Fills a sheet.
    interface Filling {

        void fill(Worksheet sheet);
    }

    /// A workbook by fastexcel.
    static Input written(Path file, Filling filling) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook workbook = new Workbook(stream, "dajeong", "1.0")) {
            filling.fill(workbook.newWorksheet("ratings"));
            workbook.newWorksheet("another").value(0, 0, "부서");
        }
        return Input.of(file.toString());
    }

    /// A workbook whose only sheet has this XML between `<sheetData>` and `</sheetData>`, without styles.
    static Input byHand(Path file, String rows) throws IOException {
        return byHand(file, rows, "", "");
    }

    /// A workbook by hand.
    ///
    /// @param properties attributes of the workbook's properties
    /// @param styles the number formats of the styles 0, 1 and so on, separated by `|`; none for no styles at
    ///     all
    static Input byHand(Path file, String rows, String properties, String styles) throws IOException {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String office = "http://schemas.openxmlformats.org/";
        String main = office + "spreadsheetml/2006/main";
        String relationships = office + "package/2006/relationships";
        String relationship = office + "officeDocument/2006/relationships";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="%spackage/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>%s
                    </Types>""".formatted(office, types, styles.isEmpty() ? "" : """
                            <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>""".formatted(types)));
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><workbookPr %s/>
                    <sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(main, relationship, properties));
            put(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/worksheet"
                    Target="worksheets/sheet1.xml"/></Relationships>""".formatted(relationships, relationship));
            if (!styles.isEmpty()) {
                put(zip, "xl/styles.xml", styles(main, styles.split("\\|")));
            }
            put(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>""".formatted(main, rows));
        }
        return Input.of(file.toString());
    }

    /// A format that is a number is the number of a format that every version knows.
    private static String styles(String main, String[] formats) {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            boolean known = formats[i].matches("\\d+");
            cells.append("<xf numFmtId=\"%s\"/>".formatted(known ? formats[i] : String.valueOf(200 + i)));
            if (!known) {
                own.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                        .formatted(200 + i, formats[i].replace("\"", "&quot;")));
            }
        }
        return "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(main, own, cells);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
