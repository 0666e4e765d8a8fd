package org.dajeong.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/// Round values along an axis: steps of 1, 2 or 5 times a power of ten.
///
/// @param step the distance between two values, positive
/// @param first the lowest value, in steps from zero
/// @param last the highest value, in steps from zero
record Ticks(BigDecimal step, long first, long last) {

    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

    /// The finest round values between the ends of an axis.
    ///
    /// Decimal arithmetic: with doubles 3 × 0.1 is not 0.3, and the last value may be lost.
    ///
    /// @param low the lower end
    /// @param high the upper end, above `low`
    /// @param ticksMax at least 5, so that there are always two or more values
    static Ticks within(double low, double high, int ticksMax) {
        BigDecimal lower = BigDecimal.valueOf(low);
        BigDecimal upper = BigDecimal.valueOf(high);
        BigDecimal range = upper.subtract(lower);
        int power = range.precision()
                - range.scale()
                - 1
                - Integer.toString(ticksMax).length();
        while (true) {
            for (BigDecimal digit : STEPS) {
                BigDecimal step = digit.scaleByPowerOfTen(power);
                long first = lower.divide(step, 0, RoundingMode.CEILING).longValueExact();
                long last = upper.divide(step, 0, RoundingMode.FLOOR).longValueExact();
                if (last - first < ticksMax) {
                    return new Ticks(step, first, last);
                }
            }
            power++;
        }
    }

    List<Tick> all() {
        return all(1);
    }

    /// Every so many round values, zero among them.
    List<Tick> all(long every) {
        return LongStream.rangeClosed(first, last)
                .filter(steps -> steps % every == 0)
                .mapToObj(steps -> Tick.of(step.multiply(BigDecimal.valueOf(steps))))
                .toList();
    }

    /// One value of an axis and its label.
    record Tick(double value, String text) {

        static Tick of(BigDecimal value) {
            String plain = value.signum() == 0 ? "0" : value.toPlainString();
            return new Tick(value.doubleValue(), plain.replace('-', '−'));
        }
    }
}
