package org.dajeong.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.spi.Factor;

/// A fitted model as text: like lme4's summary, in plain words.
public final class FitReport {

    /// The decimals of estimates: enough to compare with another program's printout.
    private static final int DECIMALS = 4;

    /// Smaller figures are written with a power of ten.
    private static final double TINY = 0.001;

    private final Messages messages;

    public FitReport(Messages messages) {
        this.messages = messages;
    }

    /// The lines for one fit.
    ///
    /// @param formula as the person wrote it
    /// @param effects whether the predicted random effects are wanted
    public List<String> lines(ModelFit fit, String formula, boolean effects) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("fit.method", fit.method()));
        lines.add(messages.text("fit.formula", formula));
        lines.add(messages.text("fit.criterion", fit.method(), number(fit.criterion()), fit.n()));
        section(lines, "fit.random", random(fit));
        if (fit.singular()) {
            lines.add("");
            lines.add(messages.text("fit.singular"));
        }
        section(lines, "fit.fixed", fixed(fit));
        if (!fit.aliased().isEmpty()) {
            lines.add("");
            lines.add(messages.text("fit.aliased", messages.list(fit.aliased())));
        }
        if (effects) {
            section(lines, "fit.effects", predictions(fit));
        }
        return lines;
    }

    private void section(List<String> lines, String titled, List<String> content) {
        lines.add("");
        lines.add(messages.text(titled));
        lines.add("");
        lines.addAll(content);
    }

    private List<String> random(ModelFit fit) {
        TextTable table = new TextTable()
                .left(messages.text("column.group"))
                .right(messages.text("column.levels"))
                .right(messages.text("column.variance"))
                .right(messages.text("column.deviation"));
        for (ModelFit.RandomEffect effect : fit.randomEffects()) {
            table.row(List.of(
                    effect.group(),
                    messages.text("figure.plain-count", effect.levels()),
                    number(effect.variance()),
                    number(Math.sqrt(effect.variance()))));
        }
        table.row(List.of(
                messages.text("fit.residual"),
                "",
                number(fit.residualVariance()),
                number(Math.sqrt(fit.residualVariance()))));
        return table.lines();
    }

    private List<String> fixed(ModelFit fit) {
        TextTable table = new TextTable()
                .left(messages.text("column.term"))
                .right(messages.text("column.estimate"))
                .right(messages.text("column.error"))
                .right(messages.text("column.t"));
        for (ModelFit.FixedEffect effect : fit.fixedEffects()) {
            table.row(List.of(
                    effect.term(),
                    number(effect.estimate()),
                    number(effect.standardError()),
                    effect.standardError() > 0 ? Points.decimals(effect.estimate() / effect.standardError(), 2) : "-"));
        }
        return table.lines();
    }

    private List<String> predictions(ModelFit fit) {
        TextTable table = new TextTable()
                .left(messages.text("column.group"))
                .left(messages.text("column.level"))
                .right(messages.text("column.effect"))
                .right(messages.text("column.error"));
        for (ModelFit.Prediction prediction : fit.predictions()) {
            table.row(List.of(
                    prediction.group(),
                    Factor.text(prediction.level()),
                    number(prediction.effect()),
                    number(prediction.standardError())));
        }
        return table.lines();
    }

    private static String number(double value) {
        return value != 0 && Math.abs(value) < TINY
                ? new BigDecimal(value).round(new MathContext(DECIMALS)).toString()
                : Points.decimals(value, DECIMALS);
    }
}
