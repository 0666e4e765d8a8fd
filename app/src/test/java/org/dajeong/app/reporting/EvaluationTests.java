package org.dajeong.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dajeong.app.reporting.EvaluationRule.Basis;
import org.dajeong.app.reporting.EvaluationRule.Fallback;
import org.dajeong.app.reporting.EvaluationRule.Line;
import org.dajeong.app.reporting.EvaluationRule.Problem;
import org.dajeong.app.reporting.EvaluationRule.Rounding;
import org.dajeong.app.reporting.EvaluationRule.TierPoints;
import org.dajeong.app.reporting.EvaluationTable.Points;
import org.dajeong.app.reporting.EvaluationTable.Refused;
import org.dajeong.app.reporting.EvaluationTable.Row;
import org.dajeong.app.reporting.EvaluationTable.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE: the agency's own rule turns tiers or fair scores into points.
class EvaluationTests {

    private static final EvaluationRule BY_TIER = new EvaluationRule(
            Basis.TIER,
            new TierPoints(new BigDecimal("5"), new BigDecimal("4"), new BigDecimal("2.5")),
            null,
            Fallback.AGENCY_AVERAGE,
            Fallback.EXEMPT,
            Fallback.EXEMPT,
            2,
            Rounding.HALF_UP);

    @Test
    void tierGivesItsPoints() {
        Points table = points(BY_TIER, SampleQuarter.whole());

        assertThat(table.rows()).hasSize(50);
        assertThat(row(table, "세무1과")).returns(Source.RULE, Row::source).returns(number("5.00"), Row::points);
        assertThat(row(table, "세무2과")).returns(number("2.50"), Row::points);
        assertThat(row(table, "재무과")).returns(number("4.00"), Row::points);
    }

    @Test
    void departmentThatCannotBeToldGetsTheMeanOfTheOthers() {
        // 3 above, 38 typical, 3 below: (15 + 152 + 7.5) / 44
        assertThat(row(points(BY_TIER, SampleQuarter.whole()), "도시계획과"))
                .returns(Source.AGENCY_AVERAGE, Row::source)
                .returns(number("3.97"), Row::points);
    }

    @Test
    void exemptDepartmentHasNoPoints() {
        Points table = points(BY_TIER, SampleQuarter.whole());

        assertThat(row(table, "징수과")).returns(Source.EXEMPT, Row::source).returns(null, Row::points);
        assertThat(row(table, "감사담당관")).returns(Source.EXEMPT, Row::source).returns(null, Row::points);
    }

    @ParameterizedTest
    @CsvSource({
        // fair score, decimals, rounding, points on the line from 80 (1 point) to 95 (5 points)
        "79.0, 2, HALF_UP, 1.00",
        "80.0, 2, HALF_UP, 1.00",
        "85.4, 2, HALF_UP, 2.44",
        "90.0, 2, HALF_UP, 3.67",
        "90.0, 2, DOWN, 3.66",
        "90.0, 1, UP, 3.7",
        "95.0, 0, HALF_UP, 5",
        "99.9, 3, HALF_UP, 5.000",
        // as published, 90.0; from the exact score it would be 3.65
        "89.95, 2, HALF_UP, 3.67",
    })
    void fairScoreGivesPointsOnALine(double fair, int decimals, Rounding rounding, BigDecimal expected) {
        var standing = new Standing.Placed(new Scores(24, fair, fair, fair - 1, fair + 1, 0.8), Tier.TYPICAL);
        var one = SampleQuarter.of(List.of(new DepartmentResult("재무과", "기획재정국", "내부지원", standing)));

        assertThat(points(byFairScore(decimals, rounding), one)
                        .rows()
                        .getFirst()
                        .points())
                .isEqualTo(expected);
    }

    @Test
    void ruleThatWasNotFilledInSaysEverythingItLacks() {
        var empty = new EvaluationRule(null, null, null, null, null, null, null, null);

        assertThat(empty.problems())
                .extracting(Problem::field)
                .containsExactly("basis", "cannotTell", "notComparable", "withheld", "decimals", "rounding");
        assertThat(EvaluationTable.of(empty, SampleQuarter.whole())).isEqualTo(new Refused(empty.problems()));
    }

