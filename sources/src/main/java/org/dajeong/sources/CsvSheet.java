package org.dajeong.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;

/// The one sheet of a CSV file.
record CsvSheet(Path path, TextEncoding.Decoded encoding) implements SheetFile {

    /// What systems call a workbook and is a web page.
    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype|html|head|meta|style|table|\\?xml)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Reading<SheetFile> of(Path path, Problems.Collector problems) {
        try {
            switch (TextEncoding.of(path)) {
                case TextEncoding.Undecodable(long line, String found) ->
                    problems.add(Problem.Kind.NOT_TEXT, line, "", found);
                case TextEncoding.Decoded decoded -> {
                    CsvSheet sheet = new CsvSheet(path, decoded);
                    sheet.check(problems);
                    if (problems.isEmpty()) {
                        return new Reading.Accepted<>(sheet);
                    }
                }
            }
        } catch (IOException e) {
            problems.add(Problem.Kind.FILE_UNREADABLE, 0, "", RowFile.reason(e));
        }
        return new Reading.Refused<>(problems.problems());
    }

    private void check(Problems.Collector problems) throws IOException {
        CsvCells cells = new CsvCells();
        try (CsvText text = new CsvText(encoding.open(path))) {
            Iterator<CsvCells> rows = rows(text, cells);
            boolean any = false;
            while (rows.hasNext() && !rows.next().isOpen()) {
                if (!any && !cells.isBlank()) {
                    any = true;
                    if (MARKUP.matcher(cells.texts().getFirst()).matches()) {
                        problems.add(Problem.Kind.NOT_A_WORKBOOK, 0, "", "");
                        return;
                    }
                }
            }
            if (cells.isOpen()) {
                problems.add(Problem.Kind.QUOTE_OPEN, cells.row(), "", "");
            } else if (!any) {
                problems.add(Problem.Kind.NO_HEADER, 0, "", "");
            }
        } catch (CsvParseException e) {
            problems.add(Problem.Kind.QUOTE_OPEN, cells.row(), "", "");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean isCsv() {
        return true;
    }

    @Override
    public void read(Rows rows) throws IOException {
        if (!rows.sheet(0)) {
            return;
        }
        try (CsvText text = new CsvText(encoding.open(path))) {
            CsvCells cells = new CsvCells();
            Iterator<CsvCells> iterator = rows(text, cells);
            boolean wanted = true;
            while (wanted && iterator.hasNext()) {
                iterator.next();
                wanted = cells.isBlank() || rows.row(cells.row(), cells.texts());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Iterator<CsvCells> rows(CsvText text, CsvCells cells) {
        return CsvReader.builder()
                .fieldSeparator(text.delimiter())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(cells, text)
                .iterator();
    }
}
