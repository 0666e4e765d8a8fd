package org.dajeong.app.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How numbers and dates are written in every paper; the only place where they are rounded.
///
/// Rounds the decimal figure half up, and never writes a negative zero.
final class Figures {

    /// The plain sign: the longer one of typography takes the width of a Hangul letter in office documents.
    private static final String MINUS = "-";

    /// As the rules for official documents write it: 2026. 7. 3.(금)
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy. M. d.(E)", Locale.KOREAN);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy. M. d.", Locale.KOREAN);

    private Figures() {}

    /// A score as published, one decimal, to calculate with or to store in a cell.
    static BigDecimal published(double score) {
        return rounded(score, 1);
    }

    /// A reliability as published, two decimals.
    static BigDecimal publishedReliability(double reliability) {
        return rounded(reliability, 2);
    }

    static String score(double score) {
        return published(score).toPlainString();
    }

    /// The size of a difference, for sentences that say in words which way it goes.
    static String size(BigDecimal difference) {
        return difference.abs().toPlainString();
    }

    static String interval(double low, double high) {
        return score(low) + "~" + score(high);
    }

    /// A difference with its sign, for tables.
    static String signed(double difference) {
        return signed(published(difference));
    }

    static String signed(BigDecimal difference) {
        String size = size(difference);
        return switch (difference.signum()) {
            case 1 -> "+" + size;
            case -1 -> MINUS + size;
            default -> size;
        };
    }

    static String signedInterval(double low, double high) {
        return signed(low) + " ~ " + signed(high);
    }

    static String reliability(double reliability) {
        return publishedReliability(reliability).toPlainString();
    }

    /// A number of points given by a rule; negative ones are deductions.
    static String points(BigDecimal points) {
        return (points.signum() < 0 ? MINUS : "") + points.abs().toPlainString();
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A day with its weekday.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A day without its weekday, as documents are quoted.
    static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static BigDecimal rounded(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
    }
}
