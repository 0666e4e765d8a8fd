package org.dajeong.app.scoring.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.reporting.EvaluationRule.Basis;
import org.dajeong.app.reporting.EvaluationRule.Fallback;
import org.dajeong.app.reporting.EvaluationRule.Problem;
import org.dajeong.app.reporting.EvaluationRule.Rounding;
import org.dajeong.app.reporting.EvaluationTable;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.jspecify.annotations.Nullable;

/// Everything `scoring/EvaluationPage` shows.
///
/// @param mayWrite whether the reader may change the rule
/// @param rows the points; empty before there is a rule
record EvaluationPage(
        boolean mayWrite,
        List<FieldProblem> problems,
        List<Choice> basis,
        List<Number> tierPoints,
        List<Number> line,
        List<Fallbacks> fallbacks,
        List<Choice> decimals,
        List<Choice> rounding,
        List<Row> rows) {

    private static final int DECIMALS_MAX = 3;

    EvaluationPage {
        problems = List.copyOf(problems);
        basis = List.copyOf(basis);
        tierPoints = List.copyOf(tierPoints);
        line = List.copyOf(line);
        fallbacks = List.copyOf(fallbacks);
        decimals = List.copyOf(decimals);
        rounding = List.copyOf(rounding);
        rows = List.copyOf(rows);
    }

    /// An entry of a list.
    record Choice(String value, String text, boolean chosen) {}

    /// A field for a number.
    ///
    /// @param id of the field, as problems name it
    record Number(String id, String name, String label, String value, boolean wrong) {}

    /// What departments get that the rule cannot judge.
    record Fallbacks(String name, String label, List<Choice> choices) {

        Fallbacks {
            choices = List.copyOf(choices);
        }
    }

    record Row(String department, String kind, String tier, String fair, String points, String source) {}

    static EvaluationPage of(
            EvaluationTyped typed, List<Problem> found, EvaluationTable table, boolean mayWrite, Words words) {
        List<String> wrong = found.stream().map(Problem::field).toList();
        return new EvaluationPage(
                mayWrite,
                found.stream().map(problem -> problem(problem, words)).toList(),
                choices(Basis.values(), "evaluation.basis", typed.basis(), words),
                List.of(
                        number("tierPoints.above", "above", typed.above(), wrong, words),
                        number("tierPoints.typical", "typical", typed.typical(), wrong, words),
                        number("tierPoints.below", "below", typed.below(), wrong, words)),
                List.of(
                        number("line.scoreLow", "scoreLow", typed.scoreLow(), wrong, words),
                        number("line.pointsLow", "pointsLow", typed.pointsLow(), wrong, words),
                        number("line.scoreHigh", "scoreHigh", typed.scoreHigh(), wrong, words),
                        number("line.pointsHigh", "pointsHigh", typed.pointsHigh(), wrong, words)),
                List.of(
                        fallback("cannotTell", typed.cannotTell(), words),
                        fallback("notComparable", typed.notComparable(), words),
                        fallback("withheld", typed.withheld(), words)),
                decimals(typed.decimals()),
                choices(Rounding.values(), "evaluation.rounding", typed.rounding(), words),
                rows(table, words));
    }

    private static FieldProblem problem(Problem problem, Words words) {
        String label = words.text("evaluation.field." + problem.field());
        return new FieldProblem(
                problem.field().equals("tierPoints") ? "tierPoints.above" : problem.field(),
                words.text("evaluation.problem", label, words.text(problem.key())));
    }

    private static Number number(String id, String name, @Nullable String value, List<String> wrong, Words words) {
        return new Number(id, name, words.text("evaluation.field." + id), MethodTyped.text(value), wrong.contains(id));
    }

    private static Fallbacks fallback(String name, @Nullable String chosen, Words words) {
        return new Fallbacks(
                name,
                words.text("evaluation.field." + name),
                choices(Fallback.values(), "evaluation.fallback", chosen, words));
    }

    private static <T extends Enum<T>> List<Choice> choices(
            T[] values, String key, @Nullable String chosen, Words words) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(), words.of(key, value), value.name().equals(chosen)))
                .toList();
    }

    private static List<Choice> decimals(@Nullable String chosen) {
        List<Choice> choices = new ArrayList<>();
        for (int places = 0; places <= DECIMALS_MAX; places++) {
            String text = String.valueOf(places);
            choices.add(new Choice(text, text, text.equals(chosen)));
        }
        return choices;
    }

    private static List<Row> rows(EvaluationTable table, Words words) {
        return switch (table) {
            case EvaluationTable.Refused refused -> List.of();
            case EvaluationTable.Points points ->
                points.rows().stream().map(row -> row(row, words)).toList();
        };
    }

    private static Row row(EvaluationTable.Row row, Words words) {
        var standing = row.department().standing();
        return new Row(
                row.department().name(),
                row.department().kindOfWork(),
                standing.findTier()
                        .map(tier -> words.text(
                                "tier." + tier.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .orElseGet(() -> words.text("agency.withheld")),
                standing.findScores().map(scores -> Points.plain(scores.fair())).orElse(""),
                row.points() == null ? "" : row.points().toPlainString(),
                words.of("evaluation.source", row.source()));
    }
}
