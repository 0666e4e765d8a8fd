package org.dajeong.app.diagnosis;

import java.util.Locale;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.ScoreOptions;

/// Everything `diagnosis/MethodPage` shows: the method in plain words, with the numbers that are in force.
///
/// @param language names the file of its prose
/// @param smallestDifference the smallest difference that matters, in points
/// @param reliability from which a tier is told
/// @param minRatings fewer are not published
/// @param minStaff fewer rated staff are not published
/// @param onePersonShare nobody may have more of the contacts, in percent
record MethodPage(
        String language,
        String smallestDifference,
        String reliability,
        int minRatings,
        int minStaff,
        int onePersonShare) {

    static MethodPage of(ScoreOptions options, Locale locale) {
        return new MethodPage(
                locale.getLanguage(),
                Points.plain(options.smallestDifference()),
                Points.plain(options.reliabilityNeeded()),
                options.minRatings(),
                options.minStaff(),
                (int) Math.round(100 * ScoreOptions.ONE_PERSON_SHARE_MAX));
    }
}
