package org.dajeong.app.diagnosis;

import org.dajeong.app.scoring.Method;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;
import org.dajeong.engine.api.ScoreOptions;

/// Everything `diagnosis/MethodPage` shows: the method in plain words, with what the agency chose.
///
/// @param language names the file of its prose
/// @param conditions what is taken as working conditions
/// @param smallestDifference the smallest difference that matters, in points
/// @param reliability from which a tier is told
/// @param minRatings fewer are not published
/// @param minStaff fewer rated staff are not published
/// @param onePersonShare nobody may have more of the contacts, in percent
record MethodPage(
        String language,
        String conditions,
        String smallestDifference,
        String reliability,
        int minRatings,
        int minStaff,
        int onePersonShare) {

    static MethodPage of(Method method, Words words) {
        return new MethodPage(
                words.language(),
                words.list(method.mix().stream()
                        .map(factor -> PartNames.factor(factor, words))
                        .toList()),
                Points.plain(method.smallestDifference()),
                Points.plain(method.reliability()),
                method.minRatings(),
                method.minStaff(),
                (int) Math.round(100 * ScoreOptions.ONE_PERSON_SHARE_MAX));
    }
}
