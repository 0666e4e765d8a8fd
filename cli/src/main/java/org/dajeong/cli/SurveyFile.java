package org.dajeong.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dajeong.cli.report.Survey;
import org.dajeong.engine.api.Raking;
import org.dajeong.engine.api.Raking.Margin;
import org.dajeong.engine.api.Raking.Respondent;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.WeightedMean;
import org.dajeong.engine.api.WeightedMean.Answer;
import org.dajeong.sources.Input;
import org.dajeong.sources.PlainRows;
import org.dajeong.sources.PlainRows.Column;
import org.dajeong.sources.PlainRows.Row;
import org.dajeong.sources.Reading;

/// Reads a sample and the margins of its population, and tells what is wrong with them.
final class SurveyFile {

    private static final BigDecimal SHARE_MIN = new BigDecimal("0.000001");
    private static final BigDecimal SHARE_MAX = BigDecimal.valueOf(1_000_000_000);

    private final Session session;

    SurveyFile(Session session) {
        this.session = session;
    }

    /// What is asked.
    ///
    /// @param top an answer of at least this counts; empty for the mean
    /// @param weight the column of base weights
    /// @param margins a file of columns factor, level and share
    record Request(
            String file,
            String answer,
            Optional<BigDecimal> top,
            Optional<String> weight,
            Optional<String> margins,
            double weightMax) {}

    /// What to do with a survey.
    interface Use {

        Exit of(Survey survey) throws IOException;
    }

    Exit with(Request request, Use use) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        List<Row> table = new ArrayList<>();
        if (request.margins().isPresent()) {
            Optional<Exit> refused = read(
                    request.margins().get(),
                    List.of(Column.text("factor"), Column.text("level"), Column.between("share", SHARE_MIN, SHARE_MAX)),
                    table);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        List<Margin> margins = margins(table, complaints);
        if (!complaints.isEmpty()) {
            return complaints.tell(session, "survey");
        }
        List<Row> rows = new ArrayList<>();
        Optional<Exit> refused = read(request.file(), columns(request, margins), rows);
        if (refused.isPresent()) {
            return refused.get();
        }
        int least = ScoreOptions.standard().minRatings();
        if (rows.size() < least) {
            complaints.add("ask.answers-few", least);
            return complaints.tell(session, "survey");
        }
        return weighted(request, margins, rows, use);
    }

    private Optional<Exit> read(String file, List<Column> columns, List<Row> rows) {
        try (ProgressLine progress = new ProgressLine(session.err(), session.messages())) {
            return PlainRows.read(Input.of(file), columns, rows::add, progress) instanceof Reading.Refused<Long> refused
                    ? Optional.of(RatedFile.refuse(session, refused.problems()))
                    : Optional.empty();
        }
    }

    private static List<Margin> margins(List<Row> table, Complaints complaints) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        for (Row row : table) {
            String factor = row.texts().get(0);
            String level = row.texts().get(1);
            if (shares.computeIfAbsent(factor, name -> new LinkedHashMap<>()).put(level, row.number(2)) != null) {
                complaints.add("ask.margin-twice", factor, level);
            }
        }
        return shares.entrySet().stream()
                .map(entry -> new Margin(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Column> columns(Request request, List<Margin> margins) {
        List<Column> columns = new ArrayList<>(List.of(Column.number(request.answer())));
        margins.forEach(margin -> columns.add(Column.text(margin.factor())));
        request.weight().ifPresent(weight -> columns.add(Column.between(weight, SHARE_MIN, SHARE_MAX)));
        return columns;
    }

    private Exit weighted(Request request, List<Margin> margins, List<Row> rows, Use use) throws IOException {
        List<Double> base = rows.stream()
                .map(row -> request.weight().isPresent() ? row.number(margins.size() + 1) : 1.0)
                .toList();
        if (margins.isEmpty()) {
            return use.of(survey(request, rows, base, 0, 0));
        }
        List<Respondent> respondents = IntStream.range(0, rows.size())
                .mapToObj(i -> new Respondent(rows.get(i).texts().subList(1, margins.size() + 1), base.get(i)))
                .toList();
        return switch (Raking.rake(margins, respondents, request.weightMax())) {
            case Raking.Done(List<Double> weights, int cut, double deviation) ->
                use.of(survey(request, rows, weights, cut, deviation));
            case Raking.Refused(Raking.Reason reason, String factor, String level) -> {
                session.err().println(session.messages().of("survey.refused", reason, factor, level));
                yield Exit.REFUSED;
            }
        };
    }

    private static Survey survey(Request request, List<Row> rows, List<Double> weights, int cut, double deviation) {
        return new Survey(
                request.top().isPresent(),
                mean(request, rows, i -> 1.0),
                mean(request, rows, weights::get),
                cut,
                deviation);
    }

    private interface Weight {

        double of(int row);
    }

    private static WeightedMean mean(Request request, List<Row> rows, Weight weight) {
        return WeightedMean.of(IntStream.range(0, rows.size())
                .mapToObj(i -> new Answer(value(request, rows.get(i)), weight.of(i)))
                .toList());
    }

    private static double value(Request request, Row row) {
        return request.top()
                .map(line -> row.numbers().getFirst().orElseThrow().compareTo(line) >= 0 ? 1.0 : 0.0)
                .orElseGet(() -> row.number(0));
    }
}
