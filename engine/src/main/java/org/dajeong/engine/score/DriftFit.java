package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dajeong.engine.api.RaterReview.Drift;
import org.dajeong.engine.api.RaterReview.Estimate;
import org.dajeong.engine.api.RaterReview.Row;
import org.dajeong.engine.api.Raters;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.linear.SnedecorF;
import org.dajeong.engine.model.Design;
import org.dajeong.engine.model.Factorization;
import org.dajeong.engine.model.MixedEquations;
import org.dajeong.engine.model.VarianceFit;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.Tables;

/// Step 2 with a further effect for each rater in each period.
///
/// **Estimates** how far the severity of raters moves from period to period:
///
/// ```text
/// y - (x - mean x)'beta = pi_period + u_unit + u_unit:period + s_unit:staff + r_rater + d_rater:period + e
/// drift of a rater in a period     d - mean d of all raters of the period
/// severity of a rater in a period  r - mean r of all raters + drift
/// ```
///
/// A move of all raters of a period together cannot be told from the period, and is left out. The
/// variances are estimated anew, penalised as those of the score; errors are those of [Fitted#contrast].
/// As few raters in few periods tell little of how far they move, intervals take Student's t with a
/// degree of freedom per independent comparison of raters between periods.
///
/// **Source.** Henderson's equations; `docs/methods/assessors.md`. Reference values:
/// `reference/drift.csv`.
final class DriftFit {

    private final Fitted fitted;
    private final ScoreData data;
    private final Tables tables;
    private final Factor factor;
    private final List<String> levels;
    private final int[] raterOf;
    private final int[] periodOf;
    private final int group;
    private final MixedEquations equations;
    private final double[][] mixOfPlace;
    private final Design.Response response;

    /// @param tables what [Raters#driftTables] asks for, of the same ratings
    DriftFit(Fitted fitted, Tables tables) {
        this.fitted = fitted;
        this.tables = tables;
        data = fitted.data();
        factor = Raters.raterPeriod(data.spec());
        levels = tables.levels(factor);
        List<String> raters = data.tables().levels(data.spec().raterFactor().orElseThrow());
        raterOf = part(0, raters);
        periodOf = part(1, data.periodNames());
        Design design = fitted.model().effects().design();
        group = design.random().size();
        equations = MixedEquations.inBlocksOf(with(design), 0);
        mixOfPlace = mixOfPlace();
        response = response();
    }

    private int[] part(int index, List<String> names) {
        return levels.stream()
                .mapToInt(level -> names.indexOf(Factor.parts(level).get(index)))
                .toArray();
    }

    /// The design of step 2 with one grouping factor more.
    private Design with(Design design) {
        OwnDesign effects = fitted.model().effects();
        long[] counts = tables.counts(factor);
        List<Design.Grouping> random = new ArrayList<>(design.random());
        random.add(new Design.Grouping("rater:period", counts));
        PairTable[][] pairs = new PairTable[group + 1][group + 1];
        for (int k = 0; k < group; k++) {
            System.arraycopy(design.pairs()[k], 0, pairs[k], 0, group);
        }
        PairTable cells = tables.pair(data.spec().cellFactor(), factor);
        pairs[0][group] = cells.collapsedRows(data.unitsOfCells(), data.units().size());
        pairs[effects.cellGroup()][group] = cells;
        if (effects.hasStaff()) {
            pairs[effects.staffGroup()][group] =
                    tables.pair(data.spec().staffFactor().orElseThrow(), factor);
        }
        if (effects.hasRandomRaters()) {
            long[] keys = IntStream.range(0, counts.length)
                    .mapToLong(i -> (long) raterOf[i] << 32 | i)
                    .toArray();
            pairs[effects.raterGroup()][group] = PairTable.of(data.raters(), counts.length, keys, counts);
        }
        double[][][] randomFixed = Arrays.copyOf(design.randomFixed(), group + 1);
        randomFixed[group] = new double[counts.length][effects.fixedCount()];
        for (int i = 0; i < counts.length; i++) {
            randomFixed[group][i][periodOf[i]] = counts[i];
            for (int c = 0; c < effects.raterColumns().size(); c++) {
                randomFixed[group][i][data.periods() + c] =
                        counts[i] * effects.raterColumns().get(c)[raterOf[i]];
            }
        }
        return new Design(random, pairs, randomFixed, design.fixed());
    }

