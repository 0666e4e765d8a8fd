package org.dajeong.sources.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Copies a sheet with its faulty cells yellow; cells and rows that are not there are made.
final class MarkedSheet implements XmlCopy.Editor {

    private final MarkStyles styles;
    private final NavigableSet<Integer> rows = new TreeSet<>();
    private final Map<Integer, NavigableSet<Integer>> cells = new TreeMap<>();
    private final TreeMap<Integer, Integer> columnStyles = new TreeMap<>();
    private int row;
    private int column;
    private int rowStyle;

    /// The faulty cells of the current row that have not come yet.
    private NavigableSet<Integer> pending = new TreeSet<>();

    MarkedSheet(Iterable<CellAddress> faulty, MarkStyles styles) {
        this.styles = styles;
        for (CellAddress cell : faulty) {
            rows.add(cell.row());
            cells.computeIfAbsent(cell.row(), any -> new TreeSet<>()).add(cell.column());
        }
    }

    @Override
    public boolean start(XmlCopy.Tag tag, XmlWriter out) throws IOException {
        Map<String, String> attributes = tag.attributes();
        switch (tag.name()) {
            // Two selected sheets would be edited together.
            case "sheetView" -> attributes.remove("tabSelected");
            case "col" -> {
                // Until the next one that is named.
                columnStyles.put(number(attributes, "min", 1) - 1, number(attributes, "style", 0));
                columnStyles.putIfAbsent(number(attributes, "max", 1), 0);
            }
            case "row" -> {
                int number = Math.max(number(attributes, "r", 0), row + 1);
                addRows(tag.prefix(), number, out);
                row = number;
                column = -1;
                rowStyle = attributes.containsKey("customFormat") ? number(attributes, "s", 0) : 0;
                if (rows.remove(number)) {
                    pending = new TreeSet<>(cells.getOrDefault(number, new TreeSet<>()));
                    attributes.remove("spans");
                }
            }
            case "c" -> cell(tag, out);
            default -> {}
        }
        return true;
    }

    private void cell(XmlCopy.Tag tag, XmlWriter out) throws IOException {
        String address = tag.attributes().get("r");
        column = address == null ? column + 1 : CellAddress.parse(address).column();
        addCells(tag.prefix(), column, out);
        int style = number(tag.attributes(), "s", 0);
        int wanted = pending.remove(column) ? styles.marked(style) : styles.unmarked(style);
        if (wanted != style) {
            tag.attributes().put("s", String.valueOf(wanted));
        }
    }

    @Override
    public void end(XmlCopy.Tag tag, XmlWriter out) throws IOException {
        if (tag.name().equals("row")) {
            addCells(tag.prefix(), CellAddress.COLUMNS_MAX, out);
        } else if (tag.name().equals("sheetData")) {
            addRows(tag.prefix(), CellAddress.ROWS_MAX + 1, out);
        }
    }

    /// Adds the rows before this one that have only faulty cells.
    private void addRows(String prefix, int before, XmlWriter out) throws IOException {
        while (!rows.isEmpty() && rows.getFirst() < before) {
            row = rows.removeFirst();
            rowStyle = 0;
            pending = new TreeSet<>(cells.getOrDefault(row, new TreeSet<>()));
            out.start(prefix + "row", Map.of("r", String.valueOf(row)));
            addCells(prefix, CellAddress.COLUMNS_MAX, out);
            out.end();
        }
    }

    /// Adds the faulty cells of the row before this column; they look like their row or column.
    private void addCells(String prefix, int before, XmlWriter out) throws IOException {
        while (!pending.isEmpty() && pending.getFirst() < before) {
            int missing = pending.removeFirst();
            Map.Entry<Integer, Integer> columnStyle = columnStyles.floorEntry(missing);
            int style = rowStyle > 0 || columnStyle == null ? rowStyle : columnStyle.getValue();
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("r", new CellAddress(row, missing).toString());
            attributes.put("s", String.valueOf(styles.marked(style)));
            out.start(prefix + "c", attributes).end();
        }
    }

    private static int number(Map<String, String> attributes, String name, int missing) {
        String text = attributes.get(name);
        return text == null ? missing : Integer.parseInt(text);
    }
}
