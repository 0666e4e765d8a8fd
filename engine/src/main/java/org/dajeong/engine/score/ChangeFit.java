package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dajeong.engine.linear.Cholesky;
import org.dajeong.engine.model.Factorization;

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
/// The variances are estimated with such columns in the model, see [ChangeVariances]; C is the inverse of the
/// equations with them. Nothing is drawn in, because gamma is fixed; regression to the mean is out, because the
/// unit's level is predicted from its other periods alone. K is constant within cells, so step 1 annihilates it and
/// the two terms of the error add up exactly.
///
/// **Source.** Henderson's equations with further columns; `docs/methods/change.md`.
final class ChangeFit {

    private final Fitted fitted;
    private final ScoreData data;
    private final OwnModel model;
    private final ChangeVariances variances;
    private final int measure;

    /// @param measure the outcome (0) or an item (1 and up), each with its own variances
    ChangeFit(Fitted fitted, ChangeVariances variances, int measure) {
        this.fitted = fitted;
        this.data = fitted.data();
        this.model = fitted.model();
        this.variances = variances;
        this.measure = measure;
    }

    /// @param gamma in points
    /// @param error the variance of its error
    /// @param effects the effects of the model with the columns in it, by place
    @SuppressWarnings("ArrayRecordComponent")
    record Estimate(double gamma, double error, double[] effects) {}

    /// The change of these cells together, with the variances of all other cells: whichever of the units of a task
    /// is asked about, alone or with others, they are the same.
    ///
    /// @param asked their indices
    /// @param apart the cells that tell nothing about their period, none of them asked about
    /// @return empty if it cannot be told from the fixed effects of the model
    Optional<Estimate> change(int[] asked, int[] apart) {
        List<int[]> single = IntStream.concat(Arrays.stream(asked), Arrays.stream(apart))
                .sorted()
                .mapToObj(cell -> new int[] {cell})
                .toList();
        List<int[]> columns = new ArrayList<>();
        for (int cell : apart) {
            columns.add(new int[] {cell});
        }
        columns.add(asked);
        return estimate(columns, single);
    }

    /// The effect that these cells have in common, with the variances around it.
    ///
    /// @return empty if it cannot be told from the fixed effects of the model
    Optional<Estimate> effect(int[] cells) {
        return estimate(List.of(cells), List.of(cells));
    }

    /// @param sets the cells of each column, those asked about last
    /// @param inVariances the cells of each column that is in the model when the variances are estimated
    private Optional<Estimate> estimate(List<int[]> sets, List<int[]> inVariances) {
        List<CellColumn> all =
                sets.stream().map(cells -> CellColumn.of(fitted, cells)).toList();
        boolean[] kept =
                CellColumn.independent(CellColumn.left(all, CellColumn.solved(all, fitted.factorization()), data), all);
        if (!kept[kept.length - 1]) {
            return Optional.empty();
        }
        List<CellColumn> columns = IntStream.range(0, kept.length)
                .filter(i -> kept[i])
                .mapToObj(all::get)
                .toList();
        return Optional.of(last(columns, variances.of(measure, inVariances)));
    }

    private Estimate last(List<CellColumn> columns, ChangeVariances.Found found) {
        Factorization factorization = found.factorization();
        OwnModel.Measured measured = model.measured(data.measures().get(measure));
        double[] right = factorization.solve(model.equations().rightHandSide(measured.response()));
        double[][] solved = CellColumn.solved(columns, factorization);
        int size = columns.size();
        double[][] inverse = inverse(CellColumn.left(columns, solved, data));
        double[] left = new double[size];
        for (int i = 0; i < size; i++) {
            left[i] = columns.get(i).sum(model, measured.response())
                    - MixFit.dot(columns.get(i).products(), right);
        }
        double[] gammas = MixFit.times(inverse, left);
        double[] effects = right.clone();
        for (int i = 0; i < size; i++) {
            for (int place = 0; place < effects.length; place++) {
                effects[place] = Math.fma(-gammas[i], solved[i][place], effects[place]);
            }
        }
        double[] row = inverse[size - 1];
        double[] mix = new double[fitted.mix().size()];
        for (int i = 0; i < size; i++) {
            double[] own = mixOf(columns.get(i), solved[i]);
            for (int x = 0; x < mix.length; x++) {
                mix[x] = Math.fma(row[i], own[x], mix[x]);
            }
        }
        double error = found.estimate().residualVariance() * row[size - 1] + fitted.mixError(mix, found.estimate());
        return new Estimate(gammas[size - 1], error, effects);
    }

    /// What is left of the mix columns in a column's contacts, summed: `k'X - (C W'k)'W'X`.
    private double[] mixOf(CellColumn column, double[] solved) {
        double[] mix = fitted.mixOf(solved);
        for (int x = 0; x < mix.length; x++) {
            mix[x] = -mix[x];
        }
        for (int cell : column.cells()) {
            int place = model.equations().place(model.effects().cellGroup(), cell);
            OwnDesign.addTo(mix, model.mixOfPlaces()[place]);
        }
        return mix;
    }

    private static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[] flat = new double[size * size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(matrix[i], 0, flat, i * size, size);
        }
        double[] inverse = Cholesky.of(flat, size).inverse(size);
        return IntStream.range(0, size)
                .mapToObj(i -> Arrays.copyOfRange(inverse, i * size, (i + 1) * size))
                .toArray(double[][]::new);
    }
}
