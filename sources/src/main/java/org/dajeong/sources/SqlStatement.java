package org.dajeong.sources;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSpec;

/// One statement that counts all that a specification asks, so that everything is seen at one moment.
///
/// ```text
/// with ratings as (the columns as texts c0, c1, …, the measures as m0, m1, …)
/// part 0: the number of rows, sums and sums of magnitudes of the measures, sums of products
/// part 1: per level of each factor the number of rows and the sums, one grouping set per set of columns
/// part 2: the same without sums for the pairs of factors
/// ```
///
/// A pair of factors is a set of columns too, and many pairs are the same set: each is counted once.
final class SqlStatement {

    /// Every column is a bit of a number.
    private static final int COLUMNS_MAX = 62;

    private final SqlDialect dialect;
    private final String relation;
    private final TableSpec spec;
    private final List<String> columns;

    /// @throws IllegalArgumentException if the specification has too many columns
    SqlStatement(SqlDialect dialect, String relation, TableSpec spec) {
        this.dialect = dialect;
        this.relation = relation;
        this.spec = spec;
        this.columns = spec.columns();
        if (columns.size() > COLUMNS_MAX) {
            throw new IllegalArgumentException(
                    "a database counts at most %d columns at once, not %d".formatted(COLUMNS_MAX, columns.size()));
        }
    }

    /// A set of columns as a number: a bit is set for each column that is not among them, as `grouping` does.
    long mask(Set<String> set) {
        long mask = 0;
        for (String column : columns) {
            mask = mask << 1 | (set.contains(column) ? 0 : 1);
        }
        return mask;
    }

    /// The columns of two factors.
    static Set<String> columns(Factor first, Factor second) {
        Set<String> both = new TreeSet<>(first.columns());
        both.addAll(second.columns());
        return both;
    }

    /// @param condition which rows of `ratings` are counted
    String text(String condition) {
        List<String> totals = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        for (int m = 0; m < spec.measures().size(); m++) {
            totals.add("sum(%s)".formatted(dialect.exact("m" + m)));
            sums.add(totals.getLast());
        }
        for (int m = 0; m < spec.measures().size(); m++) {
            totals.add("sum(abs(%s))".formatted(dialect.exact("m" + m)));
            totals.add("count(m%d)".formatted(m));
        }
        for (TableSpec.Pair product : spec.products()) {
            totals.add("sum(%s * %s)"
                    .formatted(dialect.exact("m" + product.first()), dialect.exact("m" + product.second())));
        }
        Set<Set<String>> factors = new LinkedHashSet<>();
        spec.factors().forEach(factor -> factors.add(new TreeSet<>(factor.columns())));
        Set<Set<String>> pairs = new LinkedHashSet<>();
        for (TableSpec.Pair pair : spec.pairs()) {
            pairs.add(columns(spec.factors().get(pair.first()), spec.factors().get(pair.second())));
        }
        int width = totals.size();
        List<String> parts = new ArrayList<>();
        parts.add("select 0, %s from chosen".formatted(selected(Set.of(), totals, width)));
        if (!factors.isEmpty()) {
            parts.add("select 1, %s from chosen group by %s".formatted(selected(factors, sums, width), sets(factors)));
        }
        if (!pairs.isEmpty()) {
            parts.add("select 2, %s from chosen group by %s".formatted(selected(pairs, List.of(), width), sets(pairs)));
        }
        return ratings() + ", chosen as not materialized (select * from ratings where " + condition + ")\n"
                + String.join("\nunion all\n", parts);
    }

    /// The texts of some columns, each once, in rows like those of part 1.
    String texts(Set<String> wanted) {
        Set<Set<String>> each = wanted.stream().map(Set::of).collect(Collectors.toSet());
        return "%s select 1, %s from ratings group by %s"
                .formatted(ratings(), selected(each, List.of(), 0), sets(each));
    }

    /// The place of a column among `c0`, `c1` and so on.
    String place(String column) {
        return "c" + columns.indexOf(column);
    }

    private String ratings() {
        List<String> selected = new ArrayList<>();
        selected.add("1 as one");
        for (int c = 0; c < columns.size(); c++) {
            selected.add("%s as c%d".formatted(dialect.text(columns.get(c)), c));
        }
        for (int m = 0; m < spec.measures().size(); m++) {
            selected.add(
                    "%s as m%d".formatted(SqlDialect.identifier(spec.measures().get(m)), m));
        }
        return "with ratings as not materialized (select %s from %s)".formatted(String.join(", ", selected), relation);
    }

    /// The mask of the grouping set, every column, the number of rows, and sums filled up to a width.
    private String selected(Set<Set<String>> sets, List<String> sums, int width) {
        Set<String> grouped = sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<String> mask = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            long bit = 1L << columns.size() - 1 - c;
            boolean isGrouped = grouped.contains(columns.get(c));
            mask.add(isGrouped ? "cast(grouping(c%d) as bigint) * %d".formatted(c, bit) : String.valueOf(bit));
            selected.add(isGrouped ? "c" + c : "''");
        }
        selected.addFirst(mask.isEmpty() ? "0" : String.join(" + ", mask));
        selected.add("count(*)");
        for (int i = 0; i < width; i++) {
            selected.add("cast(%s as varchar)".formatted(i < sums.size() ? sums.get(i) : "0"));
        }
        return String.join(", ", selected);
    }

    private String sets(Set<Set<String>> sets) {
        return sets.stream()
                .map(set -> set.stream().map(this::place).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", ", "grouping sets (", ")"));
    }
}
