package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.engine.model.Factorization;
import org.dajeong.engine.model.VarianceFit;

/// Both steps fitted to the outcome, and the same linear operators applied to its items.
///
/// Every published figure is a contrast `l'w` of the effects `w` (and of the mix coefficients). Its error is
///
/// ```text
/// Var(error) = l'(TZ - J) G (TZ - J)'l + sigma^2 l'TT'l,   T = A (I - X B)
///            = sigma^2 l'C l + (l'A X) V_beta (l'A X)'      for the outcome's own components
/// ```
///
/// with `A` the operator of step 2 and `B` that of step 1. The two lines are equal exactly, because the error
/// of `A` and the error of `B` are uncorrelated; the first one also holds when the components are an item's
/// own.
final class Fitted {

    private final ScoreData data;
    private final MixFit mix;
    private final OwnModel model;
    private final VarianceFit.Estimate estimate;
    private final VarianceFit.Estimate reml;
    private final Factorization factorization;
    private final double[][] betaCovariance;
    private final List<Solution> solutions = new ArrayList<>();
    private final List<VarianceFit.Estimate> components = new ArrayList<>();

    Fitted(ScoreData data, MixFit mix) {
        this.data = data;
        this.mix = mix;
        this.model = new OwnModel(data, mix);
        OwnModel.Measured outcome = model.measured(data.measures().getFirst());
        estimate = model.penalised(outcome);
        reml = model.reml(outcome, estimate);
        factorization = model.factorization(estimate);
        betaCovariance = mix.covariance(staffVariance(estimate), estimate.residualVariance());
        for (String measure : data.measures()) {
            OwnModel.Measured measured = measure.equals(outcome.measure()) ? outcome : model.measured(measure);
            double[] effects = factorization.solve(model.equations().rightHandSide(measured.response()));
            solutions.add(new Solution(measured.beta(), measured.deviations(), effects));
        }
    }

    /// The estimates of one measure.
    ///
    /// @param effects by place
    @SuppressWarnings("ArrayRecordComponent")
    record Solution(double[] beta, double[][] deviations, double[] effects) {}

    /// A linear function of the effects, with what its error is made of.
    ///
    /// @param weights by place
    /// @param solved `C weights`
    /// @param mix `weights' A X`, by mix column
    /// @param prior its variance if nothing were known
    /// @param error the variance of its error
    @SuppressWarnings("ArrayRecordComponent")
    record Contrast(double[] weights, double[] solved, double[] mix, double prior, double error) {

        double reliability() {
            return Math.max(0, 1 - error / prior);
        }

        double standardError() {
            return Math.sqrt(error);
        }

        double of(Solution solution) {
            return MixFit.dot(weights, solution.effects());
        }
    }

    Contrast contrast(double[] weights) {
        double[] solved = factorization.solve(weights);
        double[] g = mixOf(solved);
        double error = estimate.residualVariance() * MixFit.dot(weights, solved) + quadratic(betaCovariance, g, g);
        return new Contrast(weights, solved, g, prior(weights), error);
    }

    /// `(W'X)' solved`, by mix column.
    double[] mixOf(double[] solved) {
        double[] g = new double[mix.size()];
        double[][] columns = model.mixOfPlaces();
        for (int i = 0; i < solved.length; i++) {
            for (int x = 0; x < g.length; x++) {
                g[x] = Math.fma(solved[i], columns[i][x], g[x]);
            }
        }
        return g;
    }

    private double prior(double[] weights) {
        double sum = 0;
        for (int i = 0; i < model.equations().randomCount(); i++) {
            sum += weights[i] * weights[i] * estimate.variance(model.equations().factorAt(i));
        }
        return sum;
    }

    /// The covariance of the errors of two contrasts.
    double covariance(Contrast a, Contrast b) {
        return estimate.residualVariance() * MixFit.dot(a.weights(), b.solved())
                + quadratic(betaCovariance, a.mix(), b.mix());
    }

