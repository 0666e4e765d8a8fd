package org.dajeong.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.web.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemesTests {

    private final Themes themes = new Themes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "전화 세 번 돌려서 겨우 담당자랑 통화했어요 | TRANSFER",
                "자동차세 왜 두 번 나왔냐니까 '시스템상 그래요' 하고 끝. 이유를 알고 싶었던 건데요. | REASONS",
                "불친절하다고 들었는데 전혀 안 그러셨어요. 차근차근 설명해 주셔서 감사합니다. | PRAISE",
                "불친절하다고 들었는데 전혀 안 그러셨어요 |",
                "친절하긴 한데 결국 안 된다는 말만 들음 | OUTCOME",
                "참 친절도 하시네요. 점심때라고 다섯 통을 안 받으시고. | WAITING",
                "끊기 전에 더 궁금한 거 없냐고 물어봐 주셔서 좋았음 | CLOSING PRAISE",
                "말투가 좀 그래요. 바쁜 건 알겠는데 한숨은 쉬지 맙시다 | MANNER",
                "기다리는 동안 음악만 4분 | WAITING",
                "별점 1개도 아깝다. 세금이나 깎아라 | OUTCOME",
                "과태료 부과된 거 억울하지만 직원분은 잘못 없어요 | OUTCOME",
                "홈페이지 번호가 옛날 거예요. 옆 부서가 받더라고요 | NUMBERS",
                "ㅠㅠ 눈치 보여서 못 물어봄 | MANNER",
                "불친절해요 | MANNER",
                "친절하게 알려 주셔서 고맙습니다 | PRAISE",
                "수고하세요~ 별 불만 없음 |",
                "세무2과 ○○○ 주무관님 최고!! 덕분에 연납 할인 받았습니다 | PRAISE"
            })
    void aCommentIsGroupedByItsWords(String comment, String expected) {
        Set<Theme> wanted = expected == null
                ? Set.of()
                : Arrays.stream(expected.split(" ")).map(Theme::valueOf).collect(Collectors.toSet());

        assertThat(themes.of(comment)).as("%s", themes.terms(comment)).isEqualTo(wanted);
    }

    @Test
    void aThemeIsShownFromFiveCommentsUpward() {
        CommentsPage four = page(Collections.nCopies(4, "두 번 돌렸어요"));
        CommentsPage five = page(Collections.nCopies(5, "두 번 돌렸어요"));

        assertThat(four.few()).isTrue();
        assertThat(four.themes()).isEmpty();
        assertThat(five.themes()).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("담당자 연결");
            assertThat(group.count()).isEqualTo("5건");
            assertThat(group.quoted()).hasSize(5);
        });
    }

    private CommentsPage page(List<String> comments) {
        return CommentsPage.of(
                new UUID(0, 0), "세무2과", "2026년 2분기", comments, themes, new Sentences().in(Locale.KOREAN));
    }
}
