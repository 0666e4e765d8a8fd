package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.SoftAssertions;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: scores from two-way tables are those that dense matrices give from the rows, to the last published
/// digit.
class D01_FairScoreTests {

    private static final List<Factor> MIX = List.of(Factor.of("task"), Factor.of("channel"));

    @ParameterizedTest
    @ValueSource(strings = {"full", "unit-only", "rater-fixed"})
    void agreesWithDenseMatrices(String scenario) {
        ScoreRun run = run(scenario);
        Rows expected = Rows.read("/reference/fair-scores.csv");
        int checked = 0;
        SoftAssertions softly = new SoftAssertions();
        for (String[] row : expected.rows()) {
            if (row[0].equals(scenario)) {
                checked += check(softly, run, row[1], row[2], row[3], row[4], row[5], row[6], row[7]) ? 1 : 0;
            }
        }
        softly.assertAll();
        assertThat(checked).isGreaterThan(100);
    }

    private static ScoreRun run(String scenario) {
        Rows rows = Rows.read("/reference/crossed.csv");
        ScoreSpec spec = switch (scenario) {
            case "full" ->
                new ScoreSpec(
                        "dept",
                        Optional.of("quarter"),
                        MIX,
                        Optional.of("caller"),
                        Optional.of("staff"),
                        List.of("i1", "i2", "i3"));
            case "unit-only" ->
                new ScoreSpec("dept", Optional.empty(), MIX, Optional.empty(), Optional.empty(), List.of());
            default ->
                new ScoreSpec(
                        "dept",
                        Optional.of("quarter"),
                        List.of(Factor.of("task")),
                        Optional.of("channel"),
                        Optional.empty(),
                        List.of());
        };
        Rows source = scenario.equals("full") ? rows.withItems("i1", "i2", "i3") : rows;
        var result = Scoring.score(source, spec, ScoreOptions.standard());
        return ((ScoreResult.Done) result).run();
    }

    /// @return whether the row was one that the sheet answers
    private static boolean check(
            SoftAssertions softly,
            ScoreRun run,
            String quantity,
            String unit,
            String period,
            String name,
            String value,
            String tolerance,
            String kind) {
        ScoreSheet sheet = run.sheet();
        OptionalDouble ours = switch (quantity) {
            case "mean" -> OptionalDouble.of(sheet.mean());
            case "residual" -> OptionalDouble.of(sheet.variance().residual());
            case "residual-reml" -> OptionalDouble.of(sheet.reml().residual());
            case "component" -> component(sheet.variance(), name);
            case "component-reml" -> component(sheet.reml(), name);
            case "beta" ->
                OptionalDouble.of(sheet.mix().stream()
                        .filter(mix -> (mix.factor() + "=" + mix.level()).equals(name))
                        .findFirst()
                        .orElseThrow()
                        .estimate());
            case "beta-covariance" -> squaredError(sheet, name);
            case "rater-effect" -> OptionalDouble.of(rater(sheet, name).estimate());
            case "rater-error" -> OptionalDouble.of(rater(sheet, name).standardError());
            case "rater-n" -> OptionalDouble.of(rater(sheet, name).n());
            case "raw" -> OptionalDouble.of(figures(sheet, unit, period).raw());
            case "n" -> OptionalDouble.of(figures(sheet, unit, period).n());
            case "adjusted" -> OptionalDouble.of(figures(sheet, unit, period).adjusted());
            case "fair" -> OptionalDouble.of(figures(sheet, unit, period).fair());
            case "error" -> OptionalDouble.of(figures(sheet, unit, period).standardError());
            case "reliability" -> OptionalDouble.of(figures(sheet, unit, period).reliability());
            case "comparability" -> OptionalDouble.of(row(sheet, unit, period).comparability());
            case "why" -> part(run, unit, period, name);
            case "item-own" -> item(run, unit, period, name, Why.Kind.OWN, false);
            case "item-own-error" -> item(run, unit, period, name, Why.Kind.OWN, true);
            default -> OptionalDouble.empty();
        };
        if (quantity.equals("tier")) {
            softly.assertThat(row(sheet, unit, period).tier().name())
                    .as("tier %s %s", unit, period)
                    .isEqualTo(value);
            return true;
        }
        if (quantity.equals("calls-true") && period.isEmpty()) {
            checkCalls(softly, unit, figures(sheet, unit, period), Double.parseDouble(value));
            return true;
        }
        if (ours.isEmpty()) {
            return false;
        }
        double there = Double.parseDouble(value);
        double allowed = Double.parseDouble(tolerance) * (kind.equals("rel") ? Math.abs(there) : 1);
        if (quantity.equals("item-own") && period.isEmpty()) {
            // The why compares a unit with all rows, the reference period by period: method decision 4.
            allowed = 0.01;
        }
        softly.assertThat(ours.getAsDouble())
                .as("%s %s %s %s", quantity, unit, period, name)
                .isCloseTo(there, within(allowed));
        return true;
    }

