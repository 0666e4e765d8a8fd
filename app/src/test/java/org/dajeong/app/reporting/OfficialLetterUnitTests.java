package org.dajeong.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.dajeong.app.reporting.QuarterResult.Paperwork;
import org.junit.jupiter.api.Test;

class OfficialLetterUnitTests {

    private static final RelatedDocument PLAN =
            new RelatedDocument("민원여권과-4521", LocalDate.of(2026, 3, 9), "2026년 전화친절도 조사 계획");

    @Test
    void letterOfTheOffice() {
        assertThat(letter(List.of(PLAN)).text()).isEqualTo("""
                제목: 2026년 2분기 전화친절도 조사 결과 통보

                1. 관련: 민원여권과-4521(2026. 3. 9.) 「2026년 전화친절도 조사 계획」
                2. 위 호와 관련하여 2026년 2분기 조사 결과를 붙임과 같이 통보하오니, 각 부서에서는 부서 여건에 맞는 CS과제를 \
                2026. 7. 16.(목)까지 제출하여 주시기 바랍니다.

                붙임  1. 부서별 결과 1부.
                      2. CS과제 서식 1부.  끝.""");
    }

    @Test
    void severalDocumentsBeforeStandTwoBlanksFurtherRight() {
        var order = new RelatedDocument("감사담당관-77", LocalDate.of(2026, 4, 10), "민원 응대 강화 지시");

        assertThat(letter(List.of(PLAN, order)).body()).startsWith("""
                1. 관련
                  가. 민원여권과-4521(2026. 3. 9.) 「2026년 전화친절도 조사 계획」
                  나. 감사담당관-77(2026. 4. 10.) 「민원 응대 강화 지시」
                2. 위 호와 관련하여 \
                """);
    }

    @Test
    void onlyItemHasNoNumber() {
        assertThat(letter(List.of()).body()).startsWith("2026년 2분기 조사 결과를 붙임과 같이 통보하오니, ");
    }

    @Test
    void documentsBeforeAreNoMoreThanTheLettersThatNumberThem() {
        assertThat(letter(Collections.nCopies(14, PLAN)).body()).contains("  하. 민원여권과-4521");
        assertThatIllegalArgumentException().isThrownBy(() -> letter(Collections.nCopies(15, PLAN)));
    }

    private static OfficialLetter letter(List<RelatedDocument> related) {
        QuarterResult whole = SampleQuarter.whole();
        return OfficialLetter.of(new QuarterResult(
                whole.programme(),
                whole.quarter(),
                whole.publication(),
                whole.survey(),
                whole.departments(),
                whole.strongestItems(),
                whole.weakestItems(),
                whole.mix(),
                new Paperwork(related, whole.paperwork().taskDeadline(), null)));
    }
}
