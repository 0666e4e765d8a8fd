package org.dajeong.charts;

import static org.dajeong.charts.Samples.ENGLISH;
import static org.dajeong.charts.Samples.KOREAN;
import static org.dajeong.charts.Samples.score;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.TrendChart.Period;

/// Scores over the periods; all figures are invented.
final class TrendSamples {

    private TrendSamples() {}

    static TrendChart korean() {
        return new TrendChart(
                new Caption("세무2과의 여섯 분기", "모든 분기의 오차 범위가 서로 겹칩니다."),
                KOREAN,
                new TrendChart.Words("분기", "조사표가 바뀜", "비고"),
                List.of(
                        Period.of("2025년 1분기", score(84.6, 2.4, 78.2)),
                        Period.of("2025년 2분기", score(85.0, 2.3, 80.4)),
                        new Period("2025년 3분기", score(84.3, 2.4, 83.9), false, List.of("7. 1. 정기인사")),
                        Period.of("2025년 4분기", new Reading.Absent("<5")),
                        new Period(
                                "2026년 1분기",
                                score(84.9, 2.1, 79.0),
                                false,
                                List.of("1. 1. 정기인사: 직원 19명 중 7명이 바뀌었습니다.")),
                        new Period("2026년 2분기", score(85.4, 1.6, 79.1), true, List.of())),
                new Figure(88.9, "88.9점"));
    }

    static TrendChart english() {
        return new TrendChart(
                new Caption("Tax 2 over six quarters", "All intervals overlap."),
                ENGLISH,
                new TrendChart.Words("Quarter", "New form: common items only", "Note"),
                List.of(
                        Period.of("2025 Q1", score(84.6, 2.4, 78.2)),
                        Period.of("2025 Q2", score(85.0, 2.3, 80.4)),
                        new Period("2025 Q3", score(84.3, 2.4, 87.2), false, List.of("1 July transfers")),
                        Period.of("2025 Q4", score(86.3, 2.4, 83.9)),
                        new Period("2026 Q1", new Reading.Absent("not asked"), false, List.of()),
                        Period.of("2026 Q2", score(85.4, 1.6, null))),
                new Figure(88.9, "88.9"));
    }

    static TrendChart many() {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double fair = 82 + 4 * Math.sin(i / 3.0);
            List<String> marks = i % 8 == 4 ? List.of("정기인사") : List.of();
            periods.add(
                    new Period((2020 + i / 4) + "년 " + (i % 4 + 1) + "분기", score(fair, 2, fair - 3), i == 12, marks));
        }
        return new TrendChart(
                new Caption("스물네 분기", "오르내립니다."),
                KOREAN,
                new TrendChart.Words("분기", "조사표가 바뀜", "비고"),
                periods,
                new Figure(84, "84.0점"));
    }

    static TrendChart empty() {
        return new TrendChart(
                new Caption("한 분기", "보여 드릴 점수가 없습니다."),
                KOREAN,
                new TrendChart.Words("분기", "조사표가 바뀜", "비고"),
                List.of(Period.of("2026년 2분기", new Reading.Absent("응대가 5건 미만이어서 보여 드리지 않습니다"))),
                new Figure(88.9, "88.9점"));
    }
}
