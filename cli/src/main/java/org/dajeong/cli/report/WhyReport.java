package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;

/// The answer to "why" as text: one line, where we are, bars, one plain sentence per part.
public final class WhyReport {

    private final Messages messages;
    private final Optional<String> periodColumn;

    /// A report in one language.
    ///
    /// @param periodColumn the column of the period, where the ratings have one
    public WhyReport(Messages messages, Optional<String> periodColumn) {
        this.messages = messages;
        this.periodColumn = periodColumn;
    }

    public List<String> lines(Why why) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("why.heading"));
        lines.add(of(why));
        lines.add("");
        switch (why) {
            case Why.Explained explained -> explained(AddingUp.of(explained), lines);
            case Why.Withheld withheld -> lines.add(withheld(withheld));
            case Why.NotComparable alone -> lines.add(notComparable(alone));
        }
        return lines;
    }

    /// The unit and its period.
    private String of(Why why) {
        Optional<String> period = why.period().or(() -> periodColumn.map(_ -> messages.text("why.all-periods")));
        return period.map(text -> messages.text("why.unit-period", why.unit(), text))
                .orElse(why.unit());
    }

    private void explained(Why.Explained why, List<String> lines) {
        PartNames names = new PartNames(messages, periodColumn);
        lines.add(new AnswerLine(messages).of(why));
        why.score().figures().ifPresent(figures -> lines.addAll(where(why, figures)));
        lines.add("");
        lines.addAll(new WhyBars(messages, names).lines(why));
        for (String paragraph : new PartSentences(why, names).of()) {
            lines.add("");
            lines.add(paragraph);
        }
    }

    private List<String> where(Why.Explained why, Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "why.fair",
                Points.plain(figures.fair()),
                Points.plain(figures.low()),
                Points.plain(figures.high()),
                messages.of("tier", why.score().tier())));
        lines.add(messages.text("why.raw", Points.plain(figures.raw()), Points.plain(why.mean())));
        if (!Points.percent(why.score().supportedShare()).equals("100.0%")) {
            lines.add(messages.text("why.supported", Points.percent(why.score().supportedShare())));
        }
        return lines;
    }

    private String withheld(Why.Withheld why) {
        return messages.of("why.withheld", why.reason(), why.required().orElse(0));
    }

    private String notComparable(Why.NotComparable why) {
        List<String> levels = why.levels().stream()
                .map(level -> messages.text("list.quoted", Factor.text(level)))
                .toList();
        return messages.text("why.not-comparable", why.factor(), messages.list(levels));
    }
}
