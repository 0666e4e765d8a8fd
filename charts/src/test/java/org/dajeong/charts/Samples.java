package org.dajeong.charts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Charts to look at and to test with; all figures are invented.
final class Samples {

    static final ScoreWords KOREAN = new ScoreWords("조정점수", "오차 범위(95%)", "원점수", "구 평균", "점수(0~100점)");
    static final ScoreWords ENGLISH =
            new ScoreWords("Fair score", "95 % interval", "Raw score", "District mean", "Score (points, 0–100)");

    private Samples() {}

    /// Every sample by name.
    static Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        all.put("why-ko", WhySamples.korean());
        all.put("why-en", WhySamples.english());
        all.put("why-mixed-signs", WhySamples.mixedSigns());
        all.put("why-fifteen-factors", WhySamples.fifteenFactors());
        all.put("why-nothing", WhySamples.nothing());
        all.put("trend-ko", TrendSamples.korean());
        all.put("trend-en", TrendSamples.english());
        all.put("trend-many", TrendSamples.many());
        all.put("trend-empty", TrendSamples.empty());
        all.put("tier-ko", TierSamples.korean());
        all.put("tier-en", TierSamples.english());
        all.put("limits-ko", LimitsSamples.korean());
        all.put("limits-en", LimitsSamples.english());
        all.put("limits-one", LimitsSamples.one());
        all.put("limits-many", LimitsSamples.many());
        all.put("driver-ko", DriverSamples.korean());
        all.put("driver-en", DriverSamples.english());
        all.put("driver-crowded", DriverSamples.crowded());
        return all;
    }

    static Reading score(double fair, double half, @Nullable Double raw) {
        Interval interval = new Interval(fair - half, fair + half, plain(fair - half) + "~" + plain(fair + half));
        return new Reading.Measured(
                new Figure(fair, plain(fair)), interval, raw == null ? null : new Figure(raw, plain(raw)));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
