package org.dajeong.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Departments;
import org.dajeong.engine.api.Counted;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/// The integrity office of 가온구 brings in happy calls: looked at, counted, published.
@GaonTest
@RecordApplicationEvents
@Transactional
class IntegrityStoryTests {

    private static final Quarter QUARTER = new Quarter(2026, 2);
    private static final String DAY = "2026-05-13";

    @Autowired
    private MockMvc web;

    @Autowired
    private Departments departments;

    @Autowired
    private IntegrityResults results;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private IntegrityOffice office;

    @BeforeEach
    void openOffice() {
        office = new IntegrityOffice(web, departments);
    }

    private static HappyCallWorkbook calls() {
        return new HappyCallWorkbook()
                .fine("세무 2과", DAY, 38)
                .problem("세무2과", DAY, 0, 2)
                .fine("건축과", "2026-04-01", 30)
                .problem("건축과", "2026-06-30", 7, 12)
                .fine("재무과", DAY, 20);
    }

    private String keep(String name, byte[] content) throws Exception {
        return Objects.requireNonNull(office.upload("2026-2", name, content).getRedirectedUrl());
    }

    private Counted published(String department) {
        return Objects.requireNonNull(
                results.of(QUARTER).orElseThrow().departments().get(office.department(department)));
    }

    private long results() {
        return jdbc.sql("select count(*) from integrity.result")
                .query(Long.class)
                .single();
    }

