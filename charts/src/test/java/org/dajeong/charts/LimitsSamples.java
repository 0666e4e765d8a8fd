package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dajeong.charts.LimitsChart.Limits;
import org.dajeong.charts.LimitsChart.Mark;
import org.dajeong.charts.LimitsChart.Period;

/// Measures over time; all figures are invented.
final class LimitsSamples {

    static final LimitsChart.Words KOREAN = new LimitsChart.Words(
            "분기", "점수", "평균", "한계", "눈여겨볼 점", "다시 계산한 까닭", "나아짐", "낮아짐", "평소와 다름", "목표", "점수(0~100점)");
    static final LimitsChart.Words ENGLISH = new LimitsChart.Words(
            "Quarter",
            "Score",
            "Mean",
            "Limits",
            "What is unusual",
            "Why limits begin anew",
            "Better than usual",
            "Worse than usual",
            "Unusual",
            "Target",
            "Score (points, 0–100)");

    private static final double[] VALUES = {
        84.2, 85.1, 83.6, 84.9, 85.3, 84.0, 79.8, 84.6, 84.4, 84.1, 83.8, 83.1, 82.9, 82.6, 86.9, 87.4, 86.8, 88.1
    };

    private LimitsSamples() {}

    static LimitsChart korean() {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < VALUES.length; i++) {
            String label = (2022 + i / 4) + "년 " + (i % 4 + 1) + "분기";
            boolean anew = i >= 14;
            Set<Mark> marks =
                    i == 6 ? Set.of(Mark.CONCERN) : i == 13 ? Set.of(Mark.CONCERN, Mark.IMPROVEMENT) : Set.of();
            periods.add(new Period(
                    label,
                    figure(VALUES[i]),
                    anew ? null : limits(81.0, 84.0, 87.0),
                    marks,
                    marks.isEmpty() ? "" : "한계 밖(아래)",
                    i == 14 ? "점심시간 교대 근무를 시작했습니다." : ""));
        }
        return new LimitsChart(new Caption("세무2과의 열여덟 분기", "한 분기가 한계를 벗어났습니다."), KOREAN, periods, figure(86.0));
    }

    static LimitsChart english() {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double half = 3 + i % 3;
            periods.add(new Period(
                    "2025 Q" + (i + 1),
                    figure(VALUES[i]),
                    limits(84 - half, 84, 84 + half),
                    i == 6 ? Set.of(Mark.UNUSUAL) : i == 2 ? Set.of(Mark.IMPROVEMENT) : Set.of(),
                    i == 6 || i == 2 ? "outside" : "",
                    ""));
        }
        return new LimitsChart(new Caption("Eight quarters", "Two points are unusual."), ENGLISH, periods, null);
    }

    static LimitsChart one() {
        return new LimitsChart(
                new Caption("한 분기", "아직 한계가 없습니다."),
                KOREAN,
                List.of(new Period("2026년 2분기", figure(84), null, Set.of(), "", "")),
                null);
    }

    static LimitsChart many() {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double value = 84 + 3 * Math.sin(i / 2.0);
            boolean unusual = i % 5 == 0;
            periods.add(new Period(
                    (2021 + i / 12) + "년 " + (i % 12 + 1) + "월",
                    figure(value),
                    limits(82, 84, 86),
                    unusual ? Set.of(Mark.IMPROVEMENT) : Set.of(),
                    unusual ? "한계 밖(위)" : "",
                    i % 20 == 19 ? "조사표가 바뀌었습니다." : ""));
        }
        return new LimitsChart(new Caption("예순 달", "오르내립니다."), KOREAN, periods, figure(90));
    }

    static Limits limits(double low, double centre, double high) {
        return new Limits(figure(centre), new Interval(low, high, text(low) + "~" + text(high)));
    }

    static Figure figure(double value) {
        return new Figure(value, text(value));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }
}
