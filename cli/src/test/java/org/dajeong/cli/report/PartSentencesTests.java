package org.dajeong.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.cli.report.Whys.item;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Why.ItemPart;
import org.junit.jupiter.api.Test;

/// Every sentence about a part of the gap, in both languages.
class PartSentencesTests {

    private static final Messages KOREAN = Messages.in(Language.KOREAN);
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

    @Test
    void mixThatCostsPointsNamesItsFactorsBySize() {
        Whys why = Whys.of("가").mix("hour", -0.3, 0.1).mix("task", -3.4, 0.6).mix("season", -0.9, 0.3);

        assertThat(first(KOREAN, why))
                .isEqualTo("업무 여건 4.6점. 우리 부서에는 어느 부서가 받아도 점수가 낮게 나오는 민원이 많습니다."
                        + " task에서 3.4점, season에서 0.9점, hour에서 0.3점이 왔습니다. 응대를 잘못해서 생긴 차이가 아닙니다.");
        assertThat(first(ENGLISH, why))
                .isEqualTo("Working conditions, 4.6: we get more contacts that score low in every department."
                        + " By factor: task 3.4, season 0.9, hour 0.3. Not a fault in our service.");
    }

    @Test
    void mixThatHelpsSaysSo() {
        Whys why = Whys.of("가").mix("task", 0.8, 0.3);

        assertThat(first(KOREAN, why))
                .isEqualTo("업무 여건이 0.8점 도움이 되었습니다. 어느 부서가 받아도 점수가 높게 나오는 민원이 많은 편입니다. task에서 0.8점이 왔습니다.");
        assertThat(first(ENGLISH, why))
                .isEqualTo("Working conditions helped by 0.8. We get more contacts that score high in every department."
                        + " By factor: task 0.8.");
    }

    @Test
    void mixFactorsThatGoTheOtherWayAreToldApart() {
        assertThat(first(KOREAN, Whys.of("가").mix("task", -3, 0.3).mix("hour", 0.4, 0.1)))
                .contains("task에서 3.0점이 왔습니다. hour에서 0.4점만큼은 도움이 되었습니다.");
        assertThat(first(KOREAN, Whys.of("가").mix("task", 3, 0.3).mix("hour", -0.4, 0.1)))
                .contains("task에서 3.0점이 왔습니다. hour에서 0.4점만큼은 점수를 낮추었습니다.");
        assertThat(first(KOREAN, Whys.of("가").mix("task", 3, 0.3).mix("hour", -3, 0.1)))
                .isEqualTo("업무 여건에서 온 차이는 거의 없습니다. hour에서 3.0점만큼은 점수를 낮추었습니다. task에서 3.0점만큼은 도움이 되었습니다.");
        assertThat(first(ENGLISH, Whys.of("가").mix("task", -3, 0.3).mix("hour", 0.4, 0.1)))
                .contains("By factor: task 3.0. These helped: hour 0.4.");
    }

    @Test
    void whatCostsPointsWhileTheScoreIsHighIsSaidInFull() {
        Whys why =
                Whys.of("가").mix("task", -1, 0.3).rater(-0.5, 0.2).chance(5, 1).own(-0.7, 0.3);

        assertThat(paragraphs(KOREAN, why))
                .satisfiesExactly(
                        mix -> assertThat(mix).startsWith("업무 여건이 점수를 1.0점 낮추었습니다. 우리 부서에는"),
                        rater -> assertThat(rater).startsWith("조사원 차이가 점수를 0.5점 낮추었습니다. 점수를 다소 엄격하게"),
                        chance -> assertThat(chance).startsWith("우연이 5.0점 도움이 되었습니다."),
                        own -> assertThat(own).startsWith("우리 부서 응대는 구 평균보다 0.7점 낮습니다(오차 범위 0.4~1.0). 위의"));
        assertThat(paragraphs(ENGLISH, why).getFirst()).startsWith("Working conditions cost 1.0: we get more");
    }

