package org.dajeong.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dajeong.cli.words.Points;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.Kind;
import org.dajeong.engine.api.Why.Part;

/// Rounds the parts of a gap to tenths so that they add up as printed.
///
/// Readers add. The gap and the own part are rounded as everywhere else; the other parts share what is left between
/// them by largest remainder, each at most a tenth from its own rounding. JSON keeps the exact figures.
public final class AddingUp {

    private AddingUp() {}

    /// The same answer with points in whole tenths.
    public static Why.Explained of(Why.Explained why) {
        List<Part> parts = why.parts();
        int[] others = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).kind() != Kind.OWN)
                .toArray();
        long left = tenths(why.gap())
                - parts.stream()
                        .filter(part -> part.kind() == Kind.OWN)
                        .mapToLong(part -> tenths(part.points()))
                        .sum();
        double[] exact = IntStream.of(others)
                .mapToDouble(i -> 10 * parts.get(i).points())
                .toArray();
        long[] shares = shares(exact, left);
        List<Part> rounded = new ArrayList<>();
        parts.forEach(part -> rounded.add(with(part, tenths(part.points()))));
        for (int i = 0; i < others.length; i++) {
            rounded.set(others[i], with(parts.get(others[i]), shares[i]));
        }
        return new Why.Explained(why.unit(), why.period(), points(tenths(why.gap())), why.mean(), why.score(), rounded);
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
        // Rounding the gap and the own part can ask for one more, or one less, than there are remainders.
        List<Integer> turn = missing < 0 ? byRemainder.reversed() : byRemainder;
        for (int given = 0; given < Math.abs(missing) && !turn.isEmpty(); given++) {
            shares[turn.get(given % turn.size())] += Long.signum(missing);
        }
        return shares;
    }

    private static long tenths(double points) {
        return Points.tenths(points).unscaledValue().longValueExact();
    }

    private static double points(long tenths) {
        return BigDecimal.valueOf(tenths, 1).doubleValue();
    }

    private static Part with(Part part, long tenths) {
        return new Part(part.kind(), part.factor(), points(tenths), part.low(), part.high(), part.items());
    }
}
