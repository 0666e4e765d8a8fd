package org.dajeong.sources;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Collects all cells of one row after the other.
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells> {

    /// Nobody types more columns; what lies beyond is not remembered but cleaned again.
    private static final int CACHES_MAX = 256;

    private final List<CellCache> caches = new ArrayList<>();
    private List<String> texts = new ArrayList<>();
    private int used;
    private boolean open;
    private int row;

    @Override
    protected void handleBegin(long line) {
        // Lines are not rows: a cell may hold several.
        row++;
        texts = new ArrayList<>();
        used = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > 0 && buffer[offset + length - 1] == CsvText.END) {
            open |= quoted;
            if (length == 1) {
                return;
            }
        }
        String text = clean(index, buffer, offset, length);
        texts.add(text);
        used = text.isEmpty() ? used : texts.size();
    }

    private String clean(int index, char[] buffer, int offset, int length) {
        if (index >= CACHES_MAX) {
            return CellText.clean(new String(buffer, offset, length));
        }
        while (caches.size() <= index) {
            caches.add(new CellCache());
        }
        return caches.get(index).clean(buffer, offset, length);
    }

    @Override
    protected CsvCells buildRecord() {
        return this;
    }

    /// The row met last, blank ones counted.
    int row() {
        return row;
    }

    boolean isBlank() {
        return used == 0;
    }

    /// Whether the file ended between quotation marks.
    boolean isOpen() {
        return open;
    }

    /// The cells of the row met last, up to the last that is not blank.
    List<String> texts() {
        return texts.subList(0, used);
    }
}
