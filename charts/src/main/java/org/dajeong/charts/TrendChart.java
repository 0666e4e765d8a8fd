package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;

/// The fair score of one department over the periods.
///
/// Neighbouring scores are joined by a line: dashed where the form changed in between, none where a
/// period has no score.
///
/// @param caption name and summary
/// @param scores the words for scores
/// @param words the other words
/// @param periods oldest first, at least one
/// @param mean the agency's mean
public record TrendChart(Caption caption, ScoreWords scores, Words words, List<Period> periods, Figure mean)
        implements Chart {

    public TrendChart {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a trend needs at least one period");
        }
    }

    @Override
    public String svg(Width width, String id) {
        return new TrendDrawing(this, width, id).svg();
    }

    /// The periods, then the agency's mean. The last column holds marks and changes of the form; it is
    /// left out where there are none.
    @Override
    public ChartTable table() {
        boolean notes = periods.stream().anyMatch(period -> !note(period).isEmpty());
        List<String> header = new ArrayList<>(List.of(words.period()));
        header.addAll(ScoreCells.header(scores));
        List<List<String>> rows = new ArrayList<>();
        for (Period period : periods) {
            List<String> row = new ArrayList<>(List.of(period.label()));
            row.addAll(ScoreCells.of(period.reading()));
            rows.add(row);
        }
        List<String> last = new ArrayList<>(List.of(scores.mean()));
        last.addAll(ScoreCells.of(mean));
        rows.add(last);
        if (notes) {
            header.add(words.note());
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).add(i < periods.size() ? note(periods.get(i)) : "");
            }
        }
        return new ChartTable(header, rows);
    }

    private String note(Period period) {
        List<String> notes = new ArrayList<>(period.marks());
        if (period.newVersion()) {
            notes.addFirst(words.newVersion());
        }
        return String.join(" · ", notes);
    }

    /// One period.
    ///
    /// @param label its name; words may stand on two lines
    /// @param reading the score, or what stands in its place
    /// @param newVersion whether the form changed since the period before
    /// @param marks what happened at its beginning, such as transfers of staff
    public record Period(String label, Reading reading, boolean newVersion, List<String> marks) {

        public Period {
            marks = List.copyOf(marks);
        }

        /// A period at whose beginning nothing changed.
        public static Period of(String label, Reading reading) {
            return new Period(label, reading, false, List.of());
        }
    }

    /// The words beside those for scores.
    ///
    /// @param period header of the periods
    /// @param newVersion legend of the dashed line
    /// @param note header of the marks
    public record Words(String period, String newVersion, String note) {}
}
