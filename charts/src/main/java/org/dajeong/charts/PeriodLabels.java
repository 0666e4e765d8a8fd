package org.dajeong.charts;

import java.util.List;

/// The names of periods below columns of one width.
///
/// @param sheet what they are written on
/// @param labels oldest first; words may stand on several lines
/// @param left where the first column starts
/// @param column the width of a column
record PeriodLabels(Sheet sheet, List<String> labels, double left, double column) {

    private static final int LINES_MAX = 3;

    /// The room of a label that is wider than its column, in its widths: at the edge of the sheet it
    /// moves inwards by up to half a width.
    private static final double EDGE = 1.5;

    /// Writes the periods, or every so many of them up to the last one where columns are too narrow.
    ///
    /// @return where they end
    double draw(double top) {
        double word = labels.stream()
                .flatMap(label -> List.of(label.split(" ")).stream())
                .mapToDouble(part -> Lettering.width(part, Style.SMALL))
                .max()
                .orElse(0);
        double wanted = word + 4 <= column ? word + 4 : EDGE * word + 4;
        int every = Math.clamp((long) Math.ceil(wanted / column), 1, labels.size());
        int lines = 0;
        for (int i = (labels.size() - 1) % every; i < labels.size(); i += every) {
            double room = (every * column - 4) / (every == 1 ? 1 : EDGE);
            List<String> parts = Lettering.wrap(labels.get(i), room, LINES_MAX, Style.SMALL);
            for (int j = 0; j < parts.size(); j++) {
                double middle = top + (j + 0.5) * Style.SMALL.leading();
                sheet.near(Style.SMALL, left + (i + 0.5) * column, Style.SMALL.baseline(middle), parts.get(j));
            }
            lines = Math.max(lines, parts.size());
        }
        return top + lines * Style.SMALL.leading();
    }
}
