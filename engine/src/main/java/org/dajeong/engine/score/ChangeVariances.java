package org.dajeong.engine.score;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.dajeong.engine.model.Design;
import org.dajeong.engine.model.Factorization;
import org.dajeong.engine.model.MixedEquations;
import org.dajeong.engine.model.VarianceFit;

/// The variances of step 2 with further fixed columns, each of 1 in some cells and 0 elsewhere.
///
/// What some units changed must not pass for the usual variation from period to period: the same penalised REML as
/// that of the run, with the columns among the fixed effects.
final class ChangeVariances {

    private final Fitted fitted;
    private final Map<Key, Found> found = new ConcurrentHashMap<>();

    ChangeVariances(Fitted fitted) {
        this.fitted = fitted;
    }

    private record Key(int measure, List<List<Integer>> columns) {}

    /// @param factorization of the run's equations, without the columns
    record Found(VarianceFit.Estimate estimate, Factorization factorization) {}

    /// The variances of a measure, the same object for the same question.
    ///
    /// @param measure the outcome (0) or an item (1 and up)
    /// @param columns the cells of each column; columns that follow from others do no harm
    Found of(int measure, List<int[]> columns) {
        List<List<Integer>> key = columns.stream().map(ChangeVariances::boxed).toList();
        return found.computeIfAbsent(new Key(measure, key), asked -> fit(measure, columns));
    }

    private static List<Integer> boxed(int[] cells) {
        return Arrays.stream(cells).boxed().toList();
    }

    private Found fit(int measure, List<int[]> asked) {
        List<CellColumn> all =
                asked.stream().map(cells -> CellColumn.of(fitted, cells)).toList();
        boolean[] kept = CellColumn.independent(
                CellColumn.left(all, CellColumn.solved(all, fitted.factorization()), fitted.data()), all);
        List<CellColumn> columns = IntStream.range(0, kept.length)
                .filter(i -> kept[i])
                .mapToObj(all::get)
                .toList();
        OwnModel model = fitted.model();
        Design.Response response =
                model.measured(fitted.data().measures().get(measure)).response();
        MixedEquations equations = MixedEquations.inBlocksOf(design(columns), 0);
        VarianceFit.Estimate estimate = VarianceFit.penalised(
                equations,
                new Design.Response(response.random(), fixed(columns, response), response.square()),
                fitted.data().tables().rows(),
                fitted.estimate());
        return new Found(estimate, model.factorization(estimate));
    }

    private Design design(List<CellColumn> columns) {
        MixedEquations equations = fitted.model().equations();
        Design design = equations.design();
        int old = design.fixed().length;
        double[][][] random = new double[design.random().size()][][];
        for (int k = 0; k < random.length; k++) {
            random[k] = new double[design.random().get(k).levels()][];
            for (int i = 0; i < random[k].length; i++) {
                random[k][i] = Arrays.copyOf(design.randomFixed()[k][i], old + columns.size());
                for (int c = 0; c < columns.size(); c++) {
                    random[k][i][old + c] = columns.get(c).products()[equations.place(k, i)];
                }
            }
        }
        double[][] fixed = new double[old + columns.size()][];
        for (int i = 0; i < old; i++) {
            fixed[i] = Arrays.copyOf(design.fixed()[i], fixed.length);
            for (int c = 0; c < columns.size(); c++) {
                fixed[i][old + c] = columns.get(c).products()[equations.fixedPlace(i)];
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            fixed[old + c] = new double[fixed.length];
            for (int i = 0; i < old; i++) {
                fixed[old + c][i] = fixed[i][old + c];
            }
            for (int other = 0; other < columns.size(); other++) {
                fixed[old + c][old + other] = columns.get(c).shared(columns.get(other), fitted.data());
            }
        }
        return new Design(design.random(), design.pairs(), random, fixed);
    }

    private double[] fixed(List<CellColumn> columns, Design.Response response) {
        double[] fixed = Arrays.copyOf(response.fixed(), response.fixed().length + columns.size());
        for (int c = 0; c < columns.size(); c++) {
            fixed[response.fixed().length + c] = columns.get(c).sum(fitted.model(), response);
        }
        return fixed;
    }
}