    /// A row that is not reliable yet needs as many contacts as multiplying its rows says; our tables know the
    /// mix of a person or a rater inside one unit only on average.
    private static void checkCalls(SoftAssertions softly, String unit, ScoreSheet.Figures figures, double total) {
        long further = figures.callsNeeded().orElseThrow();
        if (figures.reliability() >= 0.7) {
            softly.assertThat(further).as("calls %s", unit).isZero();
        } else {
            softly.assertThat((double) figures.n() + further)
                    .as("calls %s", unit)
                    .isCloseTo(Math.ceil(total), within(1 + 0.02 * total));
        }
    }

    private static ScoreSheet.RaterSeverity rater(ScoreSheet sheet, String name) {
        return sheet.raters().stream()
                .filter(rater -> name.endsWith("=" + rater.rater()))
                .findFirst()
                .orElseThrow();
    }

    private static ScoreSheet.UnitScore row(ScoreSheet sheet, String unit, String period) {
        return sheet.units().stream()
                .filter(row ->
                        row.unit().equals(unit) && row.period().orElse("").equals(period))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " " + period + " is withheld"));
    }

    private static ScoreSheet.Figures figures(ScoreSheet sheet, String unit, String period) {
        return row(sheet, unit, period).figures().orElseThrow();
    }

    private static OptionalDouble component(ScoreSheet.Variance variance, String name) {
        return switch (name) {
            case "dept" -> OptionalDouble.of(variance.unit());
            case "dept:quarter" -> variance.unitPeriod();
            case "dept:staff" -> variance.staff();
            case "caller" -> variance.rater();
            default -> throw new AssertionError(name);
        };
    }

    private static OptionalDouble squaredError(ScoreSheet sheet, String name) {
        String[] levels = name.split("\\|", -1);
        return !levels[0].equals(levels[1])
                ? OptionalDouble.empty()
                : sheet.mix().stream()
                        .filter(mix -> (mix.factor() + "=" + mix.level()).equals(levels[0]))
                        .mapToDouble(mix -> mix.standardError() * mix.standardError())
                        .findFirst();
    }

    private static OptionalDouble part(ScoreRun run, String unit, String period, String name) {
        Why.Explained why = explained(run, unit, period);
        if (name.equals("gap")) {
            return OptionalDouble.of(why.gap());
        }
        return why.parts().stream()
                .filter(part -> name(part).equals(name))
                .mapToDouble(Why.Part::points)
                .findFirst();
    }

    private static String name(Why.Part part) {
        String factor = part.factor().orElse("");
        return part.kind() == Why.Kind.MIX
                ? factor.equals("quarter") ? "PERIOD" : "MIX " + factor
                : part.kind().name();
    }

    private static OptionalDouble item(
            ScoreRun run, String unit, String period, String item, Why.Kind kind, boolean error) {
        return explained(run, unit, period).parts().stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.items().stream())
                .filter(part -> part.item().equals(item))
                .mapToDouble(part -> error ? (part.high() - part.low()) / 2 / 1.96 : part.points())
                .findFirst();
    }

    private static Why.Explained explained(ScoreRun run, String unit, String period) {
        Optional<String> in = period.isEmpty() ? Optional.empty() : Optional.of(period);
        return (Why.Explained) run.why(unit, in).orElseThrow();
    }
}
