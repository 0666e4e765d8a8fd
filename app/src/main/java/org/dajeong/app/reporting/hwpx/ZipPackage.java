package org.dajeong.app.reporting.hwpx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.writer.HWPXWriter;

/// The zip file around a document.
///
/// The format asks for an entry `mimetype`, first and not compressed, by which programs recognise the file.
/// The library compresses it, so the zip is written anew; entries carry the day of the document instead of
/// the time of writing.
final class ZipPackage {

    private static final String TYPE_ENTRY = "mimetype";

    private ZipPackage() {}

    static byte[] of(HWPXFile file, LocalDate on) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream compressed = new ZipInputStream(new ByteArrayInputStream(written(file)));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // The library writes `mimetype` first.
            for (ZipEntry entry = compressed.getNextEntry(); entry != null; entry = compressed.getNextEntry()) {
                put(zip, entry.getName(), compressed.readAllBytes(), on.atStartOfDay());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, LocalDateTime on) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(on);
        if (name.equals(TYPE_ENTRY)) {
            CRC32 check = new CRC32();
            check.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(check.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] written(HWPXFile file) throws IOException {
        try {
            return HWPXWriter.toBytes(file);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // The library declares any exception; in memory nothing but a mistake can cause one.
            throw new IllegalStateException(e);
        }
    }
}
