package org.dajeong.sources.workbook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Reading;
import org.dajeong.sources.SheetFile;

/// Looks through a file once, so that what is read later is known to be harmless and whole.
final class Opening {

    /// Texts that cells may share: all different ones of three free columns of 300,000 rows, and as many
    /// again.
    private static final int STRINGS_MAX = 2_000_000;

    private Opening() {}

    static Reading<Workbook> of(Path file, String name) {
        return switch (SheetFile.of(file, name)) {
            case Reading.Refused<SheetFile>(var problems) -> new Reading.Refused<>(problems);
            case Reading.Accepted<SheetFile>(SheetFile sheets) -> open(file, name, sheets);
        };
    }

    private static Reading<Workbook> open(Path file, String name, SheetFile sheets) {
        try {
            Map<Integer, Top> tops = new HashMap<>();
            List<Workbook.Content> contents = sheets.isCsv() ? csv(sheets, name) : xlsx(file, sheets, tops);
            return contents.stream().allMatch(content -> content.grid().isEmpty())
                    ? SheetFile.refused(name, Problem.Kind.NO_HEADER, "")
                    : new Reading.Accepted<>(new Workbook(file, sheets, contents));
        } catch (LimitedStream.TooLarge e) {
            return SheetFile.refused(name, Problem.Kind.FILE_TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (FileNotFoundException e) {
            return SheetFile.refused(name, Problem.Kind.NOT_A_WORKBOOK, "");
        } catch (IOException e) {
            return SheetFile.refused(name, Problem.Kind.FILE_UNREADABLE, reason(e));
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    private static List<Workbook.Content> csv(SheetFile file, String name) throws IOException {
        Top top = new Top(Integer.MAX_VALUE);
        file.read(new Tops(Map.of(0, top)));
        int ending = name.lastIndexOf('.');
        String sheet = SheetName.legal(ending > 0 ? name.substring(0, ending) : name);
        return List.of(new Workbook.Content(
                0, new Workbook.Sheet(sheet, false, top.last), new Grid(top.rows, List.of()), List.of()));
    }

    private static List<Workbook.Content> xlsx(Path path, SheetFile file, Map<Integer, Top> tops) throws IOException {
        List<XlsxParts.Sheet> sheets;
        List<SheetScan> scans = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            XlsxParts parts = XlsxParts.read(zip);
            sheets = parts.sheets();
            int strings = strings(zip, parts.strings());
            if (parts.styles().isPresent()) {
                Xml.read(XlsxParts.open(zip, parts.styles().get(), XlsxParts.KEPT_MAX), tag -> {});
            }
            for (XlsxParts.Sheet sheet : sheets) {
                scans.add(SheetScan.of(zip, sheet.part(), strings));
            }
        }
        for (int i = 0; i < sheets.size(); i++) {
            if (!sheets.get(i).ours()) {
                tops.put(i, new Top(Grid.ROWS));
            }
        }
        file.read(new Tops(tops));
        List<Workbook.Content> contents = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Top top = tops.get(i);
            if (top != null) {
                SheetScan scan = scans.get(i);
                XlsxParts.Sheet sheet = sheets.get(i);
                contents.add(new Workbook.Content(
                        i,
                        new Workbook.Sheet(sheet.name(), sheet.hidden(), scan.rows()),
                        new Grid(top.rows, scan.merges()),
                        scan.merges()));
            }
        }
        return contents;
    }

    private static int strings(ZipFile zip, Optional<String> part) throws IOException {
        int[] count = {0};
        if (part.isPresent()) {
            Xml.read(XlsxParts.open(zip, part.get(), XlsxParts.KEPT_MAX), tag -> {
                if (tag.getLocalName().equals("si") && ++count[0] > STRINGS_MAX) {
                    throw new LimitedStream.TooLarge(part.get());
                }
            });
        }
        return count[0];
    }

    /// The top of one sheet.
    private static final class Top {

        private final Map<Integer, List<String>> rows = new HashMap<>();
        private final int until;
        private int last;

        /// @param until the row after which no more are asked for
        Top(int until) {
            this.until = until;
        }

        boolean take(int number, List<String> cells) {
            if (number <= Grid.ROWS) {
                rows.put(number, List.copyOf(cells));
            }
            last = number;
            return number < until;
        }
    }

    /// Collects the tops of all sheets in one reading.
    private static final class Tops implements SheetFile.Rows {

        private final Map<Integer, Top> tops;
        private Top top = new Top(0);

        Tops(Map<Integer, Top> tops) {
            this.tops = tops;
        }

        @Override
        public boolean sheet(int index) {
            Top next = tops.get(index);
            if (next != null) {
                top = next;
            }
            return next != null;
        }

        @Override
        public boolean row(int number, List<String> cells) {
            return top.take(number, cells);
        }
    }
}
