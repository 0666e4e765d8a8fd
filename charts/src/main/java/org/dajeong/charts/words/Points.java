package org.dajeong.charts.words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Figures as people read them: one decimal, rounded half up, never a negative zero.
public final class Points {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Points() {}

    /// A figure with one decimal.
    public static String plain(double value) {
        return tenths(value).toPlainString();
    }

    /// The size of a figure, for sentences that say in words which way it goes.
    public static String size(double value) {
        return tenths(value).abs().toPlainString();
    }

    /// A figure with its sign, plus included.
    public static String signed(double value) {
        BigDecimal tenths = tenths(value);
        return (tenths.signum() > 0 ? "+" : "") + tenths.toPlainString();
    }

    /// -1, 0 or 1 by what a reader sees after rounding.
    public static int direction(double value) {
        return tenths(value).signum();
    }

    /// A share between 0 and 1 as a percentage with one decimal.
    public static String percent(double share) {
        return new BigDecimal(share)
                        .multiply(HUNDRED)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /// A number with this many decimals.
    public static String decimals(double value, int places) {
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    /// The figure a reader sees, to add and subtract without surprising him.
    public static BigDecimal tenths(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
    }
}
