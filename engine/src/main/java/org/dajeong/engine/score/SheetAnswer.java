package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.linear.Normal;
import org.dajeong.engine.model.VarianceFit;
import org.dajeong.engine.spi.Factor;
import org.jspecify.annotations.Nullable;

/// The sheet of a run: what is published of every row, and what is withheld.
final class SheetAnswer {

    private final Fitted fitted;
    private final ScoreData data;
    private final ScoreOptions options;
    private final Comparability comparability;
    private final Disclosure disclosure;
    private final Contacts reference;
    private final List<Row> rows;
    private final List<Row> figures;

    /// @param rows all rows, in the order in which they are published
    /// @param figures those with figures
    SheetAnswer(
            Fitted fitted,
            ScoreOptions options,
            Comparability comparability,
            Disclosure disclosure,
            Contacts reference,
            List<Row> rows,
            List<Row> figures) {
        this.fitted = fitted;
        this.data = fitted.data();
        this.options = options;
        this.comparability = comparability;
        this.disclosure = disclosure;
        this.reference = reference;
        this.rows = rows;
        this.figures = figures;
    }

    /// @param ranked whether ranks are asked for; they cost most
    ScoreSheet sheet(boolean ranked) {
        List<Row> ofUnits = figures.stream().filter(row -> !row.ofPeriod()).toList();
        Map<Row, ScoreSheet.Rank> ranks = ranked ? ranks(ofUnits) : Map.of();
        double tauOfUnits = tau(ofUnits);
        double tauOfCells = tau(figures.stream().filter(Row::ofPeriod).toList());
        Map<Row, Double> leaveOneOut = leaveOneOut(ofUnits);
        List<ScoreSheet.UnitScore> scores = new ArrayList<>();
        List<ScoreSheet.WithheldRow> withheld = new ArrayList<>();
        for (Row row : rows) {
            ScoreSheet.Withheld reason = row.ofPeriod() ? disclosure.cell(row.cell) : disclosure.unit(row.unit);
            if (reason != null) {
                withheld.add(new ScoreSheet.WithheldRow(
                        data.units().get(row.unit), row.period(data), reason, disclosure.required(reason)));
            } else {
                scores.add(score(
                        row,
                        row.ofPeriod() ? tauOfCells : tauOfUnits,
                        Optional.ofNullable(ranks.get(row)),
                        leaveOneOut.get(row)));
            }
        }
        return new ScoreSheet(
                Math.round(reference.n),
                reference.n > 0 ? reference.mean(0) : 0,
                variance(fitted.estimate()),
                variance(fitted.reml()),
                fitted.reml().singular(),
                mixCoefficients(),
                RaterReviews.severities(fitted),
                scores,
                withheld,
                notes());
    }

    private static double tau(List<Row> rows) {
        return Math.sqrt(
                rows.stream().mapToDouble(row -> row.known().prior()).average().orElse(0));
    }

    /// Rows of one kind, and of one period, are drawn together; the kinds have nothing to do with each other.
    private Map<Row, ScoreSheet.Rank> ranks(List<Row> ofUnits) {
        List<List<Row>> kinds = new ArrayList<>();
        kinds.add(ofUnits.stream().filter(this::isComparable).toList());
        for (int q = 0; q < data.periods(); q++) {
            int period = q;
            kinds.add(figures.stream()
                    .filter(row -> row.ofPeriod() && data.periodOf(row.cell) == period && isComparable(row))
                    .toList());
        }
        Map<Row, ScoreSheet.Rank> ranks = new HashMap<>();
        kinds.parallelStream()
                .map(kind -> Ranks.of(fitted, kind, options))
                .toList()
                .forEach(ranks::putAll);
        return ranks;
    }

    private Map<Row, Double> leaveOneOut(List<Row> ofUnits) {
        if (data.mixFactors() == 0) {
            return Map.of();
        }
        LeaveOneOut leaveOneOut = new LeaveOneOut(data, fitted.solution(0).deviations());
        return ofUnits.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Function.identity(), row -> leaveOneOut.change(row.unit, row.contacts)));
    }

    private boolean isComparable(Row row) {
        return comparability.of(row.unit) >= ScoreOptions.COMPARABILITY_NEEDED;
    }

    private ScoreSheet.UnitScore score(
            Row row, double tau, Optional<ScoreSheet.Rank> rank, @Nullable Double leaveOneOut) {
        Fitted.Contrast contrast = row.contrast;
        Tier tier = Tier.NOT_COMPARABLE;
        if (contrast != null && isComparable(row)) {
            tier = new Tiers(options).of(row.own, contrast.standardError(), contrast.reliability(), tau);
        }
        return new ScoreSheet.UnitScore(
                data.units().get(row.unit),
                row.period(data),
                contrast == null ? Optional.empty() : Optional.of(figures(row, contrast)),
                comparability.of(row.unit),
                row.contacts.n / row.all.n,
                leaveOneOut == null ? OptionalDouble.empty() : OptionalDouble.of(leaveOneOut),
                tier,
                rank);
    }

    private static ScoreSheet.Figures figures(Row row, Fitted.Contrast contrast) {
        double half = Normal.Z95 * contrast.standardError();
        return new ScoreSheet.Figures(
                Math.round(row.contacts.n),
                row.contacts.mean(0),
                row.adjusted,
                row.fair,
                contrast.standardError(),
                row.fair - half,
                row.fair + half,
                contrast.reliability(),
                row.callsNeeded);
    }

    private ScoreSheet.Variance variance(VarianceFit.Estimate estimate) {
        OwnModel model = fitted.model();
        return new ScoreSheet.Variance(
                estimate.variance(0),
                component(estimate, model.effects().cellGroup()),
                component(estimate, model.effects().raterGroup()),
                component(estimate, model.effects().staffGroup()),
                estimate.residualVariance());
    }

    private static OptionalDouble component(VarianceFit.Estimate estimate, int group) {
        return group < 0 ? OptionalDouble.empty() : OptionalDouble.of(estimate.variance(group));
    }

    private List<ScoreSheet.MixCoefficient> mixCoefficients() {
        List<ScoreSheet.MixCoefficient> result = new ArrayList<>();
        for (int f = 0; f < data.mixFactors(); f++) {
            for (int l = 0; fitted.mix().columns().varies(f) && l < data.mixLevels(f); l++) {
                double[] columns = fitted.mix().columns().ofLevel(f, l);
                result.add(new ScoreSheet.MixCoefficient(
                        data.spec().mix().get(f).name(),
                        Factor.text(data.mixLevel(f, l)),
                        data.mixCounts(f)[l] / (double) data.tables().rows(),
                        fitted.solution(0).deviations()[f][l],
                        Math.sqrt(Fitted.quadratic(fitted.betaCovariance(), columns, columns))));
            }
        }
        return result;
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>(fitted.mix().notes());
        OwnModel model = fitted.model();
        if (model.effects().ratersChanged()) {
            notes.add(new Note(Note.Kind.RATERS_CHANGED, List.of()));
        }
        if (data.spec().staff().isEmpty()) {
            notes.add(new Note(Note.Kind.NO_STAFF_RULES, List.of()));
        }
        String[] names = {"unit", "unitPeriod", "staff", "rater"};
        int[] groups = {
            0,
            model.effects().cellGroup(),
            model.effects().staffGroup(),
            model.effects().raterGroup()
        };
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0 && fitted.reml().theta()[groups[i]] == 0) {
                notes.add(new Note(Note.Kind.SINGULAR, List.of(names[i])));
            }
        }
        return notes;
    }
}
