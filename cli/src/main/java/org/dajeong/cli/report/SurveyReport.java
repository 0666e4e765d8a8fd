package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.WeightedMean;

/// A weighted survey as text.
public final class SurveyReport {

    private static final int DECIMALS = 2;

    private final Messages messages;

    public SurveyReport(Messages messages) {
        this.messages = messages;
    }

    public List<String> lines(Survey survey) {
        List<String> lines = new ArrayList<>();
        TextTable table = new TextTable()
                .left(messages.text("column.weights"))
                .right(messages.text(survey.share() ? "column.answer-share" : "column.answer-mean"))
                .right(messages.text("column.answers"))
                .right(messages.text("column.effective"));
        table.row(row("survey.plain", survey, survey.plain()));
        table.row(row("survey.weighted", survey, survey.weighted()));
        lines.addAll(table.lines());
        lines.add("");
        lines.add(messages.text(
                "survey.effective",
                Points.decimals(survey.weighted().effectiveSize(), 0),
                Points.decimals(survey.weighted().designEffect(), 1)));
        if (survey.cut() > 0) {
            lines.add(messages.text("survey.cut", survey.cut(), Points.percent(survey.deviation())));
        }
        lines.add(messages.text("survey.not-comparable"));
        return lines;
    }

    private List<String> row(String name, Survey survey, WeightedMean mean) {
        return List.of(
                messages.text(name),
                messages.text(
                        "figure.with-interval",
                        figure(survey, mean.value()),
                        figure(survey, survey.interval(mean).low()),
                        figure(survey, survey.interval(mean).high())),
                messages.text("figure.plain-count", mean.n()),
                Points.decimals(mean.effectiveSize(), 0));
    }

    private static String figure(Survey survey, double value) {
        return survey.share() ? Points.percent(value) : Points.decimals(value, DECIMALS);
    }
}
