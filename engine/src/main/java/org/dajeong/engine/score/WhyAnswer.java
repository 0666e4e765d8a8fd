package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.linear.Draws;
import org.dajeong.engine.linear.Normal;
import org.jspecify.annotations.Nullable;

/// Splits the gap between a row and its reference into parts that add up to it exactly.
///
/// Every contact is its mix, its period, its rater, the unit's own effects and a residual; a part is the mean
/// over the row's contacts less the mean over the reference's. CHANCE, the residual part, is not bad luck: it
/// always leans the way OWN does, because it is what the score does not credit yet.
///
/// Intervals of MIX, RATER and CHANCE come from joint draws in which the parts always add up; OWN has the
/// interval of the fair score. Items split MIX and OWN exactly, because the same linear operators are applied
/// to each.
final class WhyAnswer {

    private final Fitted fitted;
    private final ScoreData data;
    private final ScoreOptions options;
    private final Row row;
    private final Contacts reference;
    private final double gap;

    /// @param reference all contacts of published units: of the row's period, or of all periods for a whole unit
    WhyAnswer(Fitted fitted, ScoreOptions options, Row row, Contacts reference) {
        this.fitted = fitted;
        this.data = fitted.data();
        this.options = options;
        this.row = row;
        this.reference = reference;
        this.gap = row.contacts.mean(0) - reference.mean(0);
    }

    Why.Explained explained(ScoreSheet.UnitScore score) {
        List<Part> parts = new ArrayList<>();
        for (int f = 0; f < data.mixFactors(); f++) {
            if (fitted.mix().columns().varies(f)) {
                parts.add(mix(f));
            }
        }
        if (!row.ofPeriod() && data.periods() > 1) {
            periods().ifPresent(parts::add);
        }
        if (data.raters() > 0) {
            double[] weights = fitted.noWeights();
            fitted.addRaters(weights, row.contacts, 1);
            fitted.addRaters(weights, reference, -1);
            parts.add(new Part(Why.Kind.RATER, Optional.empty(), new double[0], fitted.contrast(weights)));
        }
        double[] weights = fitted.noWeights();
        fitted.addOwn(weights, row.contacts, 1);
        fitted.addOwn(weights, reference, -1);
        Part own = new Part(Why.Kind.OWN, Optional.empty(), new double[0], fitted.contrast(weights));
        parts.add(own);
        return new Why.Explained(
                data.units().get(row.unit), row.period(data), gap, reference.mean(0), score, published(parts, own));
    }

    /// A part before its interval is known.
    ///
    /// @param columns the difference in mix columns, for a MIX part of a factor
    /// @param contrast of the effects, for every other part
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(Why.Kind kind, Optional<String> factor, double[] columns, Fitted.@Nullable Contrast contrast) {

        double points(Fitted.Solution solution) {
            return contrast == null ? MixFit.dot(columns, solution.beta()) : contrast.of(solution);
        }
    }

    private Part mix(int f) {
        double[] here = fitted.mix().columns().sums(row.contacts.mix, f);
        double[] there = fitted.mix().columns().sums(reference.mix, f);
        double[] columns = new double[here.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = here[i] / row.contacts.n - there[i] / reference.n;
        }
        return new Part(Why.Kind.MIX, Optional.of(data.spec().mix().get(f).name()), columns, null);
    }

    /// The part of unequal shares of the periods, where they are unequal.
    private Optional<Part> periods() {
        double[] here = row.contacts.periodShares(data);
        double[] there = reference.periodShares(data);
        if (Arrays.equals(here, there)) {
            return Optional.empty();
        }
        double[] weights = fitted.noWeights();
        fitted.addPeriods(weights, row.contacts, 1);
        fitted.addPeriods(weights, reference, -1);
        return Optional.of(new Part(Why.Kind.MIX, data.spec().period(), new double[0], fitted.contrast(weights)));
    }

