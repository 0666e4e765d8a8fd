package org.dajeong.engine.effect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// All ways in which chance could have dealt out the same starts, within each kind of unit.
final class Assignments {

    private final int[] starts;
    private final List<int[]> kinds;

    /// @param kinds per unit its kind
    Assignments(int[] starts, String[] kinds) {
        this.starts = starts.clone();
        TreeMap<String, List<Integer>> units = new TreeMap<>();
        for (int i = 0; i < kinds.length; i++) {
            units.computeIfAbsent(kinds[i], kind -> new ArrayList<>()).add(i);
        }
        this.kinds = units.values().stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toList();
    }

    /// How many there are.
    BigInteger count() {
        BigInteger count = BigInteger.ONE;
        for (int[] kind : kinds) {
            int left = kind.length;
            TreeMap<Integer, Integer> sizes = new TreeMap<>();
            for (int unit : kind) {
                sizes.merge(starts[unit], 1, Integer::sum);
            }
            for (int size : sizes.values()) {
                count = count.multiply(choose(left, size));
                left -= size;
            }
        }
        return count;
    }

    private static BigInteger choose(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return result;
    }

    /// Goes through all of them; the array given is reused.
    void forEach(Consumer<int[]> task) {
        forEach(starts.clone(), 0, task);
    }

    private void forEach(int[] dealt, int kind, Consumer<int[]> task) {
        if (kind == kinds.size()) {
            task.accept(dealt);
            return;
        }
        int[] units = kinds.get(kind);
        int[] own = Arrays.stream(units).map(unit -> starts[unit]).sorted().toArray();
        do {
            for (int i = 0; i < units.length; i++) {
                dealt[units[i]] = own[i];
            }
            forEach(dealt, kind + 1, task);
        } while (next(own));
    }

    /// The next arrangement in lexicographic order; false after the last one.
    private static boolean next(int[] values) {
        int i = values.length - 2;
        while (i >= 0 && values[i] >= values[i + 1]) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int j = values.length - 1;
        while (values[j] <= values[i]) {
            j--;
        }
        swap(values, i, j);
        for (int a = i + 1, b = values.length - 1; a < b; a++, b--) {
            swap(values, a, b);
        }
        return true;
    }

    private static void swap(int[] values, int i, int j) {
        int value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    /// One of them, each as probable as any other.
    int[] draw(RandomGenerator random) {
        int[] dealt = starts.clone();
        for (int[] units : kinds) {
            for (int i = units.length - 1; i > 0; i--) {
                swap(dealt, units[i], units[random.nextInt(i + 1)]);
            }
        }
        return dealt;
    }
}
