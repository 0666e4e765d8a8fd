package org.dajeong.sources.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What must be known of a sheet before its rows are read: that they can be, and which cells are merged,
/// which a workbook says only behind the last row.
///
/// @param rows the last row that has a cell with something in it
/// @param merges by their first row
record SheetScan(int rows, List<Merge> merges) {

    /// The size of a sheet, in bytes; a million full rows have half of it.
    private static final long BYTES_MAX = 4L << 30;

    /// Ten thousand departments of fifty merged cells.
    private static final int MERGES_MAX = 500_000;

    /// The kinds of cells that can be read.
    private static final Set<String> TYPES = Set.of("b", "e", "n", "s", "str", "inlineStr");

    static final SheetScan NOTHING = new SheetScan(0, List.of());

    SheetScan {
        merges = List.copyOf(merges);
    }

    /// @param strings the number of texts that cells may share
    static SheetScan of(ZipFile zip, String part, int strings) throws IOException {
        Scan scan = new Scan(part, strings);
        try (InputStream stream = XlsxParts.open(zip, part, BYTES_MAX)) {
            Xml.read(stream, scan);
        }
        scan.merges.sort(Comparator.comparingInt(Merge::firstRow));
        return new SheetScan(scan.rows, scan.merges);
    }

    private static final class Scan implements Xml.Tags {

        private final List<Merge> merges = new ArrayList<>();
        private final String part;
        private final int strings;
        private int row;
        private int cells;
        private int rows;
        private String type = "n";

        Scan(String part, int strings) {
            this.part = part;
            this.strings = strings;
        }

        @Override
        public void start(XMLStreamReader tag) throws XMLStreamException, IOException {
            switch (tag.getLocalName()) {
                case "row" -> {
                    String number = Xml.attribute(tag, "r");
                    row = Math.max(number == null ? 0 : Integer.parseInt(number), row + 1);
                    cells = 0;
                    check(row <= CellAddress.ROWS_MAX, "row " + row);
                }
                case "c" -> cell(tag);
                case "is" -> rows = row;
                case "v" -> {
                    rows = row;
                    if (type.equals("s")) {
                        String index = tag.getElementText();
                        check(index.isEmpty() || Integer.parseInt(index) < strings, "text " + index);
                    }
                }
                case "mergeCell" -> merges.add(Merge.parse(Xml.required(tag, "ref")));
                default -> {}
            }
            if (merges.size() > MERGES_MAX) {
                throw new LimitedStream.TooLarge(part);
            }
        }

        private void cell(XMLStreamReader tag) {
            String address = Xml.attribute(tag, "r");
            if (address != null) {
                CellAddress.parse(address);
            }
            check(++cells <= CellAddress.COLUMNS_MAX, "cells of row " + row);
            String written = Xml.attribute(tag, "t");
            type = written == null ? "n" : written;
            check(TYPES.contains(type), "cell of type " + type);
        }

        private void check(boolean right, String what) {
            if (!right) {
                throw new IllegalArgumentException("%s: no sheet has a %s".formatted(part, what));
            }
        }
    }
}
