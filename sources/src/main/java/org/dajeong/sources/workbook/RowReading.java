package org.dajeong.sources.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajeong.sources.Progress;
import org.dajeong.sources.SheetFile;
import org.jspecify.annotations.Nullable;

/// One reading of the rows below the headers.
final class RowReading implements SheetFile.Rows {

    private static final int ROWS_BETWEEN = 1 << 17;

    private static final int SKIPPED_MAX = 1_000;

    private final Mapping mapping;
    private final Map<Integer, Placement> placements = new HashMap<>();
    private final Workbook.RowHandler handler;
    private final Progress progress;
    private final long rowsMax;
    private final NotRatings notRatings;
    private final SheetRow row;
    private final List<Workbook.SkippedRow> skipped = new ArrayList<>();
    private long skippedCount;
    private long rows;
    private @Nullable SheetColumns columns;

    RowReading(
            Mapping mapping, List<Placement> placements, Workbook.RowHandler handler, Progress progress, long rowsMax) {
        this.mapping = mapping;
        placements.forEach(placement -> this.placements.put(placement.content().index(), placement));
        this.handler = handler;
        this.progress = progress;
        this.rowsMax = rowsMax;
        notRatings = new NotRatings(mapping.words().notRatings());
        List<String> fields = new ArrayList<>(mapping.columns().keySet());
        String sheetField = mapping.sheets().field();
        if (!sheetField.isEmpty() && !fields.contains(sheetField)) {
            fields.add(sheetField);
        }
        row = new SheetRow(fields);
    }

    Workbook.ReadRows read(SheetFile file) throws IOException {
        file.read(this);
        progress.rows(Progress.READING, rows);
        return new Workbook.ReadRows(rows, skipped, skippedCount - skipped.size());
    }

    @Override
    public boolean sheet(int index) {
        Placement placement = placements.get(index);
        columns = placement == null ? null : new SheetColumns(placement, mapping);
        return placement != null && rows < rowsMax;
    }

    @Override
    public boolean row(int number, List<String> cells) {
        SheetColumns columns = this.columns;
        if (columns == null || number <= columns.lastHeaderRow()) {
            return true;
        }
        String sheet = columns.sheet();
        boolean rating = columns.fill(number, cells, row);
        if (!rating || notRatings.test(cells) || columns.isHeader(cells)) {
            if (skippedCount++ < SKIPPED_MAX) {
                skipped.add(new Workbook.SkippedRow(sheet, number, NotRatings.first(cells)));
            }
            return true;
        }
        handler.row(row);
        if ((++rows & ROWS_BETWEEN - 1) == 0) {
            progress.rows(Progress.READING, rows);
        }
        return rows < rowsMax;
    }
}
