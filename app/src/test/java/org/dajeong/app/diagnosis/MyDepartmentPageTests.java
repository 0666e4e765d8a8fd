package org.dajeong.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dajeong.app.diagnosis.MyDepartmentPage.PartBlock;
import org.dajeong.app.diagnosis.PublishedDepartment.Answer;
import org.dajeong.app.diagnosis.PublishedDepartment.QuarterResult;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE: the page tells a department what the engine found, in the office's own sentences.
class MyDepartmentPageTests {

    private static final Reader LEADER = new Reader(true, Map.of());
    private static final Words KOREAN = new Sentences().in(Locale.KOREAN);
    private static final Words ENGLISH = new Sentences().in(Locale.ENGLISH);

    @Test
    void theTaxDepartmentReadsWhereItIsAndWhy() {
        MyDepartmentPage page = korean(Gaon.department("세무2과"));

        assertThat(page.heading()).isEqualTo("세무2과 · 2026년 2분기");
        assertThat(page.where())
                .isEqualTo(new MyDepartmentPage.Where(
                        "below", "평균보다 낮음", "85.2", "오차 범위 83.8~86.6", "원점수 79.1 · 구 평균 88.9"));
        assertThat(page.answer())
                .isEqualTo("원점수는 구 평균보다 9.9점 낮습니다. 이 가운데 6.2점은 업무 여건, 조사원 차이, 우연에서 온 것으로 보이고,"
                        + " 우리 부서 응대에서 살펴볼 부분은 3.7점입니다.");
        assertThat(page.step()).isEqualTo(new MyDepartmentPage.Step("7. 7.(화) 08:50", "담당자 연결 연습 10분"));
        assertThat(page.deadline()).isEqualTo("CS과제 제출 7. 16.(목) · 10일 남음");
        assertThat(page.basis())
                .isEqualTo("2025년 1분기부터 2026년 2분기까지 조사한 통화 144건을 모두 합친 결과입니다. 2026. 7. 3.(금) 공개 · 신뢰도 0.87");
        assertThat(text(page)).isEqualTo("""
                        업무 여건 4.9점. 우리 부서에는 부과·고지와 이의·감면처럼 어느 부서가 받아도 점수가 낮게 나오는 민원이 많습니다. \
                        민원 유형에서 3.7점, 업무 집중 시기에서 0.9점, 시간대에서 0.2점, 창구(전화·방문)에서 0.1점이 왔습니다. \
                        응대를 잘못해서 생긴 차이가 아닙니다.
                        조사원 차이 0.9점. 점수를 다소 엄격하게 주는 조사원이 우리 부서를 평균보다 많이 맡았습니다.
                        우연 0.4점. 144건처럼 적은 응대로는 이만한 차이가 어차피 생깁니다. 다음 조사에서는 다를 수 있습니다.
                        우리 부서 응대 3.7점(오차 범위 2.3~5.1). 위의 사정을 빼고 남은 차이입니다. 담당자 연결 1.5점, \
                        종료인사 1.3점, 적극 안내 0.6점, 나머지 항목 0.3점입니다. 인력이 모자라거나 전화가 한꺼번에 몰리는 것처럼 \
                        자료에 없는 사정이 섞여 있을 수 있습니다. 특정 직원의 점수가 아닙니다.""");
        assertThat(why(page).strength()).isEqualTo("언어표현, 경청과 신속한 수신은 구 평균에 뒤지지 않습니다. 지금처럼 하시면 됩니다.");
        assertThat(page.suggestions())
                .containsExactly(
                        new MyDepartmentPage.Suggestion(
                                "담당자 연결", "연결하기 전에 담당 부서와 직통번호를 먼저 알려 드리는 방법이 있습니다. 효과는 아직 확인되지 않았습니다."),
                        new MyDepartmentPage.Suggestion(
                                "종료인사",
                                "통화를 끝내기 전에 \"더 궁금하신 점은 없으신가요?\" 한 문장을 덧붙이는 연습을 해 볼 수 있습니다." + " 효과는 아직 확인되지 않았습니다."));
        assertThat(page.beyond()).isEqualTo("업무가 몰리는 시기에는 직원의 노력만으로 바꾸기 어렵습니다. 보조 인력이나 번호 안내 문구를 부서장과 상의해 보세요.");
    }

