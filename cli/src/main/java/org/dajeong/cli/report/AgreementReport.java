package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.Agreement;
import org.dajeong.engine.api.Agreement.Alpha;
import org.dajeong.engine.api.Agreement.Intraclass;
import org.dajeong.engine.api.Agreement.Range;
import org.dajeong.engine.api.Agreement.RaterPair;
import org.dajeong.engine.api.AgreementSpec.Level;

/// Agreement between assessors as text: what it means in points first, then the coefficients.
public final class AgreementReport {

    private static final int DECIMALS = 2;

    private final Messages messages;

    public AgreementReport(Messages messages) {
        this.messages = messages;
    }

    public List<String> lines(Agreement agreement, Level level) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "agreement.summary",
                agreement.contacts(),
                agreement.raters().size(),
                agreement.ratings(),
                agreement.paired()));
        lines.add("");
        meaning(agreement.alpha(), level).ifPresent(lines::add);
        lines.add(alpha(agreement.alpha()));
        lines.add(messages.text("agreement.no-line"));
        agreement.intraclass().ifPresent(intraclass -> {
            lines.add("");
            lines.add(messages.text(
                    intraclass.sameRaters() ? "agreement.icc" : "agreement.icc-one-way",
                    intraclass.contacts(),
                    intraclass.raters()));
            lines.add("");
            lines.addAll(intraclass(intraclass));
        });
        lines.add("");
        lines.add(messages.text("agreement.pairs"));
        lines.add("");
        lines.addAll(pairs(agreement.pairs()));
        return lines;
    }

    /// How far apart two ratings of one contact are, where that can be said in words.
    private Optional<String> meaning(Alpha alpha, Level level) {
        return switch (level) {
            case INTERVAL ->
                Optional.of(messages.text(
                        "agreement.points",
                        Points.plain(Math.sqrt(alpha.within())),
                        Points.plain(Math.sqrt(alpha.between()))));
            case NOMINAL ->
                Optional.of(messages.text(
                        "agreement.names", Points.plain(100 * alpha.within()), Points.plain(100 * alpha.between())));
            case ORDINAL, RATIO -> Optional.empty();
        };
    }

    private String alpha(Alpha alpha) {
        String estimate = number(alpha.estimate());
        return alpha.interval()
                .map(range -> messages.text("agreement.alpha", estimate, number(range.low()), number(range.high())))
                .orElseGet(() -> messages.text("agreement.alpha-alone", estimate));
    }

    /// A coefficient in a sentence, where no number has a minus sign.
    private String number(double value) {
        return value < 0 ? messages.text("agreement.below-zero") : Points.decimals(value, DECIMALS);
    }

    private List<String> intraclass(Intraclass intraclass) {
        TextTable table =
                new TextTable().left(messages.text("column.question")).right(messages.text("column.coefficient"));
        intraclass
                .coefficients()
                .forEach(coefficient -> table.row(List.of(
                        messages.of("icc", coefficient.form()),
                        interval(coefficient.estimate(), new Range(coefficient.low(), coefficient.high())))));
        return table.lines();
    }

    private List<String> pairs(List<RaterPair> pairs) {
        TextTable table = new TextTable()
                .left(messages.text("column.rater"))
                .left(messages.text("column.rater-beside"))
                .right(messages.text("column.contacts"))
                .right(messages.text("column.gives-more"))
                .right(messages.text("column.kappa"));
        for (RaterPair pair : pairs) {
            table.row(List.of(
                    pair.first(),
                    pair.second(),
                    messages.text("figure.count", pair.contacts()),
                    pair.difference()
                            .map(difference -> messages.text(
                                    "figure.margin",
                                    Points.signed(difference.estimate()),
                                    Points.size(difference.high() - difference.estimate())))
                            .orElse(""),
                    pair.kappa()
                            .map(kappa -> kappa.interval()
                                    .map(range -> interval(kappa.estimate(), range))
                                    .orElseGet(() -> Points.decimals(kappa.estimate(), DECIMALS)))
                            .orElse("-")));
        }
        return table.lines();
    }

    private String interval(double estimate, Range range) {
        return messages.text(
                "figure.with-interval",
                Points.decimals(estimate, DECIMALS),
                Points.decimals(range.low(), DECIMALS),
                Points.decimals(range.high(), DECIMALS));
    }
}