    @Test
    void pointsPerTierAreThereAndDoNotFavourTheWorse() {
        assertThat(fields(tiers(null, null, null)))
                .containsExactly("tierPoints.above", "tierPoints.typical", "tierPoints.below");
        assertThat(fields(withoutNumbers(Basis.TIER))).isEqualTo(fields(tiers(null, null, null)));
        assertThat(fields(tiers("3", "4", "2"))).containsExactly("tierPoints");
        assertThat(fields(tiers("5", "4", "4.1"))).containsExactly("tierPoints");
        assertThat(fields(tiers("4", "4", "-1"))).isEmpty();
    }

    @Test
    void lineGoesUpInsideTheScale() {
        assertThat(fields(line(null, null, null, null)))
                .containsExactly("line.scoreLow", "line.scoreHigh", "line.pointsLow", "line.pointsHigh");
        assertThat(fields(withoutNumbers(Basis.FAIR_SCORE))).isEqualTo(fields(line(null, null, null, null)));
        assertThat(fields(line("90", "90", "1", "5"))).containsExactly("line.scoreHigh");
        assertThat(fields(line("-0.1", "100.1", "1", "5"))).containsExactly("line.scoreLow", "line.scoreHigh");
        assertThat(fields(line("0", "100", "5", "1"))).containsExactly("line.pointsHigh");
        assertThat(fields(line("0", "100", "5", "5"))).isEmpty();
    }

    @Test
    void pointsHaveUpToThreeDecimals() {
        assertThat(byFairScore(3, Rounding.UP).problems()).isEmpty();
        assertThat(fields(byFairScore(4, Rounding.UP))).containsExactly("decimals");
        assertThat(fields(byFairScore(-1, Rounding.UP))).containsExactly("decimals");
    }

