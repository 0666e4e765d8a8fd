package org.dajeong.app.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.dajeong.app.reporting.QuarterResult.Paperwork;
import org.dajeong.app.reporting.QuarterResult.Programme;
import org.dajeong.app.reporting.QuarterResult.Publication;
import org.dajeong.app.reporting.QuarterResult.Quarter;
import org.dajeong.app.reporting.QuarterResult.Survey;

/// A quarter of a fictitious district: fifty departments, every kind of standing.
final class SampleQuarter {

    static final String FINGERPRINT = "3f9a0c51d2e87b64a1c0f3d59e7b28461c5d0e9f7a3b4c2d1e0f9a8b7c6d5e4f";

    /// Bureau, kind of work, departments.
    private static final String OFFICE = """
            담당관|내부지원|감사담당관 홍보담당관
            기획재정국|내부지원|기획예산과 재무과
            기획재정국|부과·징수|세무1과 세무2과 징수과
            행정국|내부지원|행정지원과 자치행정과 스마트정보과
            행정국|민원창구|OK민원센터 부동산정보과
            문화경제국|문화·지원사업|교육체육과 문화관광과 일자리경제과
            복지국|복지|복지정책과 사회보장과 어르신복지과 여성보육과 장애인복지과
            환경국|지도·단속|기후환경과 청소행정과
            환경국|시설·현장|공원녹지과
            도시국|인허가|도시계획과 주거정비과 건축과
            안전교통국|지도·단속|건설관리과 주차관리과
            안전교통국|시설·현장|도로과 치수과
            안전교통국|민원창구|교통행정과
            보건소|보건|보건행정과 의약과 건강관리과
            보건소|지도·단속|위생과
            동|동 주민센터|가온1동 가온2동 솔뫼1동 솔뫼2동 한내1동 한내2동 느티1동 느티2동 참샘1동 참샘2동
            동|동 주민센터|배꽃동 물레동 너른동 윗말동 소나루동""";

    private SampleQuarter() {}

    static QuarterResult whole() {
        return new QuarterResult(
                new Programme("가온구", "민원여권과", "전화친절도 조사"),
                new Quarter(2026, 2),
                new Publication(LocalDate.of(2026, 7, 3), "2026-1판", FINGERPRINT),
                new Survey(1126, 14, 88.9, 88.2),
                departments(),
                List.of(new ItemResult("경청", 97.24), new ItemResult("언어표현", 96.5)),
                List.of(new ItemResult("종료인사", 77.85), new ItemResult("담당자 연결", 73.8)),
                mix(),
                new Paperwork(
                        List.of(new RelatedDocument("민원여권과-4521", LocalDate.of(2026, 3, 9), "2026년 전화친절도 조사 계획")),
                        LocalDate.of(2026, 7, 16),
                        "민원여권과-1204"));
    }

    /// The same quarter of an agency with these departments only.
    static QuarterResult of(List<DepartmentResult> departments) {
        QuarterResult whole = whole();
        return new QuarterResult(
                whole.programme(),
                whole.quarter(),
                whole.publication(),
                whole.survey(),
                departments,
                whole.strongestItems(),
                whole.weakestItems(),
                whole.mix(),
                whole.paperwork());
    }

    static List<DepartmentResult> departments() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<DepartmentResult> departments = new ArrayList<>();
        for (String line : OFFICE.lines().toList()) {
            String[] parts = line.split("\\|");
            for (String name : parts[2].split(" ")) {
                departments.add(new DepartmentResult(name, parts[0], parts[1], standing(name, random)));
            }
        }
        return departments;
    }

    private static Standing standing(String name, RandomGenerator random) {
        double fair = 88.9 + random.nextGaussian();
        Scores typical = new Scores(24, fair + random.nextGaussian(), fair, fair - 1.7, fair + 1.7, 0.81);
        return switch (name) {
            case "세무2과" -> new Standing.Placed(new Scores(24, 79.1, 85.4, 83.8, 87.0, 0.84), Tier.BELOW);
            case "세무1과", "어르신복지과", "건강관리과" ->
                new Standing.Placed(new Scores(24, 92.4, 92.1, 90.6, 93.6, 0.83), Tier.ABOVE);
            case "청소행정과", "건축과" -> new Standing.Placed(new Scores(24, 83.2, 84.9, 83.3, 86.5, 0.83), Tier.BELOW);
            case "징수과" -> new Standing.NotComparable(24, "체납 압류·공매 민원을 받는 부서가 이 부서뿐이어서, 다른 부서와 견주면 공정하지 않습니다.");
            case "감사담당관", "홍보담당관", "기획예산과", "스마트정보과" -> new Standing.Withheld("응대가 5건 미만이어서 보여 드리지 않습니다.");
            case "도시계획과" ->
                new Standing.CannotTell(
                        new Scores(7, 86.3, 88.1, 83.9, 92.3, 0.46),
                        "지금까지 조사한 통화는 7건입니다. 평균과 다른지 말하려면 약 10건이 더 필요합니다.");
            default -> new Standing.Placed(typical, Tier.TYPICAL);
        };
    }

    private static List<MixCoefficient> mix() {
        return List.of(
                new MixCoefficient("민원 유형", "단순 안내", 3.2, 2.6, 3.8),
                new MixCoefficient("민원 유형", "증명·등록", 5.1, 4.3, 5.9),
                new MixCoefficient("민원 유형", "부과·고지", -3.0, -3.9, -2.1),
                new MixCoefficient("민원 유형", "이의·감면", -6.9, -8.0, -5.8),
                new MixCoefficient("민원 유형", "과태료·체납", -5.1, -6.1, -4.1),
                new MixCoefficient("시간대", "11~13시", -2.6, -3.4, -1.8),
                new MixCoefficient("시간대", "그 밖의 시간", 0.4, 0.2, 0.6),
                new MixCoefficient("집중 시기", "예", -1.7, -2.4, -1.0),
                new MixCoefficient("집중 시기", "아니오", 0.2, -0.04, 0.4));
    }
}