    @Test
    void aPartInsideItsMarginClaimsNothing() {
        Whys mix = Whys.of("가").mix("task", -0.3, 0.6).mix("hour", -0.1, 0.2);
        Whys rater = Whys.of("가").rater(-0.5, 0.7);

        assertThat(first(KOREAN, mix)).isEqualTo("업무 여건 0.4점. 이 차이는 오차 범위 안에 있습니다. 있다고도 없다고도 말하기 어렵습니다.");
        assertThat(first(KOREAN, rater)).isEqualTo("조사원 차이 0.5점. 이 차이는 오차 범위 안에 있습니다. 있다고도 없다고도 말하기 어렵습니다.");
        assertThat(first(ENGLISH, rater))
                .isEqualTo("Assessors, 0.5: within its margin; we cannot say whether it is there or not.");
    }

    @Test
    void assessorsAreStrictOrLenient() {
        assertThat(first(KOREAN, Whys.of("가").rater(-1, 0.7)))
                .isEqualTo("조사원 차이 1.0점. 점수를 다소 엄격하게 주는 조사원이 우리 부서를 평균보다 많이 맡았습니다.");
        assertThat(first(KOREAN, Whys.of("가").rater(0.6, 0.5)))
                .isEqualTo("조사원 차이가 0.6점 도움이 되었습니다. 점수를 다소 후하게 주는 조사원이 우리 부서를 평균보다 많이 맡았습니다.");
        assertThat(first(KOREAN, Whys.of("가").rater(0.01, 0.5))).isEqualTo("조사원 차이는 거의 없습니다.");
        assertThat(first(ENGLISH, Whys.of("가").rater(-1, 0.7)))
                .isEqualTo("Assessors, 1.0: stricter assessors rated more of our contacts.");
        assertThat(first(ENGLISH, Whys.of("가").rater(0.6, 0.5)))
                .isEqualTo("Assessors helped by 0.6. More lenient assessors rated more of our contacts.");
    }

    @Test
    void chanceIsWhatSoFewContactsDo() {
        assertThat(first(KOREAN, Whys.of("가").chance(-0.7, 1)))
                .isEqualTo("우연 0.7점. 144건처럼 적은 응대로는 이만한 차이가 어차피 생깁니다. 다음 조사에서는 다를 수 있습니다.");
        assertThat(first(KOREAN, Whys.of("가").chance(0.7, 1))).startsWith("우연이 0.7점 도움이 되었습니다. 144건처럼");
        assertThat(first(KOREAN, Whys.of("가").chance(0, 1))).isEqualTo("우연에서 온 차이는 거의 없습니다.");
        assertThat(first(KOREAN, Whys.of("가").chance(-0.1, 1).contacts(20_000, OptionalLong.of(0))))
                .isEqualTo("우연 0.1점. 20,000건의 응대로도 이만한 차이는 생길 수 있습니다. 다음 조사에서는 다를 수 있습니다.");
        assertThat(first(ENGLISH, Whys.of("가").chance(-0.7, 1)))
                .isEqualTo(
                        "Chance, 0.7: so few contacts (144) would produce this much anyway; next time it may differ.");
    }

    @Test
    void ourOwnIsWhatIsLeftAndNobodysScore() {
        String caveat = "인력이 모자라거나 전화가 한꺼번에 몰리는 것처럼 자료에 없는 사정이 섞여 있을 수 있습니다. 특정 직원의 점수가 아닙니다.";

        assertThat(first(KOREAN, Whys.of("가").own(-3.5, 1.6)))
                .isEqualTo("우리 부서 응대 3.5점(오차 범위 1.9~5.1). 위의 사정을 빼고 남은 차이입니다. " + caveat);
        assertThat(first(KOREAN, Whys.of("가").own(2.4, 1.6)))
                .isEqualTo("우리 부서 응대는 구 평균보다 2.4점 높습니다(오차 범위 0.8~4.0). 위의 사정을 빼고 남은 차이입니다. " + caveat);
        assertThat(first(KOREAN, Whys.of("가").own(-0.5, 1.5)))
                .isEqualTo("우리 부서 응대는 구 평균보다 0.5점 낮습니다(오차 범위 2.0점 낮음~1.0점 높음)."
                        + " 이 차이는 오차 범위 안에 있습니다. 있다고도 없다고도 말하기 어렵습니다. " + caveat);
        assertThat(first(KOREAN, Whys.of("가").own(0, 1)))
                .isEqualTo("우리 부서 응대는 구 평균과 거의 같습니다(오차 범위 1.0점 낮음~1.0점 높음). " + caveat);
        assertThat(first(ENGLISH, Whys.of("가").own(-3.5, 1.6)))
                .isEqualTo("Our own contacts, 3.5 (1.9–5.1): what is left. It may include things the data lack,"
                        + " such as short staffing or a rush of calls. It is not any one person's score.");
        assertThat(first(ENGLISH, Whys.of("가").own(2.4, 1.6)))
                .startsWith("Our own contacts are 2.4 above the district (0.8–4.0): what is left.");
    }

