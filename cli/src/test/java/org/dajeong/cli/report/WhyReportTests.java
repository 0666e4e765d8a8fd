package org.dajeong.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;

class WhyReportTests {

    @Test
    void thePageOfTheTaxDepartmentInKorean() {
        assertThat(korean(Whys.taxTwo().why())).isEqualTo("""
                X
                """);
    }

    @Test
    void thePageOfTheTaxDepartmentInEnglish() {
        assertThat(english(Whys.taxTwo().in("2026-2").why())).isEqualTo("""
                X
                """);
    }

    @Test
    void aPartThatHelpsStandsOnTheOtherSideOfZero() {
        assertThat(korean(Whys.of("OK민원센터")
                        .mix("task", 3.1, 0.5)
                        .mix("quarter", -0.2, 0.1)
                        .chance(-0.4, 1.2)
                        .own(0.7, 1.2)
                        .why()))
                .isEqualTo("""
                X
                """);
    }

    @Test
    void figuresThatDoNotAddUpAsPrintedSaySo() {
        Why.Explained why = Whys.of("위생과")
                .mix("task", -1.04, 0.5)
                .chance(-1.04, 0.5)
                .own(-1.04, 0.5)
                .why();

        assertThat(korean(why)).contains("반올림하여 적었으므로 더한 값이 조금 다를 수 있습니다.");
        assertThat(korean(Whys.taxTwo().why())).doesNotContain("반올림");
    }

    @Test
    void contactsThatNobodyElseHasAreLeftOutAndThatIsSaid() {
        assertThat(korean(Whys.taxTwo().supported(0.923).why())).contains("다른 부서도 받는 민원만 견주었습니다(우리 부서 응대의 92.3%).");
        assertThat(english(Whys.taxTwo().supported(0.923).why())).contains("(92.3% of ours)");
    }

    @Test
    void aWithheldFigureSaysWhyAndNeverHowManyThereAre() {
        assertThat(korean(withheld(Withheld.FEW_RATINGS, OptionalLong.of(5)))).isEqualTo("""
                왜 이런 점수가 나왔나요?
                감사담당관 · 2025-1

                응대가 5건 미만이어서 보여 드리지 않습니다. 개인을 알아볼 수 없게 하기 위한 기준입니다.
                """);
        assertThat(korean(withheld(Withheld.FEW_STAFF, OptionalLong.of(3))))
                .contains("평가받은 직원이 3명보다 적어 보여 드리지 않습니다.");
        assertThat(korean(withheld(Withheld.ONE_PERSON, OptionalLong.empty())))
                .contains("한 사람의 응대가 절반을 넘어 보여 드리지 않습니다.");
        assertThat(korean(withheld(Withheld.PROTECTS_ANOTHER, OptionalLong.empty())))
                .contains("다른 부서를 알아볼 수 있게 되어 보여 드리지 않습니다.");
        assertThat(english(withheld(Withheld.FEW_RATINGS, OptionalLong.of(5))))
                .contains("Fewer than 5 contacts: not shown, so that nobody can be recognised.");
        assertThat(english(withheld(Withheld.FEW_STAFF, OptionalLong.of(3)))).contains("Fewer than 3 rated staff");
        assertThat(english(withheld(Withheld.ONE_PERSON, OptionalLong.empty())))
                .contains("One person has over half of the contacts");
        assertThat(english(withheld(Withheld.PROTECTS_ANOTHER, OptionalLong.empty())))
                .contains("it would reveal another department");
    }

    @Test
    void aDepartmentWithoutOthersLikeItIsNotCompared() {
        Why why = new Why.NotComparable("징수과", Optional.empty(), "task", List.of("압류·공매", "번호판\u001f영치"));

        assertThat(korean(why)).isEqualTo("""
                왜 이런 점수가 나왔나요?
                징수과 · 전체 기간

                비교할 부서가 없습니다. task ‘압류·공매’, ‘번호판:영치’ 응대를 견줄 만큼 받는 부서가 우리 부서뿐이어서, 다른 부서와 견주면 공정하지 않습니다. 우리 부서의 지난 기간과 견주어 주십시오.
                """);
        assertThat(english(why)).contains("No department to compare with: only ours takes enough task ‘압류·공매’");
    }

    private static Why withheld(Withheld reason, OptionalLong required) {
        return new Why.Withheld("감사담당관", Optional.of("2025-1"), reason, required);
    }

    private static String korean(Why why) {
        return text(Language.KOREAN, why);
    }

    private static String english(Why why) {
        return text(Language.ENGLISH, why);
    }

    private static String text(Language language, Why why) {
        List<String> lines = new WhyReport(Messages.in(language), Optional.of("quarter")).lines(why);
        return String.join("\n", lines) + "\n";
    }
}
