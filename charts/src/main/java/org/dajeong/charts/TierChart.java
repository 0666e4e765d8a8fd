package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;

/// The fair scores of all departments, grouped by tier, on one axis.
///
/// @param caption name and summary
/// @param scores the words for scores
/// @param words the other words
/// @param groups in the order of the caller, at least one
/// @param mean the agency's mean
public record TierChart(Caption caption, ScoreWords scores, Words words, List<Group> groups, Figure mean)
        implements Chart {

    public TierChart {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a chart of tiers needs at least one group");
        }
    }

    @Override
    public String svg(Width width, String id) {
        return new TierDrawing(this, width, id).svg();
    }

    /// The departments, then the agency's mean.
    @Override
    public ChartTable table() {
        List<String> header = new ArrayList<>(List.of(words.group(), words.unit()));
        header.addAll(ScoreCells.header(scores));
        List<List<String>> rows = new ArrayList<>();
        for (Group group : groups) {
            for (Row unit : group.rows()) {
                List<String> row = new ArrayList<>(List.of(group.title(), unit.unit()));
                row.addAll(ScoreCells.of(unit.reading()));
                rows.add(row);
            }
        }
        List<String> last = new ArrayList<>(List.of("", scores.mean()));
        last.addAll(ScoreCells.of(mean));
        rows.add(last);
        return new ChartTable(header, rows);
    }

    /// The departments of one tier.
    ///
    /// @param title the tier
    /// @param rows in the order of the caller; a group without rows is not drawn
    public record Group(String title, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One department.
    ///
    /// @param unit its name
    /// @param reading its score, or what stands in its place
    public record Row(String unit, Reading reading) {}

    /// The words beside those for scores.
    ///
    /// @param group header of the tiers
    /// @param unit header of the departments
    public record Words(String group, String unit) {}
}