    @Test
    void itemsStandInOrderOfSizeWithTheOthersTogether() {
        Whys why = Whys.of("가")
                .own(
                        -3.5,
                        1.6,
                        item("안내", -0.5, 0.4),
                        item("연결", -1.6, 0.7),
                        item("종료", -1.2, 0.6),
                        item("수신", -0.1, 0.4),
                        item(ItemPart.OTHERS, -0.1, 0.2));

        assertThat(first(KOREAN, why))
                .contains(" 항목별로는 연결 1.6점(0.9~2.3), 종료 1.2점(0.6~1.8), 안내 0.5점(0.1~0.9), 나머지 항목 0.2점입니다. ");
        assertThat(first(ENGLISH, why))
                .contains(" By item: 연결 1.6 (0.9–2.3), 종료 1.2 (0.6–1.8), 안내 0.5 (0.1–0.9), others 0.2. ");
    }

    @Test
    void itemsThatGoBothWaysSayWhich() {
        Whys why = Whys.of("가")
                .own(
                        -1.0,
                        0.6,
                        item("연결", -1.6, 0.7),
                        item("경청", 0.8, 0.6),
                        item("안내", -0.3, 0.4),
                        item("수신", 0.1, 0.4));

        assertThat(first(KOREAN, why))
                .contains("항목별로 보면 이렇습니다: 연결 1.6점 낮음(0.9~2.3), 경청 0.8점 높음(0.2~1.4),"
                        + " 안내 0.3점 낮음(0.7점 낮음~0.1점 높음), 나머지 항목 0.1점 높음.");
        assertThat(first(ENGLISH, why))
                .contains("By item: 연결 1.6 below (0.9–2.3), 경청 0.8 above (0.2–1.4),"
                        + " 안내 0.3 below (0.7 below to 0.1 above), others 0.1 above.");
    }

    @Test
    void whatGoesWellIsSaid() {
        Whys one = Whys.of("가").own(-1, 0.6, item("경청", 0.8, 0.6));
        Whys two = Whys.of("가").own(-1, 0.6, item("언어", 0.5, 0.4), item("경청", 0.8, 0.6), item("안내", 0.2, 0.4));
        Whys others = Whys.of("가").own(1, 0.6, item(ItemPart.OTHERS, 0.8, 0.6));

        assertThat(paragraphs(KOREAN, one).getLast()).isEqualTo("경청은 구 평균보다 좋습니다. 지금처럼 하시면 됩니다.");
        assertThat(paragraphs(KOREAN, two).getLast()).isEqualTo("경청과 언어는 구 평균보다 좋습니다. 지금처럼 하시면 됩니다.");
        assertThat(paragraphs(ENGLISH, two).getLast()).isEqualTo("경청 and 언어: above the district. Keep going.");
        assertThat(paragraphs(KOREAN, others)).hasSize(1);
    }

    private static String first(Messages messages, Whys whys) {
        return paragraphs(messages, whys).getFirst();
    }

    private static List<String> paragraphs(Messages messages, Whys whys) {
        return new PartSentences(whys.why(), new PartNames(messages, Optional.of("quarter"))).of();
    }
}
