package org.dajeong.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.dajeong.charts.TrendChart.Period;
import org.dajeong.charts.WhyChart.Gap;
import org.dajeong.charts.WhyChart.Kind;
import org.dajeong.charts.WhyChart.Part;

/// Charts nobody would draw by hand: any signs, any sizes, names of any length.
final class RandomCharts {

    private static final int EACH = 40;
    private static final List<Kind> ADJUSTED = List.of(Kind.MIX, Kind.PERIOD, Kind.RATER);
    private static final List<String> WORDS = List.of(
            "업무",
            "여건:",
            "부과·고지",
            "과태료",
            "Department",
            "of",
            "Disability",
            "Welfare",
            "(WWW",
            "<&\">",
            "2026년",
            "민원접수경로별세부업무구분과담당자찾기",
            "정기인사",
            "a",
            "직원 19명");

    private final RandomGenerator random;

    private RandomCharts(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        for (int seed = 0; seed < EACH; seed++) {
            var charts = new RandomCharts(seed);
            all.put("why-random-" + seed, charts.why());
            all.put("trend-random-" + seed, charts.trend());
            all.put("tier-random-" + seed, charts.tiers());
            all.put("limits-random-" + seed, charts.limits());
        }
        return all;
    }

    private WhyChart why() {
        double size = Math.pow(10, random.nextInt(-3, 3));
        List<Part> parts = new ArrayList<>();
        for (int i = random.nextInt(16); i >= 0; i--) {
            parts.add(part(ADJUSTED.get(random.nextInt(ADJUSTED.size())), size));
        }
        parts.add(part(Kind.OWN, size));
        parts.add(part(Kind.CHANCE, size));
        return new WhyChart(
                new Caption(words(8), words(9)),
                new WhyChart.Words(words(2), words(2), words(3), words(4), words(5)),
                new Gap(words(5), figure(random.nextGaussian() * size, "점")),
                parts);
    }

    private Part part(Kind kind, double size) {
        double value = random.nextInt(5) == 0 ? 0 : random.nextGaussian() * size;
        return new Part(
                kind,
                words(6),
                figure(value, random.nextBoolean() ? "점" : " points"),
                random.nextInt(4) == 0 ? null : interval(value, size));
    }

    private TrendChart trend() {
        List<Period> periods = IntStream.rangeClosed(0, random.nextInt(1, 26))
                .mapToObj(i -> new Period(
                        (2020 + i / 4) + (random.nextBoolean() ? "년 " : " Q") + (i % 4 + 1),
                        reading(),
                        random.nextInt(5) == 0,
                        random.nextInt(8) == 0 ? List.of(words(4)) : List.of()))
                .toList();
        return new TrendChart(
                new Caption(words(8), words(9)),
                scores(),
                new TrendChart.Words(words(2), words(3), words(2)),
                periods,
                figure(random.nextDouble(100), ""));
    }

    private LimitsChart limits() {
        List<LimitsChart.Period> periods = IntStream.rangeClosed(0, random.nextInt(1, 70))
                .mapToObj(i -> {
                    double value = random.nextDouble(60, 100);
                    boolean unusual = random.nextInt(4) == 0;
                    LimitsChart.Mark[] marks = LimitsChart.Mark.values();
                    return new LimitsChart.Period(
                            (2020 + i / 12) + (random.nextBoolean() ? "년 " : "-") + (i % 12 + 1),
                            figure(value, ""),
                            random.nextInt(5) == 0
                                    ? null
                                    : new LimitsChart.Limits(figure(value - 1, ""), interval(value, 5)),
                            unusual ? Set.of(marks[random.nextInt(marks.length)]) : Set.of(),
                            unusual ? words(3) : "",
                            i % 6 == 5 && random.nextBoolean() ? words(6) : "");
                })
                .toList();
        return new LimitsChart(
                new Caption(words(8), words(9)),
                new LimitsChart.Words(
                        words(2), words(2), words(2), words(2), words(2), words(2), words(2), words(2), words(2),
                        words(2), words(4)),
                periods,
                random.nextBoolean() ? figure(random.nextDouble(100), "점") : null);
    }

    private TierChart tiers() {
        List<TierChart.Group> groups = IntStream.range(0, random.nextInt(1, 6))
                .mapToObj(group -> new TierChart.Group(
                        words(5),
                        IntStream.range(0, random.nextInt(12))
                                .mapToObj(row -> new TierChart.Row(words(5), reading()))
                                .toList()))
                .toList();
        return new TierChart(
                new Caption(words(8), words(9)),
                scores(),
                new TierChart.Words(words(2), words(2)),
                groups,
                figure(random.nextDouble(100), "점"));
    }

    private ScoreWords scores() {
        return new ScoreWords(words(2), words(3), words(2), words(3), words(4));
    }

    private Reading reading() {
        if (random.nextInt(5) == 0) {
            return new Reading.Absent(random.nextBoolean() ? "<5" : words(9));
        }
        double fair = random.nextDouble(60, 100);
        return new Reading.Measured(
                figure(fair, ""),
                interval(fair, 2),
                random.nextBoolean() ? figure(fair + random.nextGaussian() * 4, "") : null);
    }

    private Interval interval(double value, double size) {
        double half = Math.abs(random.nextGaussian()) * size;
        return new Interval(value - half, value + half, text(value - half) + "~" + text(value + half));
    }

    private static Figure figure(double value, String unit) {
        return new Figure(value, text(value) + unit);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }

    private String words(int most) {
        List<String> words = IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .toList();
        return String.join(" ", words);
    }
}
