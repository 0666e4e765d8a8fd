package org.dajeong.engine.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.ModelSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.Tables;

/// The columns of the fixed part with treatment contrasts, and their cross-products from two-way tables.
///
/// A numeric column is counted from its mean, rounded to its integer unit, so that no sum is a small difference
/// of large numbers; [#center] tells from where.
final class FixedColumns {

    private final Tables tables;
    private final ModelSpec spec;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> impossible = new ArrayList<>();

    /// One column: the intercept, a number, or a level of a factor.
    sealed interface Column {

        String name();

        record Intercept() implements Column {
            @Override
            public String name() {
                return "(Intercept)";
            }
        }

        record Number(String name) implements Column {}

        record Level(String name, Factor factor, int level) implements Column {}
    }

    FixedColumns(Tables tables, ModelSpec spec) {
        this.tables = tables;
        this.spec = spec;
        columns.add(new Column.Intercept());
        for (Formula.Term term : spec.formula().fixed()) {
            if (spec.isNumeric(term)) {
                columns.add(new Column.Number(term.factor().columns().getFirst()));
            } else {
                levels(term.factor());
            }
        }
    }

    /// All levels but those in which a column is at its reference, its first level. A combination that never
    /// occurs has a name and no column.
    private void levels(Factor factor) {
        List<List<String>> choices = new ArrayList<>();
        for (String column : factor.columns()) {
            List<String> levels = tables.levels(Factor.of(column));
            choices.add(levels.subList(Math.min(1, levels.size()), levels.size()));
        }
        combine(factor, choices, new ArrayList<>());
    }

    private void combine(Factor factor, List<List<String>> choices, List<String> parts) {
        int depth = parts.size();
        if (depth < choices.size()) {
            for (String level : choices.get(depth)) {
                parts.add(level);
                combine(factor, choices, parts);
                parts.removeLast();
            }
            return;
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            name.append(i == 0 ? "" : ":")
                    .append(factor.columns().get(i))
                    .append('=')
                    .append(parts.get(i));
        }
        int level = tables.levels(factor).indexOf(Factor.level(parts.toArray(new String[0])));
        if (level < 0) {
            impossible.add(name.toString());
        } else {
            columns.add(new Column.Level(name.toString(), factor, level));
        }
    }

    List<Column> columns() {
        return columns;
    }

    /// Names of combinations of levels that never occur.
    List<String> impossible() {
        return impossible;
    }

    /// What was taken from a numeric column, or from the response, in its own unit.
    double center(String measure) {
        return integerCenter(measure) * unit(measure);
    }

    private long integerCenter(String measure) {
        return Math.round(tables.total(measure) / (double) tables.rows());
    }

    private double unit(String measure) {
        return StrictMath.pow(10, -spec.decimals().getOrDefault(measure, 0));
    }

    /// `sum (a - center a)(b - center b)` over all rows, exact in integers and then scaled.
    double centeredProduct(String a, String b) {
        BigInteger product = BigInteger.valueOf(tables.product(a, b));
        BigInteger ca = BigInteger.valueOf(integerCenter(a));
        BigInteger cb = BigInteger.valueOf(integerCenter(b));
        BigInteger exact = product.subtract(ca.multiply(BigInteger.valueOf(tables.total(b))))
                .subtract(cb.multiply(BigInteger.valueOf(tables.total(a))))
                .add(ca.multiply(cb).multiply(BigInteger.valueOf(tables.rows())));
        return exact.doubleValue() * unit(a) * unit(b);
    }

    /// `sum (measure - center)` over all rows.
    double centeredTotal(String measure) {
        return (tables.total(measure) - integerCenter(measure) * tables.rows()) * unit(measure);
    }

    /// `sum (measure - center)` per level of a factor.
    double[] centeredSums(String measure, Factor factor) {
        long[] sums = tables.sums(measure, factor);
        long[] counts = tables.counts(factor);
        double[] result = new double[sums.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (sums[i] - integerCenter(measure) * counts[i]) * unit(measure);
        }
        return result;
    }

    /// The cross-product of two columns.
    double product(Column a, Column b) {
        return switch (a) {
            case Column.Intercept() -> total(b);
            case Column.Number(String x) ->
                switch (b) {
                    case Column.Intercept() -> total(a);
                    case Column.Number(String y) -> centeredProduct(x, y);
                    case Column.Level(var name, var factor, int level) -> centeredSums(x, factor)[level];
                };
            case Column.Level(var name, var factor, int level) ->
                b instanceof Column.Level(var other, var otherFactor, int otherLevel)
                        ? joint(factor, level, otherFactor, otherLevel)
                        : product(b, a);
        };
    }

    private double total(Column column) {
        return switch (column) {
            case Column.Intercept() -> tables.rows();
            case Column.Number(String x) -> centeredTotal(x);
            case Column.Level(var name, var factor, int level) -> tables.counts(factor)[level];
        };
    }

    private double joint(Factor a, int i, Factor b, int j) {
        if (a.equals(b)) {
            return i == j ? tables.counts(a)[i] : 0;
        }
        return tables.pair(a, b).count(i, j);
    }

    /// The sum of a column over the rows of every level of a grouping factor.
    double[] sums(Column column, Factor group) {
        long[] counts = tables.counts(group);
        double[] result = new double[counts.length];
        switch (column) {
            case Column.Intercept() -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = counts[i];
                }
            }
            case Column.Number(String x) -> result = centeredSums(x, group);
            case Column.Level(var name, var factor, int level) -> {
                if (factor.equals(group)) {
                    result[level] = counts[level];
                } else {
                    PairTable table = tables.pair(factor, group);
                    for (int cell = table.start(level); cell < table.start(level + 1); cell++) {
                        result[table.column(cell)] = table.count(cell);
                    }
                }
            }
        }
        return result;
    }

    /// The cross-product of a column with the response.
    double response(Column column) {
        String response = spec.formula().response();
        return switch (column) {
            case Column.Intercept() -> centeredTotal(response);
            case Column.Number(String x) -> centeredProduct(response, x);
            case Column.Level(var name, var factor, int level) -> centeredSums(response, factor)[level];
        };
    }
}
