package org.dajeong.sources;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the cells of one row after the other; only the columns that are wanted become text.
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRows> {

    private static final int IGNORED = -1;

    private final RowReader reader;
    private final List<String> header = new ArrayList<>();
    private int @Nullable [] places;
    private String[] cells = {};
    private CellCache[] caches = {};
    private boolean blank;
    private String surplus = "";
    private boolean open;
    private long row;

    CsvRows(RowReader reader) {
        this.reader = reader;
    }

    @Override
    protected void handleBegin(long line) {
        // Lines are not rows: a cell may hold several.
        row++;
        Arrays.fill(cells, "");
        blank = true;
        surplus = "";
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > 0 && buffer[offset + length - 1] == CsvText.END) {
            open |= quoted;
            if (length == 1) {
                return;
            }
        }
        int[] places = this.places;
        if (places == null) {
            String name = CellText.clean(new String(buffer, offset, length));
            header.add(name);
            blank &= name.isEmpty();
            return;
        }
        if (index >= places.length) {
            surplus = surplus.isEmpty() ? CellText.clean(new String(buffer, offset, length)) : surplus;
            blank &= surplus.isEmpty();
            return;
        }
        int place = places[index];
        if (place != IGNORED) {
            String text = caches[place].clean(buffer, offset, length);
            cells[place] = text;
            blank &= text.isEmpty();
        } else if (blank) {
            blank = isBlank(buffer, offset, length);
        }
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!CellText.isBlank(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected CsvRows buildRecord() {
        return this;
    }

    /// The row met last.
    long row() {
        return row;
    }

    /// Hands the row met last to the reader.
    ///
    /// @return whether there is need of more
    boolean deliver() {
        if (open) {
            reader.unreadable(Problem.Kind.QUOTE_OPEN, row, "");
            return false;
        }
        if (blank) {
            header.clear();
            return true;
        }
        int[] places = this.places;
        if (places == null) {
            return begin(reader.header(row, List.copyOf(header)));
        }
        if (surplus.isEmpty()) {
            reader.row(row, cells);
        } else {
            reader.tooLong(row, surplus, places.length);
        }
        return true;
    }

    private boolean begin(int[] positions) {
        int[] places = new int[header.size()];
        Arrays.fill(places, IGNORED);
        cells = new String[positions.length];
        caches = new CellCache[positions.length];
        for (int i = 0; i < positions.length; i++) {
            places[positions[i]] = i;
            caches[i] = new CellCache();
        }
        this.places = places;
        return positions.length > 0;
    }
}