    static double quadratic(double[][] matrix, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], MixFit.dot(matrix[i], b), sum);
        }
        return sum;
    }

    /// The error variance of a contrast of one item, with the item's own components and the outcome's operators.
    double itemError(Contrast contrast, int measure) {
        VarianceFit.Estimate own = components(measure);
        double[] solved = contrast.solved();
        double sum = 0;
        double inner = 0;
        double leak = 0;
        for (int i = 0; i < model.equations().randomCount(); i++) {
            int group = model.equations().factorAt(i);
            double theta = estimate.theta()[group];
            double a = -solved[i] / (theta * theta);
            inner += solved[i] * solved[i] / (theta * theta);
            if (group == model.effects().staffGroup()) {
                double[] b = mix.staffOperator()[staffAt(i)];
                double through = MixFit.dot(b, contrast.mix());
                a -= through;
                leak += through * solved[i];
            }
            sum += a * a * own.variance(group);
        }
        double operator = MixFit.dot(solved, contrast.weights())
                - inner
                - 2 * leak
                + quadratic(mix.inverse(), contrast.mix(), contrast.mix());
        return sum + own.residualVariance() * operator;
    }

    private int staffAt(int place) {
        if (staffOfPlace.length == 0) {
            staffOfPlace = new int[model.equations().size()];
            for (int s = 0; s < data.staff(); s++) {
                staffOfPlace[model.equations().place(model.effects().staffGroup(), s)] = s;
            }
        }
        return staffOfPlace[place];
    }

    private int[] staffOfPlace = new int[0];

    /// The variance components of one measure by itself, penalised like the outcome's.
    VarianceFit.Estimate components(int measure) {
        if (measure == 0) {
            return estimate;
        }
        while (components.size() < measure) {
            components.add(model.penalised(model.measured(data.measures().get(components.size() + 1))));
        }
        return components.get(measure - 1);
    }

    // ---- weights of contacts

    /// Adds the mean over contacts of unit, unit by period and staff effects to `weights`.
    void addOwn(double[] weights, Contacts contacts, double factor) {
        for (int c = 0; c < contacts.cell.length; c++) {
            if (contacts.cell[c] != 0) {
                double share = factor * contacts.cell[c] / contacts.n;
                weights[model.equations().place(0, data.unitOf(c))] += share;
                if (model.effects().hasCells()) {
                    weights[model.equations().place(model.effects().cellGroup(), c)] += share;
                }
            }
        }
        for (int s = 0; s < contacts.staff.length; s++) {
            if (contacts.staff[s] != 0) {
                weights[model.equations().place(model.effects().staffGroup(), s)] +=
                        factor * contacts.staff[s] / contacts.n;
            }
        }
    }

    /// Adds the mean over contacts of the rater effects.
    void addRaters(double[] weights, Contacts contacts, double factor) {
        for (int r = 0; r < contacts.rater.length; r++) {
            if (contacts.rater[r] != 0) {
                addRater(weights, r, factor * contacts.rater[r] / contacts.n);
            }
        }
    }

    /// Adds the effect of one rater, who is one random effect or several fixed columns.
    void addRater(double[] weights, int rater, double factor) {
        if (model.effects().hasRandomRaters()) {
            weights[model.equations().place(model.effects().raterGroup(), rater)] += factor;
        } else {
            for (int i = 0; i < model.effects().raterColumns().size(); i++) {
                weights[model.equations().fixedPlace(data.periods() + i)] +=
                        factor * model.effects().raterColumns().get(i)[rater];
            }
        }
    }

    /// Adds the mean over contacts of the period effects.
    void addPeriods(double[] weights, Contacts contacts, double factor) {
        double[] shares = contacts.periodShares(data);
        for (int q = 0; q < shares.length; q++) {
            weights[model.equations().fixedPlace(q)] += factor * shares[q];
        }
    }

    double[] noWeights() {
        return new double[model.equations().size()];
    }

    // ---- parts

    ScoreData data() {
        return data;
    }

    MixFit mix() {
        return mix;
    }

    OwnModel model() {
        return model;
    }

    VarianceFit.Estimate estimate() {
        return estimate;
    }

    VarianceFit.Estimate reml() {
        return reml;
    }

    Factorization factorization() {
        return factorization;
    }

    double[][] betaCovariance() {
        return betaCovariance;
    }

    /// The error variance of a sum of mix coefficients with these components.
    double mixError(double[] columns, VarianceFit.Estimate own) {
        return mix.variance(columns, staffVariance(own), own.residualVariance());
    }

    private double staffVariance(VarianceFit.Estimate own) {
        return model.effects().hasStaff() ? own.variance(model.effects().staffGroup()) : 0;
    }

    /// The estimates of the outcome (0) or of an item (1 and up).
    Solution solution(int measure) {
        return solutions.get(measure);
    }
}
