package org.dajeong.app.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/// Workbooks in memory.
final class Books {

    private Books() {}

    /// The file of a workbook that `content` fills.
    static byte[] of(String title, Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Dajeong", "1.0")) {
            book.properties().setTitle(title);
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
