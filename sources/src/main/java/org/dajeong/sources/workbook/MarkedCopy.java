package org.dajeong.sources.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A workbook as it came, with the cells to mend in yellow and a list of them in front.
///
/// Only styles of cells change: widths, merged cells, formulas, pictures and other sheets stay. The copy can
/// be mended and opened again: its list is then no sheet of the workbook, and when it is marked once more
/// the new list takes its place and cells that are right lose their yellow. A CSV file becomes a workbook.
public final class MarkedCopy {

    private MarkedCopy() {}

    /// What is written into the list, in the language of its reader.
    ///
    /// @param sheet the name of its sheet
    /// @param note a sentence above it; may be empty
    public record Words(
            String sheet,
            String note,
            String sheetHeading,
            String cellHeading,
            String foundHeading,
            String expectedHeading) {}

    /// Writes the copy as XLSX.
    ///
    /// @param problems in the order of the list; a cell may be in it more than once
    /// @throws IllegalArgumentException if an address is not a cell
    public static void write(Workbook workbook, List<CellProblem> problems, Words words, OutputStream out)
            throws IOException {
        if (!workbook.isCsv()) {
            write(workbook.path(), problems, words, out);
            return;
        }
        Path copy = Files.createTempFile("dajeong-", ".xlsx");
        try {
            CsvCopy.write(workbook, copy);
            write(copy, problems, words, out);
        } finally {
            Files.delete(copy);
        }
    }

    private static void write(Path original, List<CellProblem> problems, Words words, OutputStream out)
            throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        // A tenth larger than usual, in half the time.
        copy.setLevel(3);
        try (ZipFile zip = new ZipFile(original.toFile())) {
            new Copy(zip, problems, words, copy).write();
        }
        copy.finish();
        copy.flush();
    }

    private static final class Copy {

        /// Pictures and the like may have any size that a file can have.
        private static final long COPIED_MAX = 4L << 30;

        private final ZipFile zip;
        private final XlsxParts parts;
        private final List<CellProblem> problems;
        private final Words words;
        private final ZipOutputStream out;
        private final MarkedWorkbook workbook;
        private final MarkStyles styles;

        Copy(ZipFile zip, List<CellProblem> problems, Words words, ZipOutputStream out) throws IOException {
            this.zip = zip;
            this.problems = problems;
            this.words = words;
            this.out = out;
            parts = XlsxParts.read(zip);
            workbook = new MarkedWorkbook(parts, words.sheet());
            styles = new MarkStyles(styles());
        }

        private InputStream styles() throws IOException {
            return parts.styles().isEmpty()
                    ? MarkStyles.none()
                    : open(parts.styles().get());
        }

        private InputStream open(String part) throws IOException {
            return XlsxParts.open(zip, part, COPIED_MAX);
        }

        void write() throws IOException {
            Map<String, List<CellAddress>> faulty = faulty();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = entry.getName();
                List<CellAddress> cells = faulty.get(part);
                if (workbook.isDropped(part) || part.equals(workbook.styles())) {
                    continue;
                }
                if (cells != null) {
                    edit(part, open(part), new MarkedSheet(cells, styles));
                } else if (part.equals(XlsxParts.CONTENT_TYPES)) {
                    edit(part, open(part), workbook.contentTypes());
                } else if (part.equals(parts.relationships())) {
                    edit(part, open(part), workbook.relationships());
                } else if (part.equals(parts.workbook())) {
                    edit(part, open(part), workbook.workbook());
                } else {
                    out.putNextEntry(new ZipEntry(part));
                    try (InputStream content = zip.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                }
            }
            // Now it is known which styles are needed.
            edit(workbook.styles(), styles(), styles);
            out.putNextEntry(new ZipEntry(workbook.list()));
            new ProblemSheet(
                            problems,
                            words,
                            styles,
                            parts.sheets().stream()
                                    .filter(sheet -> !sheet.ours())
                                    .map(XlsxParts.Sheet::name)
                                    .collect(Collectors.toSet()))
                    .write(writer());
        }

        /// The faulty cells by the part of their sheet; every sheet has a list.
        private Map<String, List<CellAddress>> faulty() {
            Map<String, List<CellAddress>> faulty = new HashMap<>();
            for (XlsxParts.Sheet sheet : parts.sheets()) {
                faulty.put(
                        sheet.part(),
                        problems.stream()
                                .filter(problem -> problem.sheet().equals(sheet.name())
                                        && !problem.address().isEmpty())
                                .map(problem -> CellAddress.parse(problem.address()))
                                .collect(Collectors.toCollection(ArrayList::new)));
            }
            return faulty;
        }

        private void edit(String part, InputStream content, XmlCopy.Editor editor) throws IOException {
            out.putNextEntry(new ZipEntry(part));
            XmlCopy.copy(content, writer(), editor);
        }

        private XmlWriter writer() throws IOException {
            return new XmlWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
        }
    }
}
