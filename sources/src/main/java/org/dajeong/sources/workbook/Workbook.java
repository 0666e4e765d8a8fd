package org.dajeong.sources.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajeong.sources.Progress;
import org.dajeong.sources.Reading;
import org.dajeong.sources.SheetFile;

/// A workbook or CSV file that can be read, as somebody sent it.
///
/// It keeps the top of every sheet and what is merged, not the rows; the file must stay where it is.
public final class Workbook {

    private final Path path;
    private final SheetFile file;
    private final List<Content> contents;

    /// What is known of a sheet.
    ///
    /// @param index its place in the file, others counted
    record Content(int index, Sheet sheet, Grid grid, List<Merge> merges) {}

    /// A sheet.
    ///
    /// @param name as its tab says; for CSV the file's name without its ending, as a sheet may be called
    /// @param hidden whether a spreadsheet shows it only on demand
    /// @param rows the last row that has something in it, titles and header counted
    public record Sheet(String name, boolean hidden, int rows) {}

    /// A row to be looked at.
    ///
    /// @param row as a spreadsheet shows it
    /// @param texts by field, in the order of the mapping
    public record PreviewRow(String sheet, int row, Map<String, String> texts) {}

    /// What was read.
    ///
    /// @param rows the rows handed out
    /// @param skipped the first rows that were taken for sums, notes or repeated headers
    /// @param skippedBeyond how many more there are
    public record ReadRows(long rows, List<SkippedRow> skipped, long skippedBeyond) {

        public ReadRows {
            skipped = List.copyOf(skipped);
        }
    }

    /// A row that was not handed out, so that a person can see whether that was right.
    ///
    /// @param text its first text
    public record SkippedRow(String sheet, int row, String text) {}

    /// Takes rows.
    @FunctionalInterface
    public interface RowHandler {

        /// Takes a row.
        ///
        /// @param row overwritten by the next row
        void row(SheetRow row);
    }

    Workbook(Path path, SheetFile file, List<Content> contents) {
        this.path = path;
        this.file = file;
        this.contents = List.copyOf(contents);
    }

    /// Opens a file under its own name.
    public static Reading<Workbook> open(Path file) {
        return open(file, String.valueOf(file.getFileName()));
    }

    /// Opens a file and looks through all of it: a million cells take a second.
    ///
    /// @param name the file as its sender called it, for problems and as the sheet's name of a CSV file
    /// @return the workbook; or one problem, if it is missing, damaged, empty, protected by a password, of
    ///     an old or another kind, or made to fill the memory of its reader
    public static Reading<Workbook> open(Path file, String name) {
        return Opening.of(file, name);
    }

    /// The sheets in their order, hidden ones too; not the list in front of a [MarkedCopy].
    public List<Sheet> sheets() {
        return contents.stream().map(Content::sheet).toList();
    }

    public boolean isCsv() {
        return file.isCsv();
    }

    Path path() {
        return path;
    }

    SheetFile file() {
        return file;
    }

    List<Content> contents() {
        return contents;
    }

    /// Whether everything that the mapping names is in this workbook, and where.
    public Fit fit(Mapping mapping) {
        return Placements.of(this, mapping).fit();
    }

    /// The first rows, as [#read] would hand them out.
    ///
    /// @throws IllegalArgumentException if the mapping does not [fit][#fit]
    /// @throws IOException if the file cannot be read any more
    public List<PreviewRow> preview(Mapping mapping, int rows) throws IOException {
        List<PreviewRow> preview = new ArrayList<>();
        new RowReading(
                        mapping,
                        fitting(mapping),
                        row -> {
                            Map<String, String> texts = new LinkedHashMap<>();
                            row.fields().forEach(field -> texts.put(field, row.text(field)));
                            preview.add(new PreviewRow(row.sheet(), row.row(), texts));
                        },
                        Progress.NONE,
                        rows)
                .read(file);
        return preview;
    }

    /// Hands out all rows of the sheets that the mapping means, in bounded memory.
    ///
    /// A row is left out if it is blank in every field, repeats the header, or begins with one of the
    /// mapping's words for rows that are no ratings.
    ///
    /// @throws IllegalArgumentException if the mapping does not [fit][#fit]
    /// @throws IOException if the file cannot be read any more
    public ReadRows read(Mapping mapping, RowHandler handler, Progress progress) throws IOException {
        return new RowReading(mapping, fitting(mapping), handler, progress, Long.MAX_VALUE).read(file);
    }

    private List<Placement> fitting(Mapping mapping) {
        Placements placements = Placements.of(this, mapping);
        if (!placements.gaps().isEmpty()) {
            throw new IllegalArgumentException("the mapping does not fit: " + placements.gaps());
        }
        return placements.sheets();
    }
}
