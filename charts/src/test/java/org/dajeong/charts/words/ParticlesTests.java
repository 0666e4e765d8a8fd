package org.dajeong.charts.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTests {

    /// The fifty departments of the demo, as a civil servant reads them aloud.
    private static final List<String> OFFICE = """
            감사담당관은 홍보담당관은 기획예산과는 재무과는 세무1과는 세무2과는 징수과는 행정지원과는 자치행정과는
            OK민원센터는 부동산정보과는 스마트정보과는 교육체육과는 문화관광과는 일자리경제과는 복지정책과는 사회보장과는
            어르신복지과는 여성보육과는 장애인복지과는 기후환경과는 청소행정과는 공원녹지과는 도시계획과는 주거정비과는
            건축과는 건설관리과는 도로과는 치수과는 교통행정과는 주차관리과는 보건행정과는 의약과는 건강관리과는 위생과는
            가온1동은 가온2동은 솔뫼1동은 솔뫼2동은 한내1동은 한내2동은 느티1동은 느티2동은 참샘1동은 참샘2동은
            배꽃동은 물레동은 너른동은 윗말동은 소나루동은""".lines()
            .flatMap(line -> List.of(line.strip().split(" ")).stream())
            .toList();

    @Test
    void followEveryDepartmentOfTheOffice() {
        assertThat(OFFICE).hasSize(50);
        for (String read : OFFICE) {
            String name = read.substring(0, read.length() - 1);
            boolean closed = read.endsWith("은");

            assertThat(name + Particles.form(name, "은", "는")).isEqualTo(read);
            assertThat(Particles.form(name, "이", "가")).isEqualTo(closed ? "이" : "가");
            assertThat(Particles.form(name, "을", "를")).isEqualTo(closed ? "을" : "를");
            assertThat(Particles.form(name, "과", "와")).isEqualTo(closed ? "과" : "와");
            assertThat(Particles.form(name, "으로", "로")).isEqualTo(closed ? "으로" : "로");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "서울, 이, 로",
        "민원실, 이, 로",
        "2026-1, 이, 로",
        "2026-2, 가, 로",
        "2026-3, 이, 으로",
        "2026-4, 가, 로",
        "2026-6, 이, 으로",
        "2026-7, 이, 로",
        "2026-9, 가, 로",
        "팀 10, 이, 으로",
        "0, 이, 으로",
        "3.5, 가, 로",
        "100%, 가, 로",
        "CCTV, 가, 로",
        "URL, 이, 로",
        "SM, 이, 으로",
        "task, 가, 로",
        "channel, 이, 로",
        "hour, 가, 로",
        "season, 이, 으로",
        "unit, 이, 으로",
        "phone, 이, 으로",
        "staff, 가, 로",
        "과태료·체납, 이, 으로",
        "세무과(구), 가, 로",
        "‘여권’, 이, 으로",
        "(unknown), 이(가), (으)로",
        "東京, 이(가), (으)로",
    })
    void followDigitsLettersAndBrackets(String word, String subject, String direction) {
        assertThat(Particles.form(word, "이", "가")).isEqualTo(subject);
        assertThat(Particles.form(word, "으로", "로")).isEqualTo(direction);
    }
}
