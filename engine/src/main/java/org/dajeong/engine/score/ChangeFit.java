package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dajeong.engine.linear.Cholesky;
import org.dajeong.engine.linear.Independence;
import org.dajeong.engine.model.Factorization;
import org.dajeong.engine.model.VarianceFit;

/// Step 2 with fixed columns for some cells: one of 1 for all contacts asked about, and one for each cell whose
/// level shall tell nothing about the others.
///
/// **Estimates** gamma, what those contacts lie above all that the model predicts for them without themselves:
///
/// ```text
/// y - (x - mean x)'beta = pi_period + k'gamma + u_unit + u_unit:period + s_unit:staff + r_rater + e
/// S = K'K - F'C F,  F = W'K        what is left of K once all effects of the model are taken out
/// gamma = S^-1 (K'y* - F'C W'y*)
/// Var(error) = sigma^2 S^-1 + (a'X) V_beta (a'X)',   a'X = S^-1 (K'X - F'C W'X)
/// ```
///
/// The variances are those of the run, C the inverse of its equations. Nothing is drawn in, because gamma is fixed;
/// regression to the mean is out, because the unit's level is predicted from its other periods alone. K is constant
/// within cells, so step 1 annihilates it and the two terms of the error add up exactly.
///
/// **Source.** Henderson's equations with further columns; `docs/methods/change.md`.
final class ChangeFit {

    private final Fitted fitted;
    private final ScoreData data;
    private final OwnModel model;
    private final int measure;
    private final VarianceFit.Estimate estimate;
    private final Factorization factorization;

    /// @param measure the outcome (0) or an item (1 and up), each with its own variances
    ChangeFit(Fitted fitted, int measure) {
        this.fitted = fitted;
        this.data = fitted.data();
        this.model = fitted.model();
        this.measure = measure;
        estimate = fitted.components(measure);
        factorization = measure == 0 ? fitted.factorization() : model.factorization(estimate);
    }

    /// @param gamma in points
    /// @param error the variance of its error
    record Estimate(double gamma, double error) {}

    /// The change of these cells together.
    ///
    /// @param asked their indices
    /// @param apart the cells that tell nothing about their period, none of them asked about
    /// @return empty if it cannot be told from the fixed effects of the model
    Optional<Estimate> estimate(int[] asked, int[] apart) {
        List<int[]> sets = new ArrayList<>();
        for (int cell : apart) {
            sets.add(new int[] {cell});
        }
        sets.add(asked);
        OwnModel.Measured measured = model.measured(data.measures().get(measure));
        double[] right = factorization.solve(model.equations().rightHandSide(measured.response()));
        List<Column> columns =
                sets.stream().map(cells -> column(cells, measured, right)).toList();
        int size = columns.size();
        double[][] left = new double[size][size];
        double[] scales = new double[size];
        for (int i = 0; i < size; i++) {
            scales[i] = columns.get(i).n;
            left[i][i] = columns.get(i).n;
            for (int j = 0; j < size; j++) {
                left[i][j] -= MixFit.dot(columns.get(i).products, columns.get(j).solved);
            }
        }
        boolean[] kept = Independence.kept(left, scales);
        return kept[size - 1] ? Optional.of(last(columns, left, kept)) : Optional.empty();
    }

    /// One fixed column, of 1 in some cells and 0 elsewhere.
    ///
    /// @param n the contacts in them
    /// @param products its products with all effects of the model, `W'k`
    /// @param solved `C W'k`
    /// @param response what is left of the outcome in its contacts, summed
    /// @param mix what is left of the mix columns, summed
    @SuppressWarnings("ArrayRecordComponent")
    private record Column(double n, double[] products, double[] solved, double response, double[] mix) {}

    private Column column(int[] cells, OwnModel.Measured measured, double[] right) {
        Contacts contacts = data.contacts(cells, null);
        double[] products = fitted.noWeights();
        fitted.addOwn(products, contacts, contacts.n);
        fitted.addRaters(products, contacts, contacts.n);
        fitted.addPeriods(products, contacts, contacts.n);
        double[] solved = factorization.solve(products);
        double[] mix = fitted.mixOf(solved);
        int group = model.effects().cellGroup();
        double response = -MixFit.dot(products, right);
        for (int x = 0; x < mix.length; x++) {
            mix[x] = -mix[x];
        }
        for (int cell : cells) {
            response += measured.response().random()[group][cell];
            OwnDesign.addTo(mix, model.mixOfPlaces()[model.equations().place(group, cell)]);
        }
        return new Column(contacts.n, products, solved, response, mix);
    }

    private Estimate last(List<Column> columns, double[][] left, boolean[] kept) {
        int[] places = IntStream.range(0, kept.length).filter(i -> kept[i]).toArray();
        int size = places.length;
        double[] flat = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                flat[i * size + j] = left[places[i]][places[j]];
            }
        }
        double[] unit = new double[size];
        unit[size - 1] = 1;
        double[] row = Cholesky.of(flat, size).solve(unit);
        double gamma = 0;
        double[] mix = new double[fitted.mix().size()];
        for (int i = 0; i < size; i++) {
            Column column = columns.get(places[i]);
            gamma += row[i] * column.response;
            for (int x = 0; x < mix.length; x++) {
                mix[x] = Math.fma(row[i], column.mix[x], mix[x]);
            }
        }
        double error = estimate.residualVariance() * row[size - 1]
                + Fitted.quadratic(fitted.betaCovariance(measure), mix, mix);
        return new Estimate(gamma, error);
    }
}
