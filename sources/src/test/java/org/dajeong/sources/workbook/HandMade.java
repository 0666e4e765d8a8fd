package org.dajeong.sources.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook as few programs write it: prefixes before all names, no styles, no addresses.
final class HandMade {

    private static final String OFFICE = "http://schemas.openxmlformats.org/";

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String PACKAGES = OFFICE + "package/2006/relationships";

    private static final String RELATION = OFFICE + "officeDocument/2006/relationships";

    private static final String MAIN = OFFICE + "spreadsheetml/2006/main";

    private HandMade() {}

    /// @param rows what stands between `<x:sheetData>` and `</x:sheetData>`
    static Path write(Path file, String rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="%spackage/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>
                    </Types>""".formatted(OFFICE, TYPES, TYPES));
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""".formatted(PACKAGES, RELATION));
            put(zip, "xl/workbook.xml", """
                    <x:workbook xmlns:x="%s" xmlns:r="%s"><x:sheets><x:sheet name="s" sheetId="4" r:id="r1"/></x:sheets>
                    <x:calcPr calcId="1"/></x:workbook>""".formatted(MAIN, RELATION));
            put(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""".formatted(PACKAGES, RELATION));
            put(zip, "xl/worksheets/sheet1.xml", """
                    <x:worksheet xmlns:x="%s"><x:sheetData>%s</x:sheetData></x:worksheet>""".formatted(MAIN, rows));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
