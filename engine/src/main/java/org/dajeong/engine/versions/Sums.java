package org.dajeong.engine.versions;

import java.util.Map;
import java.util.OptionalDouble;
import org.dajeong.engine.api.FormVersion;
import org.dajeong.engine.api.FormVersion.Item;

/// What one period adds up to, in hundredths of a point.
public final class Sums {

    private static final double HUNDREDTHS = 100;

    private final FormVersion version;
    private long ratings;
    private long own;
    private long linked;
    private long squares;

    public Sums(FormVersion version) {
        this.version = version;
    }

    public FormVersion version() {
        return version;
    }

    /// Adds a rating; one without a common item is left out.
    public void add(Map<String, Integer> earned, OptionalDouble score) {
        if (score.isEmpty()) {
            return;
        }
        long possible = 0;
        long points = 0;
        for (Item item : version.items()) {
            Integer one = earned.get(item.name());
            if (one != null) {
                possible += item.points();
                points += one;
            }
        }
        long hundredths = Math.round(HUNDREDTHS * score.getAsDouble());
        ratings++;
        own += (20_000 * points + possible) / (2 * possible);
        linked += hundredths;
        squares += hundredths * hundredths;
    }

    /// The number of ratings.
    public long ratings() {
        return ratings;
    }

    /// The mean score on the version itself.
    public double own() {
        return own / (HUNDREDTHS * ratings);
    }

    /// The mean linked score.
    public double linked() {
        return linked / (HUNDREDTHS * ratings);
    }

    /// The standard error of the mean linked score.
    public double standardError() {
        double mean = (double) linked / ratings;
        double variance = Math.max(0, squares - ratings * mean * mean) / (ratings - 1);
        return Math.sqrt(variance / ratings) / HUNDREDTHS;
    }
}
