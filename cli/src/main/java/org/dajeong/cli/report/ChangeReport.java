package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Verdict;

/// Changes as text: a table, and what it does and does not say.
public final class ChangeReport {

    private final Messages messages;
    private final ChangeWords words;

    public ChangeReport(Messages messages) {
        this.messages = messages;
        this.words = new ChangeWords(messages);
    }

    /// @param changes of each department, and of all together where there are several
    public List<String> lines(List<String> periods, Optional<String> item, double goal, List<ToldChange> changes) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "change.heading", item.orElseGet(() -> messages.text("change.total")), messages.list(periods)));
        lines.add(messages.text("change.goal", Points.size(goal)));
        lines.add("");
        TextTable table = new TextTable()
                .left(messages.text("column.unit"))
                .right(messages.text("column.change"))
                .left(messages.text("column.verdict"));
        for (ToldChange told : changes) {
            if (told.units().size() > 1) {
                table.gap();
            }
            table.row(List.of(
                    told.units().size() > 1
                            ? messages.text("change.together", told.units().size())
                            : told.units().getFirst(),
                    words.figure(told.change()),
                    messages.of("verdict", told.verdict())));
        }
        lines.addAll(table.lines());
        for (String sentence : sentences(changes)) {
            lines.add("");
            lines.add(sentence);
        }
        return lines;
    }

    private List<String> sentences(List<ToldChange> changes) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("change.what"));
        boolean open = changes.stream()
                .anyMatch(told -> told.verdict() == Verdict.CANNOT_TELL && told.change() instanceof Change.Measured);
        if (open) {
            sentences.add(messages.text("change.cannot-tell"));
        }
        changes.stream()
                .map(ToldChange::change)
                .filter(Change.CannotTell.class::isInstance)
                .map(change -> words.reason((Change.CannotTell) change))
                .distinct()
                .forEach(sentences::add);
        return sentences;
    }
}
