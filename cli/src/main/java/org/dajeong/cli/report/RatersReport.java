package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.RaterReview;
import org.dajeong.engine.api.RaterReview.Drift;
import org.dajeong.engine.api.RaterReview.Estimate;
import org.dajeong.engine.api.RaterReview.Part;
import org.dajeong.engine.api.RaterReview.Row;
import org.dajeong.engine.spi.Factor;

/// A review of assessors as text: who can be compared, how lenient each is, who moved.
public final class RatersReport {

    private final Messages messages;
    private final int minRatings;

    /// @param minRatings fewer ratings of an assessor in a period than this are left out
    public RatersReport(Messages messages, int minRatings) {
        this.messages = messages;
        this.minRatings = minRatings;
    }

    public List<String> lines(RaterReview review) {
        List<String> lines = new ArrayList<>(parts(review.parts()));
        review.refused().ifPresent(refused -> {
            lines.add("");
            lines.add(messages.of("refused", refused.reason(), refused.found(), refused.required()));
        });
        if (!review.severities().isEmpty()) {
            lines.add("");
            lines.add(messages.text("sheet.raters"));
            lines.add("");
            lines.addAll(new RaterTable(messages).lines(review.severities()));
        } else if (review.refused().isEmpty()) {
            lines.add("");
            lines.add(messages.text("raters.not-told"));
        }
        review.drift().ifPresent(drift -> lines.addAll(drift(drift)));
        return lines;
    }

    private List<String> parts(List<Part> parts) {
        if (parts.size() == 1) {
            return List.of(
                    messages.text("raters.linked", parts.getFirst().raters().size()));
        }
        List<String> lines = new ArrayList<>(List.of(messages.text("raters.apart", parts.size())));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            lines.add(messages.text(
                    "list.point",
                    messages.text(
                            "raters.part",
                            i + 1,
                            part.n(),
                            messages.list(part.raters()),
                            messages.list(part.units()))));
        }
        return lines;
    }

    private List<String> drift(Drift drift) {
        List<Row> shown =
                drift.rows().stream().filter(row -> row.n() >= minRatings).toList();
        List<String> lines = new ArrayList<>(List.of("", messages.text("raters.drift"), ""));
        lines.addAll(table(shown));
        lines.add("");
        // The penalised estimate is never zero, which would read as if standards always moved.
        lines.add(
                Points.direction(drift.reml()) == 0
                        ? messages.text("raters.no-deviation")
                        : messages.text("raters.deviation", Points.plain(drift.reml())));
        List<Row> moved = shown.stream().filter(RatersReport::moved).toList();
        if (moved.isEmpty()) {
            lines.add(messages.text("raters.nobody-moved"));
        }
        for (Row row : moved) {
            String key = row.drift().value() < 0 ? "raters.stricter" : "raters.more-lenient";
            double near =
                    Math.min(Math.abs(row.drift().low()), Math.abs(row.drift().high()));
            double far =
                    Math.max(Math.abs(row.drift().low()), Math.abs(row.drift().high()));
            lines.add(messages.text(
                    key,
                    row.rater(),
                    row.period(),
                    Points.size(row.drift().value()),
                    messages.text("figure.range", Points.plain(near), Points.plain(far))));
        }
        if (!moved.isEmpty()) {
            lines.add(messages.text("raters.by-chance"));
        }
        return lines;
    }

    private static boolean moved(Row row) {
        return row.drift().low() > 0 || row.drift().high() < 0;
    }

    private List<String> table(List<Row> rows) {
        List<String> periods = rows.stream()
                .map(Row::period)
                .distinct()
                .sorted(Factor.LEVEL_ORDER)
                .toList();
        TextTable table = new TextTable().left(messages.text("column.rater"));
        periods.forEach(table::right);
        for (String rater : rows.stream().map(Row::rater).distinct().toList()) {
            Stream<String> cells = periods.stream()
                    .map(period -> rows.stream()
                            .filter(row ->
                                    row.rater().equals(rater) && row.period().equals(period))
                            .map(row -> margin(row.drift()))
                            .findFirst()
                            .orElse("-"));
            table.row(Stream.concat(Stream.of(rater), cells).toList());
        }
        return table.lines();
    }

    private String margin(Estimate estimate) {
        return messages.text(
                "figure.margin", Points.signed(estimate.value()), Points.size(estimate.high() - estimate.value()));
    }
}