    @Test
    void theSamePageReadsInEnglish() {
        MyDepartmentPage page = english(Gaon.department("세무2과"));

        assertThat(page.heading()).isEqualTo("세무2과 · Q2 2026");
        assertThat(page.where())
                .isEqualTo(new MyDepartmentPage.Where(
                        "below", "Below typical", "85.2", "95% interval 83.8–86.6", "raw 79.1 · district 88.9"));
        assertThat(page.answer())
                .isEqualTo("Our raw score is 9.9 points below the district. About 6.2 come from working conditions,"
                        + " the assessors and chance; 3.7 are in our own calls.");
        assertThat(page.step())
                .isEqualTo(new MyDepartmentPage.Step("Tue 7 July, 08:50", "10 minutes: rehearse “Transfer”"));
        assertThat(page.deadline()).isEqualTo("CS task due Thu 16 July · 10 days left");
        assertThat(text(page)).isEqualTo("""
                        Working conditions, 4.9: we get more calls such as assessment notices and objections, which score low in every \
                        department. By factor: kind of call 3.7, busy season 0.9, hour 0.2, phone or visit 0.1. \
                        Not a fault in our service.
                        Assessors, 0.9: stricter assessors made more of our calls.
                        Chance, 0.4: so few contacts (144) would produce this much anyway; next time it may differ.
                        Our own calls, 3.7 (2.3–5.1): what is left. By item: Transfer 1.5, Closing words 1.3, \
                        Guidance 0.6, others 0.3. It may include things the data lack, such as short staffing or a rush \
                        of calls. It is not any one person's score.""");
        assertThat(why(page).strength())
                .isEqualTo("Wording, Listening and Answering speed: not behind the district. Keep going.");
    }

    @Test
    void whereSignsDifferTheOwnPartIsToldApart() {
        MyDepartmentPage page = korean(Gaon.department("세무1과"));

        assertThat(page.where().tierText()).isEqualTo("평균보다 높음");
        assertThat(page.answer())
                .isEqualTo("원점수는 구 평균보다 0.8점 높습니다. 업무 여건, 조사원 차이, 우연을 빼고 보면 우리 부서 응대는 구 평균보다 2.9점 높습니다.");
        assertThat(text(page))
                .contains("업무 여건이 점수를 2.5점 낮추었습니다.")
                .contains("업무 집중 시기에서 0.3점만큼은 도움이 되었습니다.")
                .contains("우리 부서 응대는 구 평균보다 2.9점 높습니다(오차 범위 1.5~4.3).")
                .contains("특정 직원의 점수가 아닙니다.");
        assertThat(why(page).strength()).isEqualTo("종료인사, 담당자 연결과 적극 안내는 구 평균보다 좋습니다. 지금처럼 하시면 됩니다.");
        assertThat(page.step().what()).isEqualTo("잘되는 종료인사 이야기 나누기 10분");
        assertThat(page.suggestions()).isEmpty();
    }

    @Test
    void whatLiesInsideItsMarginIsNotClaimed() {
        MyDepartmentPage page = korean(Gaon.department("OK민원센터"));

        assertThat(page.answer())
                .isEqualTo("원점수는 구 평균보다 4.7점 높습니다. 이 가운데 4.1점은 업무 여건, 조사원 차이, 우연에서 온 것으로 보이고,"
                        + " 우리 부서 응대의 차이 0.6점은 오차 범위 안에 있습니다.");
        assertThat(text(page))
                .contains("업무 여건이 4.0점 도움이 되었습니다. 증명·등록처럼 어느 부서가 받아도 점수가 높게 나오는 민원이 많은 편입니다.")
                .contains("우리 부서 응대는 구 평균보다 0.6점 높습니다(오차 범위 0.4점 낮음~1.6점 높음). 이 차이는 오차 범위 안에 있습니다."
                        + " 있다고도 없다고도 말하기 어렵습니다.")
                .contains("우연에서 온 차이는 거의 없습니다.");
        assertThat(why(page).parts().getLast().items()).isEmpty();
    }

