package org.dajeong.sources.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The parts of a workbook, changed by hand.
final class Parts {

    private Parts() {}

    static List<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /// A copy beside the workbook, in which one part is changed.
    static Path changed(Path file, String part, UnaryOperator<String> change) throws IOException {
        return changed(file, part, change, StandardCharsets.UTF_8);
    }

    static Path changed(Path file, String part, UnaryOperator<String> change, Charset charset) throws IOException {
        Path changed = file.resolveSibling("changed.xlsx");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(charset)
                                : bytes);
            }
        }
        return changed;
    }
}
