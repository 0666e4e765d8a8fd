package org.dajeong.charts.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rounds the parts of a sum to tenths so that they add up as printed, because readers add.
public final class Tenths {

    private Tenths() {}

    /// The parts in whole tenths, adding up to the rounded `sum`.
    ///
    /// The sum and the part at `kept` are rounded as everywhere else; the other parts share what is left between
    /// them by largest remainder.
    ///
    /// @param kept the position of that part, or -1 if there is none
    public static List<Double> addingUp(double sum, List<Double> parts, int kept) {
        List<Double> others = new ArrayList<>(parts);
        long left = tenths(sum);
        if (kept >= 0) {
            left -= tenths(others.remove(kept));
        }
        List<Double> rounded = new ArrayList<>();
        for (long share : shares(others.stream().mapToDouble(part -> 10 * part).toArray(), left)) {
            rounded.add(BigDecimal.valueOf(share, 1).doubleValue());
        }
        if (kept >= 0) {
            rounded.add(kept, Points.tenths(parts.get(kept)).doubleValue());
        }
        return rounded;
    }

    /// Whole numbers near `exact` that add up to `sum`.
    static long[] shares(double[] exact, long sum) {
        long[] shares = new long[exact.length];
        long missing = sum;
        for (int i = 0; i < exact.length; i++) {
            shares[i] = (long) Math.floor(exact[i]);
            missing -= shares[i];
        }
        List<Integer> byRemainder = IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.floor(exact[i]) - exact[i]))
                .toList();
        // Rounding the sum and the kept part can ask for one more, or one less, than there are remainders.
        List<Integer> turn = missing < 0 ? byRemainder.reversed() : byRemainder;
        for (int given = 0; given < Math.abs(missing) && !turn.isEmpty(); given++) {
            shares[turn.get(given % turn.size())] += Long.signum(missing);
        }
        return shares;
    }

    private static long tenths(double points) {
        return Points.tenths(points).unscaledValue().longValueExact();
    }
}
