package org.dajeong.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "제 차 12가3456 번호판 언제 돌려주나요 010-0000-0000 연락 바람 | 제 차 [차량번호] 번호판 언제 돌려주나요 [전화번호] 연락 바람",
                "123허 4567이요 | [차량번호]이요",
                "01012345678로 주세요 | [전화번호]로 주세요",
                "02) 123-4567 | [전화번호]",
                "+82 10-1234-5678 | [전화번호]",
                "900101-1234567 입니다 | [주민등록번호] 입니다",
                "메일은 hong.gildong@example.co.kr 입니다 | 메일은 [전자우편] 입니다",
                "김다정 주무관님 최고 | ○○○ 주무관님 최고",
                "세무2과 박서윤팀장님 | 세무2과 ○○○팀장님",
                "담당 주무관님이 친절하셨어요 | 담당 주무관님이 친절하셨어요",
                "2026년 7월 3일에 4번 걸었어요. 12,000원 | 2026년 7월 3일에 4번 걸었어요. 12,000원"
            })
    void personalDataAreMasked(String said, String masked) {
        assertThat(PersonalData.masked(said)).isEqualTo(masked);
    }
}
