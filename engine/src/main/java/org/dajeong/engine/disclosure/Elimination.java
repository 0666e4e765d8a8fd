package org.dajeong.engine.disclosure;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Linear equations with integer coefficients in exact arithmetic, sparse.
///
/// Gaussian elimination without fractions: a row is multiplied, never divided, and then freed of its common divisor.
/// Columns from `unknowns` on are not eliminated but carried along: they say which equations a row was made of.
final class Elimination {

    private final int unknowns;
    private final Map<Integer, TreeMap<Integer, BigInteger>> pivots = new HashMap<>();

    Elimination(int unknowns) {
        this.unknowns = unknowns;
    }

    /// Takes an equation in.
    ///
    /// @param row coefficients by column; used up
    void add(TreeMap<Integer, BigInteger> row) {
        reduce(row);
        if (!row.isEmpty() && row.firstKey() < unknowns) {
            BigInteger divisor = row.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
            BigInteger sign = BigInteger.valueOf(row.firstEntry().getValue().signum());
            row.replaceAll((_, value) -> value.divide(divisor).multiply(sign));
            pivots.put(row.firstKey(), row);
        }
    }

    /// Takes multiples of the equations from a row until it has no more unknowns that can be eliminated: none at all
    /// exactly if its unknowns are a combination of the equations.
    void reduce(TreeMap<Integer, BigInteger> row) {
        // A pivot is the first unknown of its equation, so that columns once passed stay as they are.
        Integer column = row.isEmpty() ? null : row.firstKey();
        while (column != null && column < unknowns) {
            TreeMap<Integer, BigInteger> pivot = pivots.get(column);
            if (pivot != null) {
                subtract(row, pivot, column);
            }
            column = row.higherKey(column);
        }
    }

    private static void subtract(TreeMap<Integer, BigInteger> row, TreeMap<Integer, BigInteger> pivot, int column) {
        BigInteger have = row.getOrDefault(column, BigInteger.ZERO);
        BigInteger by = pivot.getOrDefault(column, BigInteger.ONE);
        BigInteger common = have.gcd(by);
        BigInteger scale = by.divide(common);
        BigInteger times = have.divide(common);
        if (!scale.equals(BigInteger.ONE)) {
            row.replaceAll((_, value) -> value.multiply(scale));
        }
        pivot.forEach((place, value) -> {
            BigInteger left = row.getOrDefault(place, BigInteger.ZERO).subtract(value.multiply(times));
            if (left.signum() == 0) {
                row.remove(place);
            } else {
                row.put(place, left);
            }
        });
    }
}