    private long trail(String who, String subject) {
        return jdbc.sql("select count(*) from accounts.audit where account = :who and subject like :subject || '%'")
                .param("who", who)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    @Test
    void aFileIsCountedLookedAtAndThenPublished() throws Exception {
        Counted before = published("세무2과");
        String address = keep("2분기.xlsx", calls().xlsx());

        assertThat(office.page("integrity", address))
                .contains("2026년 2분기 청렴 해피콜 집계", "부서 3곳, 응답 102건", "14건입니다", "공개하기", "금품·향응")
                .contains(">42<", ">12<");
        assertThat(published("세무2과")).isEqualTo(before);
        assertThat(office.page("integrity", "/integrity")).contains("2번 2분기.xlsx (공개 전)");
        assertThat(office.page("executive", "/integrity")).doesNotContain("2분기.xlsx");

        assertThat(office.send("integrity", address + "/publish").getRedirectedUrl())
                .isEqualTo("/integrity");
        assertThat(published("세무2과")).isEqualTo(new Counted(2, 40));
        assertThat(results.latest().orElseThrow().departments()).hasSize(3);
        assertThat(office.page("executive", "/integrity/2026-2"))
                .contains("28.6%", "구 전체보다 높음", "5.0%", "0.0%", "순위는 매기지 않습니다")
                .doesNotContain("2분기.xlsx", "문제 있음");
        assertThat(events.stream(IntegrityPublished.class))
                .containsExactly(
                        new IntegrityPublished(results.latest().orElseThrow().result(), QUARTER));
        assertThat(trail("integrity", "integrity result")).isGreaterThanOrEqualTo(3);
        assertThat(trail("executive", "integrity")).isGreaterThanOrEqualTo(2);

        office.send("integrity", address + "/delete");
        assertThat(published("세무2과")).isEqualTo(new Counted(2, 40));
    }

    @Test
    void theSameFileTwiceChangesNothingAndAnotherMakesANewNumber() throws Exception {
        byte[] file = calls().xlsx();
        String first = keep("한 번.xlsx", file);
        office.send("integrity", first + "/publish");
        long count = results();

        assertThat(keep("두 번.xlsx", file)).isEqualTo(first);
        assertThat(results()).isEqualTo(count);

        String second = keep("고침.xlsx", calls().fine("재무과", DAY, 1).xlsx());
        assertThat(second).isNotEqualTo(first);
        assertThat(office.page("integrity", second)).contains("<dd>3</dd>", "몇 건만 다른 부서가 있습니다: 재무과.");
        String third = keep("또 고침.xlsx", calls().fine("재무과", DAY, 2).xlsx());
        assertThat(office.open("integrity", second).getStatus()).isEqualTo(404);
        assertThat(office.page("integrity", third)).contains("<dd>4</dd>");

        office.send("integrity", third + "/delete");
        assertThat(office.open("integrity", third).getStatus()).isEqualTo(404);
        assertThat(results()).isEqualTo(count);
    }

    @Test
    void everythingThatIsWrongStandsInOneListAndNothingIsKept() throws Exception {
        long count = results();
        byte[] file = calls().row("세무1과", "2026-07-01", answers("아니오"))
                .row("세무1과", "언젠가", answers("아니오"))
                .row("위생1과", DAY, answers("아니오"))
                .row("세무3과", DAY, answers("아니오"))
                .row("세무1과", DAY, answers("과장이 돈을 달라고 함"))
                .row("세무1과", DAY, answers(""))
                .row("세무1과", DAY, answers("-"))
                .xlsx();

        MockHttpServletResponse response = office.upload("2026-2", "틀림.xlsx", file);
        assertThat(response.getContentAsString())
                .contains("고쳐야 할 곳 14군데", "아무것도 저장하지 않았습니다")
                .contains("B106", "2026년 2분기 안의 날이 아닙니다", "통화한 날을 써 주세요", "통화한 날에 없던 부서입니다", "혹시 위생과인가요?")
                .contains("세무1과, 세무2과", "C110", "J110", "예, 아니오, 해당없음", "답이 하나도 없는 줄입니다", ">111<", ">112<");
        assertThat(results()).isEqualTo(count);
        assertThat(trail("integrity", "integrity file")).isPositive();
        assertThat(jdbc.sql("select count(*) from accounts.audit where detail like '%돈을%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> answers(String answer) {
        return Collections.nCopies(8, answer);
    }

    @Test
    void aFileOfTheWrongKindOrAQuarterThatGoesOnIsRefused() throws Exception {
        byte[] columns = "부서,통화일,특혜\n세무2과,2026-05-13,아니오\n".getBytes(StandardCharsets.UTF_8);
        assertThat(office.upload("2026-2", "열 없음.csv", columns).getContentAsString())
                .contains("고쳐야 할 곳 7군데", "‘금품·향응’ 열이 없습니다", "‘불투명한 처리’ 열이 없습니다");
        assertThat(office.upload("2026-2", "그림.xlsx", new byte[] {1, 2, 3}).getContentAsString())
                .contains("읽을 수 있는 엑셀(xlsx)이나 CSV 파일이 아닙니다");
        assertThat(office.upload("2026-2", "빈 파일.xlsx", new HappyCallWorkbook().xlsx())
                        .getContentAsString())
                .contains("제목 아래에 내용이 한 줄도 없습니다");
        assertThat(office.upload(
                                "2026-3",
                                "이르다.xlsx",
                                new HappyCallWorkbook()
                                        .fine("세무2과", "2026-07-02", 12)
                                        .xlsx())
                        .getContentAsString())
                .contains("2026년 3분기는 아직 끝나지 않았습니다");
        assertThat(office.upload("", "", new byte[0]).getContentAsString()).contains("분기를 골라 주세요", "파일을 골라 주세요");
    }

    @Test
    void aFileIsReadAsOfficesWriteIt() throws Exception {
        byte[] file = calls().row("세무2과", "2026. 5. 13.(수)", List.of("", "-", "해당없음", "아니요", "N", "없음", "네", "예"))
                .csv(Charset.forName("MS949"));

        office.send("integrity", keep("옛 파일.csv", file) + "/publish");

        assertThat(published("세무2과")).isEqualTo(new Counted(3, 41));
        assertThat(jdbc.sql("""
                        select q.asked from integrity.question_tally q
                          join integrity.result r on r.id = q.result_id and r.quarter = '2026-2' and r.number = 2
                         where q.department_id = :department and q.question in ('OPAQUE', 'MONEY')
                         order by q.asked
                        """)
                        .param("department", office.department("세무2과"))
                        .query(Integer.class)
                        .list())
                .containsExactly(40, 41);
    }

    @Test
    void twoThousandRowsAreCounted() throws Exception {
        HappyCallWorkbook many = new HappyCallWorkbook();
        for (String department : List.of("세무1과", "세무2과", "건축과", "도로과")) {
            many.fine(department, DAY, 495).problem(department, "2026-06-01", 2, 5);
        }

        assertThat(office.page("integrity", keep("많음.xlsx", many.xlsx()))).contains("부서 4곳, 응답 2,000건", "20건입니다");
    }

    @Test
    void theBlankFormHasTheQuestionsAsHeadingsAndCanBeFilledIn() throws Exception {
        byte[] form = office.open("integrity", "/integrity/form.xlsx").getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(form))) {
            assertThat(workbook.getFirstSheet().read().getFirst().stream()
                            .map(cell -> cell.getText())
                            .toList())
                    .startsWith("부서", "통화일", "불투명한 처리")
                    .endsWith("금품·향응")
                    .hasSize(10);
            assertThat(workbook.getSheets()).hasSize(2);
        }

        assertThat(office.upload("2026-2", "서식.xlsx", form).getContentAsString())
                .contains("내용이 한 줄도 없습니다");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update integrity.result set file_name = 'other' where state = 'PUBLISHED'",
                "delete from integrity.result where state = 'PUBLISHED'",
                "truncate integrity.result cascade",
                "update integrity.tally set problems = 0",
                "delete from integrity.tally",
                "delete from integrity.question_tally",
                "insert into integrity.tally (result_id, department_id, answers, problems) select r.id, d.id, 5, 0"
                        + " from integrity.result r, organization.department d where d.name_ko = '가온1동'",
                "update integrity.question set text_ko = 'other'"
            })
    void whatIsPublishedNeverChanges(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("never");
    }

    @Test
    void aDraftSaysWhatItSays() throws Exception {
        UUID draft = UUID.fromString(keep("초안.xlsx", calls().xlsx()).replace("/integrity/results/", ""));

        assertThatThrownBy(() -> jdbc.sql("update integrity.result set number = 9 where id = ?")
                        .params(draft)
                        .update())
                .hasMessageContaining("never changed");
    }
}
