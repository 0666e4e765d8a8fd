package org.dajeong.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;

/// The answer in one line, in both languages.
class AnswerLineTests {

    private static final Messages KOREAN = Messages.in(Language.KOREAN);
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

    @Test
    void theAnswerSplitsAGapThatAllGoesOneWay() {
        Why.Explained below = Whys.taxTwo().why();
        Why.Explained above =
                Whys.of("세무1과").mix("task", 1.5, 0.5).chance(0.5, 1).own(3.0, 1).why();

        assertThat(answer(KOREAN, below))
                .isEqualTo(
                        "원점수는 구 평균보다 9.8점 낮습니다. 이 가운데 6.3점은 업무 여건, 조사원 차이, 우연에서 온 것으로 보이고, 우리 부서 응대에서 살펴볼 부분은 3.5점입니다.");
        assertThat(answer(ENGLISH, below))
                .isEqualTo(
                        "Our raw score is 9.8 points below the district."
                                + " About 6.3 come from working conditions, the assessors and chance; 3.5 are in our own contacts.");
        assertThat(answer(KOREAN, above))
                .isEqualTo("원점수는 구 평균보다 5.0점 높습니다. 이 가운데 2.0점은 업무 여건, 우연에서 온 것으로 보이고, 우리 부서 응대에서 온 부분은 3.0점입니다.");
        assertThat(answer(ENGLISH, above))
                .isEqualTo("Our raw score is 5.0 points above the district."
                        + " About 2.0 come from working conditions and chance; 3.0 are in our own contacts.");
    }

    @Test
    void theAnswerLooksAtOurOwnWhereSignsDiffer() {
        Why.Explained better =
                Whys.of("기후환경과").mix("task", -4, 0.5).chance(0.4, 1).own(2, 1).why();
        Why.Explained worse =
                Whys.of("일자리경제과").rater(3, 0.5).chance(-0.4, 1).own(-2, 1).why();

        assertThat(answer(KOREAN, better))
                .isEqualTo("원점수는 구 평균보다 1.6점 낮습니다. 업무 여건, 우연을 빼고 보면 우리 부서 응대는 구 평균보다 2.0점 높습니다.");
        assertThat(answer(ENGLISH, better))
                .isEqualTo(
                        "Our raw score is 1.6 points below the district."
                                + " Leaving working conditions and chance aside, our own contacts are 2.0 points above the district.");
        assertThat(answer(KOREAN, worse))
                .isEqualTo("원점수는 구 평균보다 0.6점 높습니다. 조사원 차이, 우연을 빼고 보면 우리 부서 응대는 구 평균보다 2.0점 낮습니다.");
        assertThat(answer(ENGLISH, worse)).endsWith("our own contacts are 2.0 points below the district.");
    }

    @Test
    void theAnswerLooksAtOurOwnWhereItOutweighsTheGap() {
        Why.Explained why =
                Whys.of("청소행정과").mix("task", 1, 0.5).chance(0, 1).own(-3, 1).why();

        assertThat(answer(KOREAN, why))
                .isEqualTo("원점수는 구 평균보다 2.0점 낮습니다. 업무 여건, 우연을 빼고 보면 우리 부서 응대는 구 평균보다 3.0점 낮습니다.");
    }

    @Test
    void theAnswerDoesNotAskToLookAtWhatIsInsideItsMargin() {
        Why.Explained why =
                Whys.of("치수과").mix("task", -2, 0.5).chance(-0.5, 1).own(-0.4, 1).why();

        assertThat(answer(KOREAN, why)).endsWith("우리 부서 응대의 차이 0.4점은 오차 범위 안에 있습니다.");
        assertThat(answer(ENGLISH, why)).endsWith("the 0.4 of our own contacts are within their margin.");
    }

    @Test
    void theAnswerToNoGapAtAll() {
        Why.Explained nothing =
                Whys.of("도로과").mix("task", 0.01, 0.5).chance(0, 1).own(0, 1).why();
        Why.Explained hidden =
                Whys.of("도로과").mix("task", -2, 0.5).chance(0, 1).own(2, 1).why();

        assertThat(answer(KOREAN, nothing)).isEqualTo("원점수는 구 평균과 거의 같습니다. 업무 여건, 우연을 빼고 보면 우리 부서 응대는 구 평균과 거의 같습니다.");
        assertThat(answer(KOREAN, hidden))
                .isEqualTo("원점수는 구 평균과 거의 같습니다. 업무 여건, 우연을 빼고 보면 우리 부서 응대는 구 평균보다 2.0점 높습니다.");
        assertThat(answer(ENGLISH, nothing)).startsWith("Our raw score is about that of the district.");
    }

    @Test
    void theAnswerIsThatNobodyCanTell() {
        Why.Explained few = Whys.taxTwo()
                .tier(Tier.CANNOT_TELL)
                .contacts(7, OptionalLong.of(10))
                .why();
        Why.Explained raters = Whys.taxTwo()
                .tier(Tier.CANNOT_TELL)
                .contacts(7, OptionalLong.empty())
                .why();
        Why.Explained enough = Whys.taxTwo().tier(Tier.CANNOT_TELL).why();

        assertThat(answer(KOREAN, few))
                .isEqualTo("아직 알 수 없습니다. 지금까지 조사한 응대는 7건입니다. 평균과 다른지 말하려면 약 10건이 더 필요합니다. 점수가 낮다는 뜻은 아닙니다.");
        assertThat(answer(ENGLISH, few))
                .isEqualTo(
                        "Cannot tell yet: 7 contacts; about 10 more are needed to say whether we differ from the average."
                                + " This does not mean the score is low.");
        assertThat(answer(KOREAN, raters)).contains("같은 조사원이 더 조사해도 평균과 다른지 말할 수 없으므로 조사원을 늘려야 합니다.");
        assertThat(answer(ENGLISH, raters)).contains("it takes more assessors");
        assertThat(answer(KOREAN, enough))
                .isEqualTo("아직 알 수 없습니다. 평균과 다르다고도, 비슷하다고도 아직 말하기 어렵습니다. 오차 범위가 두 경우를 모두 포함합니다.");
        assertThat(answer(ENGLISH, enough))
                .isEqualTo(
                        "Cannot tell yet: the margin includes both “different from the average” and “about the same”.");
    }

    private static String answer(Messages messages, Why.Explained why) {
        return new AnswerLine(messages).of(why);
    }
}
