package org.dajeong.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.engine.api.CannotFit;
import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.api.ModelSpec;
import org.dajeong.engine.linear.Independence;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.Tables;

/// Fits a formula: tables to design, design to variances, variances to coefficients and predictions.
public final class ModelFitting {

    private final Tables tables;
    private final ModelSpec spec;
    private final FixedColumns fixed;
    private final List<FixedColumns.Column> kept = new ArrayList<>();
    private final List<String> aliased = new ArrayList<>();

    private ModelFitting(Tables tables, ModelSpec spec) {
        this.tables = tables;
        this.spec = spec;
        this.fixed = new FixedColumns(tables, spec);
    }

    /// See [org.dajeong.engine.api.MixedModels#fit].
    public static ModelFit fit(Tables tables, ModelSpec spec, ModelFit.Method method) {
        return new ModelFitting(tables, spec).fit(method);
    }

    private ModelFit fit(ModelFit.Method method) {
        chooseColumns();
        check();
        Design design = design();
        MixedEquations equations = MixedEquations.of(design);
        VarianceFit.Estimate estimate = VarianceFit.fit(equations, response(), tables.rows(), method);
        return result(method, equations, estimate);
    }

    private void chooseColumns() {
        List<FixedColumns.Column> columns = fixed.columns();
        double[][] products = products(columns);
        double[] scales = new double[columns.size()];
        for (int i = 0; i < scales.length; i++) {
            // Against its variation around the mean; the intercept against itself.
            double mean = products[0][i] / products[0][0];
            scales[i] = i == 0 ? products[0][0] : products[i][i] - mean * products[0][i];
            // A column that does not vary at all follows from the intercept.
            scales[i] = scales[i] <= 1e-12 * products[i][i] ? products[i][i] : scales[i];
        }
        boolean[] keep = Independence.kept(products, scales);
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                kept.add(columns.get(i));
            } else {
                aliased.add(columns.get(i).name());
            }
        }
        aliased.addAll(fixed.impossible());
    }

    private double[][] products(List<FixedColumns.Column> columns) {
        double[][] products = new double[columns.size()][columns.size()];
        for (int i = 0; i < products.length; i++) {
            for (int j = i; j < products.length; j++) {
                products[i][j] = fixed.product(columns.get(i), columns.get(j));
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    private void check() {
        long rows = tables.rows();
        if (spec.formula().groups().isEmpty()) {
            throw new CannotFit(CannotFit.Reason.NO_GROUPS, spec.formula().response());
        }
        if (rows <= kept.size()) {
            throw new CannotFit(CannotFit.Reason.FEW_ROWS, String.valueOf(rows));
        }
        String response = spec.formula().response();
        if (!(fixed.centeredProduct(response, response) > 0)) {
            throw new CannotFit(CannotFit.Reason.NO_VARIATION, response);
        }
        for (Factor group : spec.formula().groups()) {
            int levels = tables.levels(group).size();
            if (levels == rows) {
                throw new CannotFit(CannotFit.Reason.LEVEL_PER_ROW, group.name());
            }
            if (levels < 2) {
                throw new CannotFit(CannotFit.Reason.ONE_LEVEL, group.name());
            }
        }
    }

    private Design design() {
        List<Factor> groups = spec.formula().groups();
        List<Design.Grouping> random = new ArrayList<>();
        PairTable[][] pairs = new PairTable[groups.size()][groups.size()];
        double[][][] randomFixed = new double[groups.size()][][];
        for (int k = 0; k < groups.size(); k++) {
            random.add(new Design.Grouping(groups.get(k).name(), tables.counts(groups.get(k))));
            for (int l = k + 1; l < groups.size(); l++) {
                pairs[k][l] = tables.pair(groups.get(k), groups.get(l));
            }
            randomFixed[k] = new double[random.get(k).levels()][kept.size()];
            for (int c = 0; c < kept.size(); c++) {
                double[] sums = fixed.sums(kept.get(c), groups.get(k));
                for (int i = 0; i < sums.length; i++) {
                    randomFixed[k][i][c] = sums[i];
                }
            }
        }
        return new Design(random, pairs, randomFixed, products(kept));
    }

    private Design.Response response() {
        String response = spec.formula().response();
        double[][] random = new double[spec.formula().groups().size()][];
        for (int k = 0; k < random.length; k++) {
            random[k] = fixed.centeredSums(response, spec.formula().groups().get(k));
        }
        double[] products = kept.stream().mapToDouble(fixed::response).toArray();
        return new Design.Response(random, products, fixed.centeredProduct(response, response));
    }

    private ModelFit result(ModelFit.Method method, MixedEquations equations, VarianceFit.Estimate estimate) {
        Factorization factorization = estimate.factorization();
        double[] solution = factorization.solve(equations.rightHandSide(response()));
        double variance = estimate.residualVariance();
        List<ModelFit.RandomEffect> random = new ArrayList<>();
        List<ModelFit.Prediction> predictions = new ArrayList<>();
        Factorization.Inverse inverse = factorization.inverse(true);
        List<Factor> groups = spec.formula().groups();
        for (int k = 0; k < groups.size(); k++) {
            List<String> levels = tables.levels(groups.get(k));
            random.add(new ModelFit.RandomEffect(groups.get(k).name(), levels.size(), estimate.variance(k)));
            for (int i = 0; i < levels.size(); i++) {
                int place = equations.place(k, i);
                predictions.add(new ModelFit.Prediction(
                        groups.get(k).name(),
                        Factor.text(levels.get(i)),
                        solution[place],
                        estimate.theta()[k] * Math.sqrt(variance * inverse.diagonal()[place])));
            }
        }
        return new ModelFit(
                method,
                estimate.criterion(),
                tables.rows(),
                variance,
                estimate.singular(),
                random,
                coefficients(equations, inverse.rest(), solution, variance),
                predictions,
                aliased);
    }

    /// The coefficients for columns that were not counted from their means: only the intercept differs.
    private List<ModelFit.FixedEffect> coefficients(
            MixedEquations equations, double[][] inverse, double[] solution, double variance) {
        int p = kept.size();
        int first = inverse.length - p;
        List<ModelFit.FixedEffect> effects = new ArrayList<>();
        for (int c = 0; c < p; c++) {
            double[] contrast = new double[p];
            contrast[c] = 1;
            double estimate = 0;
            if (c == 0) {
                estimate = fixed.center(spec.formula().response());
                for (int d = 0; d < p; d++) {
                    if (kept.get(d) instanceof FixedColumns.Column.Number(String name)) {
                        contrast[d] = -fixed.center(name);
                    }
                }
            }
            double square = 0;
            for (int i = 0; i < p; i++) {
                estimate += contrast[i] * solution[equations.fixedPlace(i)];
                for (int j = 0; j < p && contrast[i] != 0; j++) {
                    square += contrast[i] * contrast[j] * inverse[first + Math.max(i, j)][first + Math.min(i, j)];
                }
            }
            effects.add(new ModelFit.FixedEffect(kept.get(c).name(), estimate, Math.sqrt(variance * square)));
        }
        return effects;
    }
}
