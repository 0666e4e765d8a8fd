package org.dajeong.sources;

import java.io.IOException;
import java.io.Reader;

/// The characters of a CSV file, followed by a line that holds only an end mark.
///
/// A parser that meets the mark inside of a cell was still between quotation marks when the file ended.
/// Without it, one quotation mark too many would silently make one cell of all the rows that follow.
final class CsvText extends Reader {

    /// Not a character, so that no file contains it.
    static final char END = '\uFFFF';

    private static final int FIRST_BLOCK = 1 << 16;

    private final Reader text;
    private final char[] first = new char[FIRST_BLOCK];
    private int firstLength;
    private int given;
    private int marks;

    CsvText(Reader text) throws IOException {
        this.text = text;
        int length = 0;
        while (length >= 0 && firstLength < FIRST_BLOCK) {
            length = text.read(first, firstLength, FIRST_BLOCK - firstLength);
            firstLength += Math.max(length, 0);
        }
    }

    /// What stands between cells: a comma, unless the first line has none and has only semicolons or only
    /// tabs.
    char delimiter() {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < firstLength; i++) {
            char c = first[i];
            if ((c == '\n' || c == '\r') && !quoted && begun) {
                break;
            }
            begun |= !CellText.isBlank(c);
            quoted ^= c == '"';
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        if (commas > 0 || semicolons > 0 == tabs > 0) {
            return ',';
        }
        return semicolons > 0 ? ';' : '\t';
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (given < firstLength) {
            int size = Math.min(length, firstLength - given);
            System.arraycopy(first, given, buffer, offset, size);
            given += size;
            return size;
        }
        int size = marks == 0 ? text.read(buffer, offset, length) : -1;
        if (size >= 0 || marks == 2 || length == 0) {
            return size;
        }
        buffer[offset] = marks == 0 ? '\n' : END;
        marks++;
        return 1;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