    private List<Why.Part> published(List<Part> parts, Part own) {
        double[][] draws = Draws.of(covariance(parts), options.draws(), options.seed());
        double[] points = new double[parts.size()];
        double chance = gap;
        for (int i = 0; i < points.length; i++) {
            points[i] = parts.get(i).points(fitted.solution(0));
            chance -= points[i];
        }
        List<Why.Part> result = new ArrayList<>();
        double[] rest = new double[draws.length];
        Arrays.fill(rest, gap);
        Why.Part ownPart = null;
        for (int i = 0; i < points.length; i++) {
            double[] values = new double[draws.length];
            for (int t = 0; t < draws.length; t++) {
                values[t] = points[i] + draws[t][i];
                rest[t] -= values[t];
            }
            Part part = parts.get(i);
            if (part == own) {
                double half = Normal.Z95 * row.known().standardError();
                ownPart = new Why.Part(
                        part.kind(), part.factor(), points[i], points[i] - half, points[i] + half, items(part));
            } else {
                double[] ends = ends(values);
                result.add(new Why.Part(part.kind(), part.factor(), points[i], ends[0], ends[1], items(part)));
            }
        }
        double[] ends = ends(rest);
        result.add(new Why.Part(Why.Kind.CHANCE, Optional.empty(), chance, ends[0], ends[1], List.of()));
        result.add(Objects.requireNonNull(ownPart));
        return result;
    }

    /// The joint covariance of the errors: of mix coefficients through `V_beta`, of effects through theirs.
    private double[][] covariance(List<Part> parts) {
        double[][] v = fitted.betaCovariance();
        double[][] result = new double[parts.size()][parts.size()];
        for (int i = 0; i < result.length; i++) {
            for (int j = i; j < result.length; j++) {
                Part a = parts.get(i);
                Part b = parts.get(j);
                if (a.contrast() == null && b.contrast() == null) {
                    result[i][j] = Fitted.quadratic(v, a.columns(), b.columns());
                } else if (a.contrast() != null && b.contrast() != null) {
                    result[i][j] = fitted.covariance(a.contrast(), b.contrast());
                } else {
                    // What the mix gains, the effects lose: they are estimated from what it leaves.
                    double[] columns = a.contrast() == null ? a.columns() : b.columns();
                    Fitted.Contrast contrast = a.contrast() == null ? b.contrast() : a.contrast();
                    result[i][j] = -Fitted.quadratic(
                            v, columns, Objects.requireNonNull(contrast).mix());
                }
                result[j][i] = result[i][j];
            }
        }
        return result;
    }

    private static double[] ends(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new double[] {sorted[(int) Math.floor(0.025 * last)], sorted[(int) Math.ceil(0.975 * last)]};
    }

    // ---- items

    private List<Why.ItemPart> items(Part part) {
        if (data.spec().items().isEmpty() || part.kind() == Why.Kind.RATER) {
            return List.of();
        }
        List<Why.ItemPart> shown = new ArrayList<>();
        List<Integer> few = row.contacts.fewAsked(options.minRatings());
        for (int i = 0; i < data.spec().items().size(); i++) {
            if (!few.contains(i)) {
                double points = part.points(fitted.solution(i + 1));
                double half = Normal.Z95 * Math.sqrt(error(part, i + 1));
                shown.add(new Why.ItemPart(data.spec().items().get(i), points, points - half, points + half));
            }
        }
        if (!few.isEmpty()) {
            double points = 0;
            double half = 0;
            for (int i : few) {
                points += part.points(fitted.solution(i + 1));
                // The items of one contact move together: half-widths add at most.
                half += Normal.Z95 * Math.sqrt(error(part, i + 1));
            }
            shown.add(new Why.ItemPart(Why.ItemPart.OTHERS, points, points - half, points + half));
        }
        return shown;
    }

    private double error(Part part, int measure) {
        Fitted.Contrast contrast = part.contrast();
        if (contrast == null) {
            return fitted.mixError(part.columns(), fitted.components(measure));
        }
        return fitted.itemError(part.kind() == Why.Kind.OWN ? row.known() : contrast, measure);
    }
}