    private double[][] mixOfPlace() {
        MixedEquations old = fitted.model().equations();
        double[][] result = new double[equations.size()][];
        for (int k = 0; k < group; k++) {
            for (int i = 0; i < old.design().random().get(k).levels(); i++) {
                result[equations.place(k, i)] = fitted.model().mixOfPlaces()[old.place(k, i)];
            }
        }
        for (int c = 0; c < equations.fixedCount(); c++) {
            result[equations.fixedPlace(c)] = fitted.model().mixOfPlaces()[old.fixedPlace(c)];
        }
        PairTable[] mix =
                data.spec().mix().stream().map(of -> tables.pair(factor, of)).toArray(PairTable[]::new);
        for (int i = 0; i < levels.size(); i++) {
            double[][] counts = new double[mix.length][];
            for (int f = 0; f < mix.length; f++) {
                counts[f] = new double[data.mixLevels(f)];
                OwnDesign.addRow(counts[f], mix[f], i);
            }
            result[equations.place(group, i)] = fitted.mix().columns().sums(counts, -1);
        }
        return result;
    }

    private Design.Response response() {
        OwnModel.Measured measured = fitted.model().measured(ScoreSpec.OUTCOME);
        double[][] random = Arrays.copyOf(measured.response().random(), group + 1);
        random[group] = fitted.model().centered(tables, ScoreSpec.OUTCOME, factor);
        for (int i = 0; i < random[group].length; i++) {
            random[group][i] -= MixFit.dot(mixOfPlace[equations.place(group, i)], measured.beta());
        }
        return new Design.Response(
                random, measured.response().fixed(), measured.response().square());
    }

    Drift drift() {
        long rows = data.tables().rows();
        VarianceFit.Estimate estimate = VarianceFit.penalised(equations, response, rows);
        VarianceFit.Estimate reml = VarianceFit.unpenalised(equations, response, rows, estimate);
        Solved solved = new Solved(estimate);
        List<Row> result = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double[] drift = drift(i);
            double[] severity = severity(i, drift);
            result.add(new Row(
                    Factor.parts(levels.get(i)).getFirst(),
                    data.periodNames().get(periodOf[i]),
                    tables.counts(factor)[i],
                    solved.estimate(severity),
                    solved.estimate(drift)));
        }
        return new Drift(Math.sqrt(estimate.variance(group)), Math.sqrt(reml.variance(group)), result);
    }

    /// How many independent comparisons of raters between periods the variance of the drift rests on, at
    /// least 1.
    private double freedom() {
        long raters = IntStream.of(raterOf).distinct().count();
        return Math.max(1, levels.size() - raters - data.periods() + 1);
    }

    /// The weights of one rater's effect of one period, against all raters of the period.
    private double[] drift(int level) {
        double[] weights = new double[equations.size()];
        weights[equations.place(group, level)] = 1;
        int[] others = IntStream.range(0, levels.size())
                .filter(i -> periodOf[i] == periodOf[level])
                .toArray();
        for (int other : others) {
            weights[equations.place(group, other)] -= 1.0 / others.length;
        }
        return weights;
    }

    private double[] severity(int level, double[] drift) {
        double[] weights = drift.clone();
        addRater(weights, raterOf[level], 1);
        for (int rater = 0; rater < data.raters(); rater++) {
            addRater(weights, rater, -1.0 / data.raters());
        }
        return weights;
    }

    private void addRater(double[] weights, int rater, double weight) {
        OwnDesign effects = fitted.model().effects();
        if (effects.hasRandomRaters()) {
            weights[equations.place(effects.raterGroup(), rater)] += weight;
        }
        for (int c = 0; c < effects.raterColumns().size(); c++) {
            weights[equations.fixedPlace(data.periods() + c)] +=
                    weight * effects.raterColumns().get(c)[rater];
        }
    }

    /// The effects under some variances, and the errors of contrasts between them.
    private final class Solved {

        private final VarianceFit.Estimate variances;
        private final Factorization factorization;
        private final double[] effects;
        private final double[][] betaCovariance;
        private final double half = SnedecorF.t95(freedom());

        Solved(VarianceFit.Estimate variances) {
            this.variances = variances;
            factorization = Factorization.of(equations, variances.theta());
            effects = factorization.solve(equations.rightHandSide(response));
            OwnDesign design = fitted.model().effects();
            betaCovariance = fitted.mix()
                    .covariance(
                            design.hasStaff() ? variances.variance(design.staffGroup()) : 0,
                            variances.residualVariance());
        }

        Estimate estimate(double[] weights) {
            double[] solved = factorization.solve(weights);
            double[] mix = new double[fitted.mix().size()];
            for (int i = 0; i < solved.length; i++) {
                for (int x = 0; x < mix.length; x++) {
                    mix[x] = Math.fma(solved[i], mixOfPlace[i][x], mix[x]);
                }
            }
            double error = Math.sqrt(variances.residualVariance() * MixFit.dot(weights, solved)
                    + Fitted.quadratic(betaCovariance, mix, mix));
            double value = MixFit.dot(weights, effects);
            return new Estimate(value, error, value - half * error, value + half * error);
        }
    }
}
