package org.dajeong.sources.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// One column, group of rows by group of rows, as codes of texts; for one thread.
///
/// A missing value has the code behind the last text. Where pages have values instead of codes, they get codes here.
public final class CodedColumn {

    private static final int[] BITS = {0, 1};

    private final FileChannel file;
    private final int place;
    private final Footer.Column column;
    private final RunReader runs = new RunReader();
    private final RunReader levels = new RunReader();
    private final List<String> texts = new ArrayList<>();
    private final Deque<Page> pages = new ArrayDeque<>();
    private byte[] packed = {};
    private byte[] room = {};
    private int[] present = {};
    private int[] plain = {};
    private boolean isPlain;
    private boolean hasNulls;
    private int codec;
    private int rows;
    private int done;
    private int leftInPage;

    /// @param place of the column in the file
    CodedColumn(FileChannel file, int place, Footer.Column column) {
        this.file = file;
        this.place = place;
        this.column = column;
    }

    /// Goes to the first row of a group.
    void begin(Footer.Group group) throws IOException {
        Footer.Chunk chunk = group.chunks().get(place);
        packed = Footer.bytes(file, chunk.start(), chunk.size()).array();
        codec = chunk.codec();
        hasNulls = column.optional() && chunk.nulls() != 0;
        rows = group.rows();
        done = 0;
        leftInPage = 0;
        texts.clear();
        pages.clear();
        isPlain = false;
        try {
            findPages();
            if (isPlain) {
                codePlainPages();
            }
        } catch (IndexOutOfBoundsException | ClassCastException | IllegalArgumentException e) {
            throw new IOException("damaged", e);
        }
    }

    private void findPages() throws IOException {
        for (int at = 0, found = 0; found < rows; ) {
            Page page = Page.at(packed, at);
            at = page.to();
            switch (page.kind()) {
                case VALUES -> {
                    pages.add(page);
                    found += page.count();
                    isPlain |= page.isPlain();
                    if (!page.isPlain() && !page.isCoded()) {
                        throw new IOException("encoding " + page.encoding());
                    }
                }
                case DICTIONARY -> {
                    byte[] bytes = page.unpacked(packed, codec, room);
                    PlainValues values = new PlainValues(column.type(), bytes, 0, page.size());
                    for (int i = 0; i < page.count(); i++) {
                        texts.add(values.text());
                    }
                    room = bytes;
                }
                case OTHER -> {}
            }
        }
    }

    /// The texts of the codes, as DuckDB would cast the values; not to be kept.
    public List<String> texts() {
        return texts;
    }

    /// Whether values may be missing in this group.
    public boolean hasNulls() {
        return hasNulls;
    }

    /// Reads the next rows of the group.
    ///
    /// @param meanings what is wanted of each code, and behind these of a missing value
    /// @param result where it is written, from 0 on
    /// @throws IOException if the group has fewer rows, or is damaged
    public void next(int n, int[] meanings, int[] result) throws IOException {
        if (n > rows - done) {
            throw new IOException("too few rows");
        }
        try {
            if (isPlain) {
                for (int i = 0; i < n; i++) {
                    result[i] = meanings[plain[done + i]];
                }
            } else {
                decode(n, meanings, result);
            }
        } catch (IndexOutOfBoundsException | ClassCastException | IllegalArgumentException e) {
            throw new IOException("damaged", e);
        }
        done += n;
    }

    private void decode(int n, int[] meanings, int[] result) throws IOException {
        for (int from = 0; from < n; ) {
            if (leftInPage == 0) {
                Page page = pages.removeFirst();
                leftInPage = page.count();
                int values = open(page);
                runs.begin(room, values + 1, room[values]);
            }
            int count = Math.min(n - from, leftInPage);
            int values = present(count);
            runs.read(values, meanings, result, from);
            if (values < count) {
                spread(count, values, meanings[texts.size()], result, from);
            }
            from += count;
            leftInPage -= count;
        }
    }

    /// Unpacks a page, and says where its values begin.
    private int open(Page page) throws IOException {
        room = page.unpacked(packed, codec, room);
        if (column.optional()) {
            levels.begin(room, page.levelsAt(), 1);
        }
        return page.valuesAt(room, column.optional());
    }

    /// Counts the values that are present among the next rows of a page, and marks them if not all are.
    private int present(int count) {
        if (!column.optional()) {
            return count;
        }
        if (levels.repeats(1, count)) {
            levels.skip(count);
            return count;
        }
        present = present.length < count ? new int[count] : present;
        levels.read(count, BITS, present, 0);
        int values = 0;
        for (int i = 0; i < count; i++) {
            values += present[i];
        }
        return values;
    }

    /// Moves values to where they belong.
    private void spread(int count, int values, int missing, int[] result, int from) {
        int value = from + values;
        for (int i = count - 1; i >= 0; i--) {
            result[from + i] = present[i] == 1 ? result[--value] : missing;
        }
    }

    // ---- pages of values

    private void codePlainPages() throws IOException {
        PlainCodes codes = new PlainCodes(column.type(), texts);
        int[] same = new int[texts.size() + 1];
        Arrays.setAll(same, code -> code);
        plain = new int[rows];
        int[] some = {};
        int at = 0;
        for (Page page : pages) {
            int values = open(page);
            int count = page.count();
            some = some.length < count ? new int[count] : some;
            int there = present(count);
            if (page.isPlain()) {
                codes.read(there, new PlainValues(column.type(), room, values, page.size()), some);
            } else {
                runs.begin(room, values + 1, room[values]);
                runs.read(there, same, some, 0);
            }
            if (there < count) {
                spread(count, there, -1, some, 0);
            }
            System.arraycopy(some, 0, plain, at, count);
            at += count;
        }
        // Only now it is known how many texts there are.
        for (int i = 0; i < rows; i++) {
            plain[i] = plain[i] < 0 ? texts.size() : plain[i];
        }
    }
}
