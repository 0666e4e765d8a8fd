package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.IndexFormula;
import org.dajeong.engine.api.IndexFormula.Index;

/// Indices as text: one table per formula, so that no two formulas stand on one line.
public final class IndexReport {

    private final Messages messages;

    public IndexReport(Messages messages) {
        this.messages = messages;
    }

    public List<String> lines(List<IndexFormula> formulas, List<IndexPeriod> periods) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            int place = i;
            IndexFormula formula = formulas.get(i);
            lines.add(messages.text(
                    formula.boxes() == 0 ? "index.mean" : "index.top", formula.version(), formula.boxes()));
            lines.add("");
            TextTable table = new TextTable().left(messages.text("column.period"));
            formula.weights()
                    .forEach((component, weight) -> table.right(messages.text(
                            "index.component",
                            messages.find("index.component." + component).orElse(component),
                            weight)));
            table.right(messages.text("column.index"));
            periods.forEach(period -> table.row(row(formula, period, place)));
            lines.addAll(table.lines());
            lines.add("");
        }
        lines.add(messages.text("index.not-comparable"));
        return lines;
    }

    private List<String> row(IndexFormula formula, IndexPeriod period, int place) {
        List<String> cells = new ArrayList<>(List.of(period.name()));
        if (period.indices().isEmpty()) {
            formula.weights().keySet().forEach(component -> cells.add("-"));
            cells.add(messages.text("index.few"));
            return cells;
        }
        Index index = period.indices().get(place);
        index.components().values().forEach(points -> cells.add(Points.plain(points)));
        cells.add(Points.plain(index.value()));
        return cells;
    }
}
