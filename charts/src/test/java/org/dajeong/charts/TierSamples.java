package org.dajeong.charts;

import static org.dajeong.charts.Samples.ENGLISH;
import static org.dajeong.charts.Samples.KOREAN;
import static org.dajeong.charts.Samples.score;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.TierChart.Group;
import org.dajeong.charts.TierChart.Row;

/// Departments by tier; all figures are invented.
final class TierSamples {

    static final List<String> DEPARTMENTS =
            List.of(("감사담당관 홍보담당관 기획예산과 재무과 세무1과 세무2과 징수과 행정지원과 자치행정과 OK민원센터 부동산정보과 스마트정보과 교육체육과"
                            + " 문화관광과 일자리경제과 복지정책과 사회보장과 어르신복지과 여성보육과 장애인복지과 기후환경과 청소행정과 공원녹지과"
                            + " 도시계획과 주거정비과 건축과 건설관리과 도로과 치수과 교통행정과 주차관리과 보건행정과 의약과 건강관리과 위생과"
                            + " 가온1동 가온2동 솔뫼1동 솔뫼2동 한내1동 한내2동 느티1동 느티2동 참샘1동 참샘2동 배꽃동 물레동 너른동 윗말동"
                            + " 소나루동")
                    .split(" "));

    private TierSamples() {}

    static TierChart korean() {
        return tiers(
                new Caption("가온구 50개 부서, 2026년 2분기", "대부분의 부서가 보통입니다."),
                KOREAN,
                new TierChart.Words("구분", "부서"),
                List.of("평균보다 높음", "보통", "평균보다 낮음", "아직 알 수 없음", "비교할 부서가 없음"),
                DEPARTMENTS,
                "비교할 부서가 없습니다. 지난 분기와 견주어 보여 드립니다.");
    }

    static TierChart english() {
        return tiers(
                new Caption("Gaon district, second quarter of 2026", "Most departments are typical."),
                ENGLISH,
                new TierChart.Words("Tier", "Department"),
                List.of("Above typical", "Typical", "Below typical", "Cannot tell yet", "Not comparable"),
                List.of(
                        "Tax 1",
                        "Disability Welfare",
                        "Planning & Budget",
                        "Jobs & Local Economy",
                        "OK Service Centre",
                        "Senior Citizens' Welfare",
                        "Tax 2",
                        "Cleaning <Waste>",
                        "Audit",
                        "Collection"),
                "No department to compare with");
    }

    private static TierChart tiers(
            Caption caption,
            ScoreWords scores,
            TierChart.Words words,
            List<String> titles,
            List<String> units,
            String none) {
        List<Group> groups = new ArrayList<>();
        int[] ends = {units.size() / 10, units.size() * 7 / 10, units.size() * 8 / 10, units.size() - 1, units.size()};
        double[] fair = {94.4, 90.9, 84.8, 88.0, 0};
        int from = 0;
        for (int tier = 0; tier < ends.length; tier++) {
            List<Row> rows = new ArrayList<>();
            for (int i = from; i < ends[tier]; i++) {
                double value = fair[tier] - (i - from) * 0.13;
                double half = tier == 3 ? 4.5 : 1.2 + i % 4 * 0.3;
                Reading reading = tier == 4 ? new Reading.Absent(none) : score(value, half, value - 3 + i % 7);
                rows.add(new Row(units.get(i), i == 17 ? new Reading.Absent("<5") : reading));
            }
            groups.add(new Group(titles.get(tier), rows));
            from = ends[tier];
        }
        return new TierChart(caption, scores, words, groups, new Figure(88.9, "88.9"));
    }
}
