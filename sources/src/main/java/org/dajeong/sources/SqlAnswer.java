package org.dajeong.sources;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.jspecify.annotations.Nullable;

/// Puts the rows that a [SqlStatement] answers together to tables.
///
/// Texts become levels here and not in the database, by the same cleaning as the cells of a file: rows whose texts
/// become the same level are added. Levels are ordered here too.
final class SqlAnswer {

    private final TableSpec spec;
    private final List<String> columns;
    private final long[] factorMasks;
    private final long[] pairMasks;
    private final List<Map<String, long[]>> levels = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, String> cleaned = new HashMap<>();
    private final long[] totals;
    private final long[] products;
    private long rows;

    private record Cell(int pair, String first, String second, long count) {}

    SqlAnswer(TableSpec spec, SqlStatement statement) {
        this.spec = spec;
        this.columns = spec.columns();
        factorMasks = spec.factors().stream()
                .mapToLong(factor -> statement.mask(new TreeSet<>(factor.columns())))
                .toArray();
        pairMasks = spec.pairs().stream()
                .mapToLong(pair -> statement.mask(SqlStatement.columns(
                        spec.factors().get(pair.first()), spec.factors().get(pair.second()))))
                .toArray();
        spec.factors().forEach(_ -> levels.add(new TreeMap<>(Factor.LEVEL_ORDER)));
        totals = new long[spec.measures().size()];
        products = new long[spec.products().size()];
    }

    /// What a text of the database means as a part of a level.
    static String part(@Nullable String text) {
        String clean = text == null ? "" : CellText.clean(text);
        return clean.isEmpty() ? ScoreSpec.UNKNOWN : clean;
    }

    /// Takes a row.
    ///
    /// @throws ArithmeticException if a sum leaves 64 bits
    /// @throws IllegalArgumentException if a measure has no value somewhere
    void take(ResultSet row) throws SQLException {
        String[] texts = new String[columns.size()];
        for (int c = 0; c < texts.length; c++) {
            String text = row.getString(3 + c);
            texts[c] = cleaned.computeIfAbsent(text == null ? "" : text, SqlAnswer::part);
        }
        long mask = row.getLong(2);
        int at = 3 + columns.size();
        long count = row.getLong(at);
        switch (row.getInt(1)) {
            case 0 -> takeTotals(row, at + 1, count);
            case 1 -> takeLevel(row, at + 1, mask, texts, count);
            default -> takeCell(mask, texts, count);
        }
    }

    private void takeTotals(ResultSet row, int from, long count) throws SQLException {
        rows = count;
        int measures = totals.length;
        for (int m = 0; m < measures; m++) {
            totals[m] = sum(row, from + m);
            // While the sum of magnitudes fits, so does every sum: the rule of the kernel.
            sum(row, from + measures + 2 * m);
            if (row.getLong(from + measures + 2 * m + 1) != count) {
                throw new IllegalArgumentException("measure %s has no value in some rows"
                        .formatted(spec.measures().get(m)));
            }
        }
        for (int p = 0; p < products.length; p++) {
            products[p] = sum(row, from + 3 * measures + p);
        }
    }

    private void takeLevel(ResultSet row, int from, long mask, String[] texts, long count) throws SQLException {
        for (int f = 0; f < factorMasks.length; f++) {
            if (factorMasks[f] == mask) {
                long[] sums = levels.get(f)
                        .computeIfAbsent(level(spec.factors().get(f), texts), _ -> new long[totals.length + 1]);
                sums[0] += count;
                for (int m = 0; m < totals.length; m++) {
                    sums[1 + m] = Math.addExact(sums[1 + m], sum(row, from + m));
                }
            }
        }
    }

    private void takeCell(long mask, String[] texts, long count) {
        for (int p = 0; p < pairMasks.length; p++) {
            if (pairMasks[p] == mask) {
                TableSpec.Pair pair = spec.pairs().get(p);
                cells.add(new Cell(
                        p,
                        level(spec.factors().get(pair.first()), texts),
                        level(spec.factors().get(pair.second()), texts),
                        count));
            }
        }
    }

    private String level(Factor factor, String[] texts) {
        return Factor.level(factor.columns().stream()
                .map(column -> texts[columns.indexOf(column)])
                .toArray(String[]::new));
    }

    private static long sum(ResultSet row, int at) throws SQLException {
        String text = row.getString(at);
        return text == null ? 0 : new BigInteger(text).longValueExact();
    }

    Tables tables() {
        int factors = levels.size();
        List<List<String>> names = new ArrayList<>();
        List<Map<String, Integer>> places = new ArrayList<>();
        long[][] counts = new long[factors][];
        long[][][] sums = new long[totals.length][factors][];
        for (int f = 0; f < factors; f++) {
            names.add(List.copyOf(levels.get(f).keySet()));
            Map<String, Integer> place = new HashMap<>();
            names.get(f).forEach(name -> place.put(name, place.size()));
            places.add(place);
            long[][] byLevel = levels.get(f).values().toArray(long[][]::new);
            counts[f] = column(byLevel, 0);
            for (int m = 0; m < totals.length; m++) {
                sums[m][f] = column(byLevel, 1 + m);
            }
        }
        PairTable[] pairs = new PairTable[pairMasks.length];
        for (int p = 0; p < pairs.length; p++) {
            pairs[p] = pair(p, places);
        }
        return new Tables(spec, rows, names, counts, sums, pairs, totals, products);
    }

    private static long[] column(long[][] rows, int at) {
        return Arrays.stream(rows).mapToLong(row -> row[at]).toArray();
    }

    private PairTable pair(int p, List<Map<String, Integer>> places) {
        TableSpec.Pair pair = spec.pairs().get(p);
        Map<String, Integer> first = places.get(pair.first());
        Map<String, Integer> second = places.get(pair.second());
        List<Cell> of = cells.stream().filter(cell -> cell.pair == p).toList();
        long[] keys = of.stream()
                .mapToLong(
                        cell -> (long) first.getOrDefault(cell.first, -1) << 32 | second.getOrDefault(cell.second, -1))
                .toArray();
        return PairTable.of(
                first.size(),
                second.size(),
                keys,
                of.stream().mapToLong(Cell::count).toArray());
    }
}
