package org.dajeong.engine.score;

import java.util.Arrays;
import java.util.List;
import org.dajeong.engine.linear.Independence;
import org.dajeong.engine.model.Design;
import org.dajeong.engine.model.Factorization;

/// One fixed column besides those of step 2: 1 for all contacts of some cells, 0 for all others.
///
/// @param cells their indices
/// @param n the contacts in them
/// @param products its products with all effects of the model by place, `W'k`
@SuppressWarnings("ArrayRecordComponent")
record CellColumn(int[] cells, double n, double[] products) {

    static CellColumn of(Fitted fitted, int[] cells) {
        Contacts contacts = fitted.data().contacts(cells);
        double[] products = fitted.noWeights();
        fitted.addOwn(products, contacts, contacts.n);
        fitted.addRaters(products, contacts, contacts.n);
        fitted.addPeriods(products, contacts, contacts.n);
        return new CellColumn(cells, contacts.n, products);
    }

    /// The contacts in both.
    double shared(CellColumn other, ScoreData data) {
        return Arrays.stream(cells)
                .filter(cell -> Arrays.stream(other.cells).anyMatch(one -> one == cell))
                .mapToLong(cell -> data.cellCounts()[cell])
                .sum();
    }

    /// The sum of a response over its contacts.
    double sum(OwnModel model, Design.Response response) {
        double sum = 0;
        for (int cell : cells) {
            sum += response.random()[model.effects().cellGroup()][cell];
        }
        return sum;
    }

    /// `C W'k` of each column.
    static double[][] solved(List<CellColumn> columns, Factorization factorization) {
        return columns.stream()
                .map(column -> factorization.solve(column.products))
                .toArray(double[][]::new);
    }

    /// What is left of the columns' products once the effects of the model are taken out: `K'K - F'C F`.
    static double[][] left(List<CellColumn> columns, double[][] solved, ScoreData data) {
        double[][] left = new double[columns.size()][columns.size()];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                left[i][j] =
                        columns.get(i).shared(columns.get(j), data) - MixFit.dot(columns.get(i).products, solved[j]);
            }
        }
        return left;
    }

    /// Which columns do not follow from the fixed effects of the model and the columns before them.
    static boolean[] independent(double[][] left, List<CellColumn> columns) {
        return Independence.kept(
                left, columns.stream().mapToDouble(CellColumn::n).toArray());
    }
}
