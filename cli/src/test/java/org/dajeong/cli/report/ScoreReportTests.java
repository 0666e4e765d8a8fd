package org.dajeong.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dajeong.cli.words.Cells;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreReportTests {

    private static final ScoreReport.Options USUAL = new ScoreReport.Options(false, false);
    private static final ScoreReport.Options ALL = new ScoreReport.Options(true, true);

    @Test
    void theSheetInKorean() {
        assertThat(text(Language.KOREAN, USUAL)).isEqualTo("""
                평가 기록 6,480건 · 구 평균 88.9점
                기간 2025-4~2026-2 · 수준 구분은 이 기간 전체에 대한 것입니다.

                부서별 점수

                부서        수준 구분            조정점수(오차 범위)  원점수  여건 반영 점수  평가 기록  신뢰도      더 필요한 평가
                ----------  -------------------  -------------------  ------  --------------  ---------  ------  ------------------
                세무1과     평균보다 높음           92.0 (90.4~93.6)    88.2            88.7    1,440건    0.91

                가온1동     평균 수준               89.0 (87.4~90.5)    89.1            89.6    1,440건    0.91

                세무2과     평균보다 낮음           85.4 (83.8~87.0)    79.1            79.6    1,440건    0.91

                가온2동     아직 알 수 없음         89.6 (88.0~91.2)    90.4            90.9    1,440건    0.91          약 1,010건
                감사담당관  아직 알 수 없음         89.6 (88.0~91.2)    90.4            90.9    1,440건    0.91  조사원을 늘려야 함
                건축과      아직 알 수 없음         86.9 (85.3~88.5)    87.4            87.9    1,440건    0.91

                징수과      비교 대상 부서 없음                    -       -               -          -       -

                ‘아직 알 수 없음’은 점수가 낮다는 뜻이 아닙니다. 평가 기록이 더 있어야 말할 수 있습니다.

                ‘비교 대상 부서 없음’은 같은 종류의 응대를 견줄 만큼 받는 다른 부서가 둘이 안 된다는 뜻입니다. 견주면 공정하지 않아 점수를 적지 않았습니다.

                보여 드리지 않는 점수

                부서          까닭
                ------------  --------------------------------------
                스마트정보과  응대가 5건 미만입니다.
                홍보담당관    보이면 다른 부서를 알아볼 수 있습니다.

                업무 여건에 따른 점수 차이(평균적인 응대와 견준 값 ± 95% 오차)

                요인          수준         비율  점수 차이(점)
                ------------  ---------  ------  -------------
                task          부과·고지   25.1%     -4.1 ± 0.8
                              증명·등록   74.9%     +1.4 ± 0.3
                channel:hour  전화:점심  100.0%      0.0 ± 0.0

                조사원별 점수 차이(조사원 평균과 견준 값 ± 95% 오차, +는 후하게 주는 쪽)

                조사원   평가 기록  점수 차이(점)
                -------  ---------  -------------
                조사원1    3,300건     +1.2 ± 0.6
                조사원2    3,180건     -1.2 ± 0.6

                점수가 갈리는 곳(표준편차, 점)

                구분              점수에 쓴 값  REML
                ----------------  ------------  ----
                부서                       2.5   2.4
                부서의 기간                1.2   1.1
                조사원                     1.0   0.0
                부서의 직원                1.5   1.5
                응대 한 건 한 건           8.0   8.0

                알아 두실 점

                · ‘조사원’ 사이의 차이는 보통의 REML로는 0으로 추정됩니다. 점수에는 0이 되지 않도록 추정한 값을 썼습니다.
                · task의 ‘부과’는 다른 여건에서 저절로 정해져 따로 계산하지 않았습니다.
                """);
    }

    @Test
    void theSheetInEnglishWithPeriodsAndRanks() {
        assertThat(text(Language.ENGLISH, ALL)).isEqualTo("""
                6,480 ratings · district mean 88.9
                Periods 2025-4 to 2026-2 · the tiers are about all of them together.

                Scores by department

                Department  Tier             Fair score (95% interval)  Raw score  Adjusted  Ratings  Reliability  Further ratings needed  Rank lies in
                ----------  ---------------  -------------------------  ---------  --------  -------  -----------  ----------------------  ------------
                세무1과     Above typical             92.0 (90.4–93.6)       88.2      88.7    1,440         0.91                                1 to 4

                가온1동     Typical                   89.0 (87.4–90.5)       89.1      89.6    1,440         0.91                              15 to 30

                세무2과     Below typical             85.4 (83.8–87.0)       79.1      79.6    1,440         0.91                              41 to 48

                가온2동     Cannot tell yet           89.6 (88.0–91.2)       90.4      90.9    1,440         0.91             about 1,010       9 to 31
                감사담당관  Cannot tell yet           89.6 (88.0–91.2)       90.4      90.9    1,440         0.91          more assessors       9 to 31
                건축과      Cannot tell yet           86.9 (85.3–88.5)       87.4      87.9    1,440         0.91                              25 to 46

                징수과      Not comparable                           -          -         -        -            -                                     -

                “Cannot tell yet” does not mean that a score is low. It takes more ratings to tell.

                “Not comparable” means that fewer than two others get enough of the same kind of contacts. A comparison would not be fair, so no score is shown.

                Scores by period

                Department  Period  Tier     Fair score (95% interval)  Raw score  Adjusted  Ratings  Reliability  Rank lies in
                ----------  ------  -------  -------------------------  ---------  --------  -------  -----------  ------------
                세무1과     2026-1  Typical           91.0 (89.4–92.6)       88.0      88.5    1,440         0.91        2 to 9
                세무1과     2026-2  Typical           91.0 (89.4–92.6)       88.0      88.5    1,440         0.91        2 to 9

                Scores not shown

                Department    Period  Reason
                ------------  ------  -----------------------------------
                스마트정보과          Fewer than 5 contacts.
                홍보담당관            It would reveal another department.
                세무2과       2025-4  Fewer than 3 rated staff.

                What working conditions are worth (against the average contact, ± 95% margin)

                Factor        Level       Share      Points
                ------------  ---------  ------  ----------
                task          부과·고지   25.1%  -4.1 ± 0.8
                              증명·등록   74.9%  +1.4 ± 0.3
                channel:hour  전화:점심  100.0%   0.0 ± 0.0

                How assessors differ (against the mean of the assessors, ± 95% margin; + gives more points)

                Assessor  Ratings      Points
                --------  -------  ----------
                조사원1     3,300  +1.2 ± 0.6
                조사원2     3,180  -1.2 ± 0.6

                Where scores differ (standard deviations in points)

                Part                      Used for the scores  REML
                ------------------------  -------------------  ----
                departments                               2.5   2.4
                quarters of a department                  1.2   1.1
                assessors                                 1.0   0.0
                staff of a department                     1.5   1.5
                single contacts                           8.0   8.0

                Please note

                - Plain REML estimates the differences between assessors as zero. The scores use an estimate that stays above zero.
                - task ‘부과’ follows from the other working conditions and was not estimated on its own.
                """);
    }

    @Test
    void columnsAlignInATerminal() {
        List<String> table = lines(Language.KOREAN, USUAL).stream()
                .filter(line -> line.contains("평균보다") || line.contains("평균 수준"))
                .toList();

        assertThat(table).hasSize(3);
        assertThat(table.stream().map(line -> Cells.width(line.substring(0, line.indexOf('(')))))
                .containsOnly(Cells.width(
                        table.getFirst().substring(0, table.getFirst().indexOf('('))));
    }

    @Test
    void aDepartmentWithoutOthersLikeItGetsNoFigures() {
        assertThat(lines(Language.KOREAN, USUAL))
                .filteredOn(line -> line.startsWith("징수과"))
                .singleElement()
                .asString()
                .doesNotContain("81.1")
                .doesNotContain("87.0");
    }

    @ParameterizedTest
    @EnumSource
    void everyNoteIsASentenceInBothLanguages(Note.Kind kind) {
        for (Language language : Language.values()) {
            String sentence = Notes.sentence(new Note(kind, List.of("task", "부과, 고지")), Messages.in(language));

            assertThat(sentence).matches(".+[.]").doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsASentenceInBothLanguages(Withheld reason) {
        for (Language language : Language.values()) {
            assertThat(Notes.sentence(reason, 5, Messages.in(language))).matches(".+[.]");
        }
    }

    private static String text(Language language, ScoreReport.Options options) {
        return String.join("\n", lines(language, options)) + "\n";
    }

    private static List<String> lines(Language language, ScoreReport.Options options) {
        ScoreSheet sheet = Sheets.office();
        return new ScoreReport(sheet, options, Messages.in(language)).lines();
    }
}
