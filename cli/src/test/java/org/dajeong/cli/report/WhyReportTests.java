package org.dajeong.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;

class WhyReportTests {

    @Test
    void thePageOfTheTaxDepartmentInKorean() {
        assertThat(korean(Whys.taxTwo().why())).isEqualTo("""
                왜 이런 점수가 나왔나요?
                세무2과 · 전체 기간

                원점수는 구 평균보다 9.8점 낮습니다. 이 가운데 6.3점은 업무 여건, 조사원 차이, 우연에서 온 것으로 보이고, 우리 부서 응대에서 살펴볼 부분은 3.5점입니다.
                조정점수 85.4점(오차 범위 83.8~87.0) · 평균보다 낮음
                원점수 79.1점 · 구 평균 88.9점

                원점수와 구 평균의 차이  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄│  -9.8
                업무 여건: task                                 ▓▓▓▓▓▓▓▓▓▓▓▓│  -3.4  (-4.0~-2.8)
                업무 여건: season                                        ▓▓▓│  -0.9  (-1.2~-0.6)
                업무 여건: hour                                            ▓│  -0.3  (-0.5~-0.1)
                조사원 차이                                             ▒▒▒▒│  -1.0  (-1.7~-0.3)
                우리 부서 응대 █                             ░░░████████████│  -3.5  (-5.1~-1.9)
                우연 ░                                                      │  -0.7  (-2.3~+0.9)

                업무 여건 4.6점. 우리 부서에는 어느 부서가 받아도 점수가 낮게 나오는 민원이 많습니다. task에서 3.4점, season에서 0.9점, hour에서 0.3점이 왔습니다. 응대를 잘못해서 생긴 차이가 아닙니다.

                조사원 차이 1.0점. 점수를 다소 엄격하게 주는 조사원이 우리 부서를 평균보다 많이 맡았습니다.

                우연 0.7점. 144건처럼 적은 응대로는 이만한 차이가 어차피 생깁니다. 다음 조사에서는 다를 수 있습니다.

                우리 부서 응대 3.5점(오차 범위 1.9~5.1). 위의 사정을 빼고 남은 차이입니다. 항목별로 보면 이렇습니다: 연결 1.6점 낮음(0.9~2.3), 종료 1.2점 낮음(0.6~1.8), 수신 0.9점 낮음(0.6~1.2), 나머지 항목 0.2점 높음. 인력이 모자라거나 전화가 한꺼번에 몰리는 것처럼 자료에 없는 사정이 섞여 있을 수 있습니다. 특정 직원의 점수가 아닙니다.

                경청과 언어는 구 평균보다 좋습니다. 지금처럼 하시면 됩니다.
                """);
    }

    @Test
    void thePageOfTheTaxDepartmentInEnglish() {
        assertThat(english(Whys.taxTwo().in("2026-2").why())).isEqualTo("""
                Why is our score what it is?
                세무2과 · 2026-2

                Our raw score is 9.8 points below the district. About 6.3 come from working conditions, the assessors and chance; 3.5 are in our own contacts.
                Fair score 85.4 (83.8–87.0) · Below typical
                Raw score 79.1 · district 88.9

                Raw score against the district  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄│  -9.8
                Working conditions: task                        ▓▓▓▓▓▓▓▓▓│  -3.4  (-4.0 to -2.8)
                Working conditions: season                             ▓▓│  -0.9  (-1.2 to -0.6)
                Working conditions: hour                                ▓│  -0.3  (-0.5 to -0.1)
                Assessors                                             ▒▒▒│  -1.0  (-1.7 to -0.3)
                Our own contacts █                            ░░█████████│  -3.5  (-5.1 to -1.9)
                Chance ░                                                 │  -0.7  (-2.3 to +0.9)

                Working conditions, 4.6: we get more contacts that score low in every department. By factor: task 3.4, season 0.9, hour 0.3. Not a fault in our service.

                Assessors, 1.0: stricter assessors rated more of our contacts.

                Chance, 0.7: so few contacts (144) would produce this much anyway; next time it may differ.

                Our own contacts, 3.5 (1.9–5.1): what is left. By item: 연결 1.6 below (0.9–2.3), 종료 1.2 below (0.6–1.8), 수신 0.9 below (0.6–1.2), others 0.2 above. It may include things the data lack, such as short staffing or a rush of calls. It is not any one person's score.

                경청 and 언어: above the district. Keep going.
                """);
    }

    @Test
    void aPartThatHelpsStandsOnTheOtherSideOfZero() {
        assertThat(korean(Whys.of("OK민원센터")
                        .mix("task", 3.1, 0.5)
                        .mix("quarter", -0.2, 0.1)
                        .chance(-0.4, 1.2)
                        .own(0.7, 1.2)
                        .tier(Tier.TYPICAL)
                        .why()))
                .isEqualTo("""
                왜 이런 점수가 나왔나요?
                OK민원센터 · 전체 기간

                원점수는 구 평균보다 3.2점 높습니다. 이 가운데 2.5점은 업무 여건, 우연에서 온 것으로 보이고, 우리 부서 응대의 차이 0.7점은 오차 범위 안에 있습니다.
                조정점수 89.6점(오차 범위 88.4~90.8) · 평균 수준
                원점수 92.1점 · 구 평균 88.9점

                원점수와 구 평균의 차이      │▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   +3.2
                업무 여건: task              │▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓    +3.1  (+2.6~+3.6)
                조사 시기: quarter         ▓▓│                                  -0.2  (-0.3~-0.1)
                우리 부서 응대 █         ░░░░│███████                           +0.7  (-0.5~+1.9)
                우연 ░                       │                                  -0.4  (-1.6~+0.8)

                업무 여건이 2.9점 도움이 되었습니다. 어느 부서가 받아도 점수가 높게 나오는 민원이 많은 편입니다. task에서 3.1점이 왔습니다. quarter에서 0.2점만큼은 점수를 낮추었습니다.

                우연이 점수를 0.4점 낮추었습니다. 144건처럼 적은 응대로는 이만한 차이가 어차피 생깁니다. 다음 조사에서는 다를 수 있습니다.

                우리 부서 응대는 구 평균보다 0.7점 높습니다(오차 범위 0.5점 낮음~1.9점 높음). 이 차이는 오차 범위 안에 있습니다. 있다고도 없다고도 말하기 어렵습니다. 인력이 모자라거나 전화가 한꺼번에 몰리는 것처럼 자료에 없는 사정이 섞여 있을 수 있습니다. 특정 직원의 점수가 아닙니다.
                """);
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
        assertThat(korean(withheld(Withheld.FEW_STAFF, OptionalLong.of(3)))).contains("평가받은 직원이 3명보다 적어 보여 드리지 않습니다.");
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