    @Test
    void fewCallsAreNotALowScore() {
        MyDepartmentPage page = korean(Gaon.department("감사담당관"));

        assertThat(page.where().tierText()).isEqualTo("아직 알 수 없음");
        assertThat(page.answer())
                .isEqualTo("아직 알 수 없습니다. 지금까지 조사한 통화는 15건입니다. 평균과 다른지 말하려면 약 21건이 더 필요합니다." + " 점수가 낮다는 뜻은 아닙니다.");
        assertThat(page.step().what()).isEqualTo("조사표 항목 함께 읽기 10분");
        assertThat(page.suggestions()).isEmpty();
        assertThat(english(Gaon.department("감사담당관")).answer())
                .isEqualTo("Cannot tell yet: 15 calls; about 21 more are needed. This does not mean the score is low.");
    }

    @Test
    void whoeverHasNoLikeIsShownAgainstItsOwnPast() {
        MyDepartmentPage page = korean(Gaon.department("징수과"));

        assertThat(page.where())
                .isEqualTo(new MyDepartmentPage.Where("not-comparable", "비교 대상 부서 없음", null, null, null));
        assertThat(page.answer())
                .isEqualTo("비교할 부서가 없습니다. 압류·공매 민원을 견줄 만큼 받는 부서가 우리 부서뿐이어서, 다른 부서와 견주면 공정하지 않습니다."
                        + " 대신 우리 부서의 지난 분기와 견주어 보여 드립니다.");
        assertThat(page.why()).isNull();
        assertThat(page.trend().title()).isEqualTo("우리 부서의 지난 6개 분기 원점수");
        assertThat(page.trend().table().rows())
                .hasSize(7)
                .last()
                .satisfies(row -> assertThat(row).startsWith("우리 부서 평균"));
        assertThat(page.basis()).isEqualTo("2025년 1분기부터 2026년 2분기까지 조사한 통화를 모두 합친 결과입니다. 2026. 7. 3.(금) 공개");
    }

    @ParameterizedTest
    @EnumSource
    void aScoreThatIsNotShownSaysWhyAndShowsNoFigure(ScoreSheet.Withheld reason) {
        PublishedDepartment shown = Gaon.department("세무2과");
        Why withheld = new Why.Withheld("세무2과", Optional.empty(), reason, OptionalLong.of(5));
        MyDepartmentPage page = korean(with(shown, withheld, List.of()));

        assertThat(page.where().tierText()).isEqualTo("비공개");
        assertThat(page.where().score()).isNull();
        assertThat(page.why()).isNull();
        assertThat(page.answer())
                .isEqualTo(
                        switch (reason) {
                            case FEW_RATINGS -> "응대가 5건 미만이어서 보여 드리지 않습니다. 개인을 알아볼 수 없게 하기 위한 기준입니다.";
                            case FEW_STAFF -> "평가받은 직원이 5명보다 적어 보여 드리지 않습니다. 개인을 알아볼 수 없게 하기 위한 기준입니다.";
                            case ONE_PERSON -> "한 사람의 응대가 절반을 넘어 보여 드리지 않습니다. 개인을 알아볼 수 없게 하기 위한 기준입니다.";
                            case PROTECTS_ANOTHER -> "다른 부서를 알아볼 수 있게 되어 보여 드리지 않습니다.";
                        });
    }

    @Test
    void theTrendMarksTransfersNewFormsAndQuartersWithoutFigures() {
        PublishedDepartment shown = Gaon.department("세무2과");
        List<QuarterResult> quarters = List.of(
                new QuarterResult(
                        shown.quarters().getFirst().quarter(),
                        new Answer.Withheld(ScoreSheet.Withheld.FEW_RATINGS, 5),
                        Optional.empty(),
                        false),
                shown.quarters().get(2),
                new QuarterResult(
                        shown.quarters().get(3).quarter(),
                        shown.quarters().get(3).answer(),
                        Optional.empty(),
                        true),
                new QuarterResult(Gaon.LAST, new Answer.NotSurveyed(), Optional.empty(), false));
        MyDepartmentPage page = korean(with(shown, shown.why(), quarters));

        assertThat(page.noSurvey()).isEqualTo("이번 분기에는 조사가 없었습니다. 지난 분기 결과를 보여 드립니다.");
        assertThat(page.trendNotes())
                .containsExactly("2025년 4분기부터 조사표가 바뀌어 이전 점수와 바로 이을 수 없습니다. 같은 항목만 골라 다시 계산한 선을 점선으로 그렸습니다.");
        assertThat(page.trend().wide())
                .contains("7. 1. 정기인사: 직원 19명 중 7명이 바뀌었습니다.")
                .contains("5건 미만")
                .contains("조사 없음");
        assertThat(korean(shown).noSurvey()).isNull();
    }