    @Test
    void everyProblemHasASentenceInBothLanguages() {
        List<EvaluationRule> faulty = List.of(
                tiers("3", "4", "2"),
                tiers(null, "4", "2"),
                line("90", "90", "5", "1"),
                line("-1", "101", "1", "5"),
                byFairScore(4, Rounding.UP));

        assertThat(faulty)
                .allSatisfy(rule -> assertThat(rule.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(Words.of(Locale.KOREAN).text(problem.key())).endsWith(".");
                    assertThat(Words.of(Locale.ENGLISH).text(problem.key())).endsWith(".");
                }));
    }

    @Test
    void meanNeedsADepartmentWithATier() {
        var unclear = new Standing.CannotTell(new Scores(7, 86, 88, 84, 92, 0.4), "");
        var one = SampleQuarter.of(List.of(new DepartmentResult("도시계획과", "도시국", "인허가", unclear)));

        EvaluationTable table = EvaluationTable.of(BY_TIER, one);

        assertThat(table)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("evaluation.problem.no-average"));
        assertThat(Words.of(Locale.KOREAN).text("evaluation.problem.no-average"))
                .contains("기관 평균");
    }

    @Test
    void workbookHasThePointsAndTheRuleBesideThem() {
        XSSFWorkbook book =
                ResultReportXlsxTests.open(EvaluationXlsx.of(points(BY_TIER, SampleQuarter.whole()), Locale.KOREAN));
        Sheet sheet = ResultReportXlsxTests.sheet(book, "부서평가 반영표");

        assertThat(ResultReportXlsxTests.shown(ResultReportXlsxTests.row(sheet, 1, "세무2과")))
                .containsExactly("기획재정국", "세무2과", "부과·징수", "85.4", "평균보다 낮음", "2.50", "규칙");
        assertThat(ResultReportXlsxTests.shown(ResultReportXlsxTests.row(sheet, 1, "징수과")))
                .containsExactly("기획재정국", "징수과", "부과·징수", "", "비교 대상 부서 없음", "", "제외");
        assertThat(ResultReportXlsxTests.row(sheet, 1, "세무2과").getCell(5).getCellType())
                .isEqualTo(CellType.NUMERIC);
        assertThat(described(book))
                .contains(List.of("적용 규칙", "평균보다 낮음", "2.5점", ""))
                .contains(List.of("적용 규칙", "아직 알 수 없음", "기관 평균", ""))
                .contains(List.of("적용 규칙", "비공개", "평가에서 제외", ""))
                .contains(List.of("적용 규칙", "끝자리 처리", "소수점 아래 2자리까지 반올림", ""))
                .contains(List.of("부서평가 반영표", "행 수", "50", ""));
    }

    @Test
    void workbookDescribesTheLineToo() {
        XSSFWorkbook book = ResultReportXlsxTests.open(
                EvaluationXlsx.of(points(byFairScore(1, Rounding.DOWN), SampleQuarter.whole()), Locale.KOREAN));

        assertThat(described(book)).contains(List.of("적용 규칙", "점수 환산", "조정점수 80점 이하 1점, 95점 이상 5점, 그 사이는 비례", ""));
    }

    @Test
    void ruleIsPlainValuesThatSurviveJson() {
        JsonMapper json = JsonMapper.shared();
        for (EvaluationRule rule : List.of(BY_TIER, byFairScore(1, Rounding.DOWN), tiers(null, "4", null))) {
            assertThat(json.readValue(json.writeValueAsString(rule), EvaluationRule.class))
                    .isEqualTo(rule);
        }
        assertThat(json.writeValueAsString(BY_TIER)).doesNotContain("problems");
    }

    @Test
    void departmentWithATierNeedsNoFallback() {
        var placed = new Standing.Placed(new Scores(24, 80, 85, 84, 87, 0.8), Tier.BELOW);

        assertThatIllegalArgumentException().isThrownBy(() -> new RulePoints(BY_TIER).fallback(placed));
    }

    private static List<List<String>> described(XSSFWorkbook book) {
        return StreamSupport.stream(ResultReportXlsxTests.sheet(book, "자료 설명").spliterator(), false)
                .map(ResultReportXlsxTests::shown)
                .toList();
    }

    private static Points points(EvaluationRule rule, QuarterResult result) {
        return (Points) EvaluationTable.of(rule, result);
    }

    private static Row row(Points table, String department) {
        return table.rows().stream()
                .filter(row -> row.department().name().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fields(EvaluationRule rule) {
        return rule.problems().stream().map(Problem::field).toList();
    }

    private static EvaluationRule withoutNumbers(Basis basis) {
        return new EvaluationRule(
                basis, null, null, Fallback.EXEMPT, Fallback.EXEMPT, Fallback.EXEMPT, 1, Rounding.HALF_UP);
    }

    private static EvaluationRule byFairScore(int decimals, Rounding rounding) {
        EvaluationRule rule = line("80", "95", "1", "5");
        return new EvaluationRule(
                rule.basis(),
                null,
                rule.line(),
                rule.cannotTell(),
                rule.notComparable(),
                rule.withheld(),
                decimals,
                rounding);
    }

    private static EvaluationRule tiers(@Nullable String above, @Nullable String typical, @Nullable String below) {
        return new EvaluationRule(
                Basis.TIER,
                new TierPoints(number(above), number(typical), number(below)),
                null,
                Fallback.EXEMPT,
                Fallback.EXEMPT,
                Fallback.EXEMPT,
                1,
                Rounding.HALF_UP);
    }

    private static EvaluationRule line(
            @Nullable String scoreLow,
            @Nullable String scoreHigh,
            @Nullable String pointsLow,
            @Nullable String pointsHigh) {
        return new EvaluationRule(
                Basis.FAIR_SCORE,
                null,
                new Line(number(scoreLow), number(scoreHigh), number(pointsLow), number(pointsHigh)),
                Fallback.EXEMPT,
                Fallback.EXEMPT,
                Fallback.EXEMPT,
                1,
                Rounding.HALF_UP);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
