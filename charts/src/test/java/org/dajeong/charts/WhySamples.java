package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajeong.charts.WhyChart.Gap;
import org.dajeong.charts.WhyChart.Kind;
import org.dajeong.charts.WhyChart.Part;

/// Gaps taken apart; all figures are invented.
final class WhySamples {

    private WhySamples() {}

    static WhyChart korean() {
        return why(
                List.of(
                        part(Kind.MIX, "업무 여건: 민원 유형", -3.4, 0.6),
                        part(Kind.MIX, "업무 여건: 집중 시기", -0.9, 0.3),
                        part(Kind.MIX, "업무 여건: 시간대", -0.3, 0.4),
                        part(Kind.PERIOD, "조사 시기", 0.2, 0.1),
                        part(Kind.RATER, "조사원 차이", -1.0, 0.7)),
                part(Kind.OWN, "우리 부서 응대", -3.5, 1.6),
                new Part(Kind.CHANCE, "우연", points(-0.9), null));
    }

    static WhyChart mixedSigns() {
        return why(
                List.of(
                        part(Kind.MIX, "업무 여건: 민원 유형 및 접수 경로별 세부 업무 구분(부과·고지, 이의·감면, 과태료·체납)", 2.8, 1.2),
                        part(Kind.RATER, "조사원 차이", -0.04, 0.5)),
                part(Kind.OWN, "우리 부서 응대", 2.4, 3.1),
                new Part(Kind.CHANCE, "우연", points(-0.9), null));
    }

    static WhyChart fifteenFactors() {
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i <= 15; i++) {
            parts.add(part(Kind.MIX, "업무 여건: 요인 " + i, 1.7 * Math.sin(i), 0.2 + i / 10.0));
        }
        parts.add(part(Kind.RATER, "조사원 차이", 0.6, 0.4));
        return why(parts, part(Kind.OWN, "우리 부서 응대", 4.1, 1.8), new Part(Kind.CHANCE, "우연", points(1.2), null));
    }

    static WhyChart nothing() {
        return why(
                List.of(new Part(Kind.MIX, "업무 여건", points(0), null)),
                new Part(Kind.OWN, "우리 부서 응대", points(0), null),
                new Part(Kind.CHANCE, "우연", points(0), null));
    }

    static WhyChart english() {
        List<Part> parts = List.of(
                new Part(
                        Kind.MIX,
                        "Working conditions: task type",
                        new Figure(-3.4, "-3.4 pts"),
                        margin(-3.4, 0.6, " to ")),
                new Part(
                        Kind.MIX,
                        "Working conditions: peak season",
                        new Figure(-1.2, "-1.2 pts"),
                        margin(-1.2, 0.4, " to ")),
                new Part(Kind.RATER, "Assessors", new Figure(-1.0, "-1.0 pts"), margin(-1.0, 0.7, " to ")),
                new Part(Kind.OWN, "Our own calls", new Figure(-3.5, "-3.5 pts"), margin(-3.5, 1.6, " to ")),
                new Part(Kind.CHANCE, "Chance", new Figure(-0.7, "-0.7 pts"), null));
        return new WhyChart(
                new Caption(
                        "Tax 2, second quarter of 2026: why 9.8 points below the district",
                        "Most is working conditions."),
                new WhyChart.Words(
                        "Part",
                        "Points",
                        "95 % interval",
                        "District mean 88.9",
                        "Difference from the district mean (points)"),
                new Gap("Raw score below the district", new Figure(-9.8, "-9.8 pts")),
                parts);
    }

    private static WhyChart why(List<Part> parts, Part own, Part chance) {
        List<Part> all = new ArrayList<>(parts);
        all.add(own);
        all.add(chance);
        double gap = all.stream().mapToDouble(part -> part.figure().value()).sum();
        return new WhyChart(
                new Caption("세무2과 2026년 2분기, 구 평균과의 차이", "차이의 큰 부분은 업무 여건에서 왔습니다."),
                new WhyChart.Words("구분", "점수", "오차 범위(95%)", "구 평균 88.9점", "구 평균과의 차이(점)"),
                new Gap("원점수와 구 평균의 차이", points(gap)),
                all);
    }

    static Part part(Kind kind, String label, double value, double half) {
        return new Part(kind, label, points(value), margin(value, half, "~"));
    }

    static Figure points(double value) {
        return new Figure(value, signed(value) + "점");
    }

    private static Interval margin(double value, double half, String to) {
        return new Interval(value - half, value + half, signed(value - half) + to + signed(value + half));
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }
}