    @Test
    void thisWeeksStepIsOnAWorkingDayAndADeadlineDisappears() {
        PublishedDepartment shown = Gaon.department("세무2과");
        LocalDate friday = LocalDate.of(2026, 7, 10);

        assertThat(MyDepartmentPage.of(shown, LEADER, Map.of(), friday, KOREAN)
                        .step()
                        .when())
                .isEqualTo("7. 13.(월) 08:50");
        assertThat(MyDepartmentPage.of(shown, LEADER, Map.of(), Gaon.TASK_DUE, KOREAN)
                        .deadline())
                .isEqualTo("CS과제 제출 7. 16.(목) · 오늘까지");
        assertThat(MyDepartmentPage.of(shown, LEADER, Map.of(), Gaon.TASK_DUE.plusDays(1), KOREAN)
                        .deadline())
                .isNull();
    }

    @Test
    void aPartThatWasAnsweredSaysSo() {
        Reader reader = new Reader(true, Map.of(Why.Kind.RATER, LocalDate.of(2026, 7, 6)));
        MyDepartmentPage page = MyDepartmentPage.of(Gaon.department("세무2과"), reader, Map.of(), Gaon.TODAY, KOREAN);

        assertThat(why(page).parts())
                .extracting(PartBlock::code, PartBlock::disagreed)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "rater", "7. 6.(월)에 의견을 보냈습니다. CS 총괄 담당자가 읽고, 계산 방법을 점검할 때 함께 봅니다."),
                        org.assertj.core.groups.Tuple.tuple("own", null));
    }

    @Test
    void whatWasTriedHereComesBeforeWhatNobodyKnows() {
        Map<String, String> tried = Map.of("연결", "번호를 먼저 말합니다. 우리 기관 4개 부서에서 0.6점 높아졌습니다.");
        MyDepartmentPage page = MyDepartmentPage.of(Gaon.department("세무2과"), LEADER, tried, Gaon.TODAY, KOREAN);

        assertThat(page.suggestions())
                .hasSize(2)
                .anyMatch(one -> one.item().equals("담당자 연결") && one.text().equals(tried.get("연결")))
                .anyMatch(one -> one.item().equals("종료인사") && one.text().endsWith("효과는 아직 확인되지 않았습니다."));
    }

    @Test
    void noSentenceOfAnyDepartmentHasASignOrAGapOrBlames() {
        for (String name : Gaon.names()) {
            for (MyDepartmentPage page : List.of(korean(Gaon.department(name)), english(Gaon.department(name)))) {
                String strength = page.why() == null ? null : page.why().strength();
                String said = page.answer() + "\n" + text(page) + "\n" + strength;

                assertThat(said)
                        .as(name)
                        .doesNotContain("{", "[", "(이)", "을(를)", "  ", "−")
                        .doesNotContainPattern("(^|[ (])-\\d")
                        .doesNotContain("태도 불량", "미흡", "부진", "하위", "공정 점수");
            }
        }
    }

    private static MyDepartmentPage korean(PublishedDepartment published) {
        return MyDepartmentPage.of(published, LEADER, Map.of(), Gaon.TODAY, KOREAN);
    }

    private static MyDepartmentPage english(PublishedDepartment published) {
        return MyDepartmentPage.of(published, LEADER, Map.of(), Gaon.TODAY, ENGLISH);
    }

    private static MyDepartmentPage.WhyBlock why(MyDepartmentPage page) {
        return Optional.ofNullable(page.why()).orElseThrow();
    }

    /// All parts, one line each.
    private static String text(MyDepartmentPage page) {
        return page.why() == null
                ? ""
                : page.why().parts().stream()
                        .map(part -> (part.lead() + " " + part.text()).strip())
                        .collect(Collectors.joining("\n"));
    }

    private static PublishedDepartment with(PublishedDepartment one, Why why, List<QuarterResult> quarters) {
        return new PublishedDepartment(
                one.run(),
                one.department(),
                one.name(),
                one.quarter(),
                one.publishedOn(),
                one.mean(),
                why,
                quarters.isEmpty() ? one.quarters() : quarters,
                one.items(),
                one.tellingTasks(),
                one.taskDue());
    }
}
