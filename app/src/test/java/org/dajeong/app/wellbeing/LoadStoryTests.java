package org.dajeong.app.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// The CS office states what the departments of 가온구 had to bear: by a file, by the form, by hand.
@GaonTest
@Transactional
class LoadStoryTests {

    private static final Quarter QUARTER = new Quarter(2026, 2);

    @Autowired
    private MockMvc web;

    @Autowired
    private Loads loads;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    private UUID department(String name) {
        return departments.all().stream()
                .filter(known -> known.nameKo().equals(name))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
    }

    private Load.Figures of(String name) {
        return loads.find(department(name), QUARTER).orElseThrow().figures();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = web.perform(
                        request.with(user("cs")).characterEncoding("UTF-8").locale(Locale.KOREAN))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse response = perform(get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    /// @return the address of what was looked at
    private String upload(String name, byte[] content) throws Exception {
        MockHttpServletResponse response = web.perform(multipart("/load/files")
                        .file(new MockMultipartFile("file", name, null, content))
                        .with(csrf())
                        .with(user("cs")))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private static byte[] csv(String... lines) {
        return ("분기,부서명,전화 건수,방문,현원,특이민원(폭언 등)\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private long trail(String subject) {
        return jdbc.sql("select count(*) from accounts.audit where subject like :subject and account = 'cs'")
                .param("subject", subject + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void aFileIsLookedAtAndThenAppliedAsAWhole() throws Exception {
        Load.Figures before = of("세무2과");
        String address = upload("업무량.csv", csv("2026-2,세무 2과,\"12,345\",321,19,7", "2026년 2분기,세무1과,9000,100,18,3"));

        assertThat(page(address)).contains("전화 12,345건, 방문 321건, 현원 19명, 특이민원 7건", "반영하기");
        assertThat(of("세무2과")).isEqualTo(before);

        assertThat(send(address + "/apply").getRedirectedUrl()).isEqualTo("/load?quarter=2026-2");
        assertThat(of("세무2과")).isEqualTo(new Load.Figures(12_345, 321, 7, 19));
        assertThat(of("세무1과")).isEqualTo(new Load.Figures(9_000, 100, 3, 18));
        assertThat(jdbc.sql("select calls from wellbeing.load_history where department_id = ?")
                        .params(department("세무2과"))
                        .query(Integer.class)
                        .list())
                .containsExactly(before.calls());
        assertThat(page("/load?quarter=2026-2")).contains("업무량.csv");
        assertThat(trail("load")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        byte[] file = csv("2026-2,세무2과,100,10,19,1");
        send(upload("한 번.csv", file) + "/apply");
        int version = loads.find(department("세무2과"), QUARTER).orElseThrow().version();

        String again = upload("두 번.csv", file);
        assertThat(page(again)).contains("이미 모두 반영된 내용입니다").doesNotContain("반영하기");
        send(again + "/apply");

        assertThat(loads.find(department("세무2과"), QUARTER).orElseThrow().version())
                .isEqualTo(version);
    }

    @Test
    void everythingThatIsWrongStandsInOneListAndNothingIsApplied() throws Exception {
        Load.Figures before = of("세무2과");
        String address = upload(
                "틀린 파일.csv",
                csv(
                        "2026-2,세무2과,100,10,19,1",
                        "2분기,세무1과,100,10,19,1",
                        "2027-1,세무1과,100,10,19,1",
                        "2026-2,위생1과,100,10,19,1",
                        "2026-2,건축과,백,10,-3,1",
                        "2026-2,재무과,5,1,9,7",
                        "2026-2,세무2과,100,10,19,1"));

        assertThat(page(address))
                .contains("고쳐야 할 곳 7군데")
                .contains("2026-2처럼 써 주세요", "아직 시작하지 않은 분기입니다", "그 분기에 없는 부서입니다", "위생과")
                .contains("0 이상의 정수로", "특이민원이 전화와 방문을 합한 것보다 많습니다", "같은 부서와 분기가 두 번 있습니다", "C6")
                .doesNotContain("반영하기");
        send(address + "/apply");
        assertThat(of("세무2과")).isEqualTo(before);

        send(address + "/delete");
        assertThat(perform(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void aFileWithoutTheColumnsOrNoTableAtAllSaysSo() throws Exception {
        assertThat(page(upload("열 없음.csv", "분기,부서,전화\n2026-2,세무2과,1\n".getBytes(StandardCharsets.UTF_8))))
                .contains("‘방문’ 열이 없습니다", "‘현원’ 열이 없습니다", "‘특이민원’ 열이 없습니다");
        assertThat(page(upload("그림.xlsx", new byte[] {1, 2, 3}))).contains("읽을 수 있는 엑셀(xlsx)이나 CSV 파일이 아닙니다");
    }

    @Test
    void theFormThatWasDownloadedCanBeUploaded() throws Exception {
        byte[] form = perform(get("/load/form.xlsx").param("quarter", "2026-2")).getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(form))) {
            List<String> headings = workbook.getFirstSheet().read().getFirst().stream()
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(headings).containsExactly("분기", "부서", "전화", "방문", "현원", "특이민원");
            assertThat(workbook.getFirstSheet().read()).hasSize(51);
        }

        assertThat(page(upload("업무량_2026-2.xlsx", form))).contains("이미 모두 반영된 내용입니다");
    }

    @Test
    void oneDepartmentIsTypedAndTheSecondIsToldOfTheFirst() throws Exception {
        UUID id = department("세무2과");
        String path = "/load/departments/" + id;
        int version = loads.find(id, QUARTER).orElseThrow().version();
        String seen = String.valueOf(version);
        assertThat(page(path + "?quarter=2026-2")).contains("세무2과 2026년 2분기 업무량", "value=\"" + version + "\"");

        assertThat(send(
                                path, "quarter", "2026-2", "version", seen, "calls", "많음", "visits", "1", "staff", "19",
                                "abusive", "2")
                        .getContentAsString())
                .contains("0 이상의 정수로 써 주세요", "value=\"많음\"");
        assertThat(send(
                                path, "quarter", "2026-2", "version", seen, "calls", "10", "visits", "1", "staff", "19",
                                "abusive", "2")
                        .getRedirectedUrl())
                .isEqualTo("/load?quarter=2026-2");
        assertThat(send(
                                path, "quarter", "2026-2", "version", seen, "calls", "20", "visits", "1", "staff", "19",
                                "abusive", "2")
                        .getContentAsString())
                .contains("그 사이에 다른 분이", "전화 10건", "value=\"20\"");
        assertThat(of("세무2과")).isEqualTo(new Load.Figures(10, 1, 2, 19));

        send(
                path,
                "quarter",
                "2026-2",
                "version",
                String.valueOf(version + 1),
                "calls",
                "20",
                "visits",
                "1",
                "staff",
                "19",
                "abusive",
                "2");
        assertThat(of("세무2과").calls()).isEqualTo(20);
    }

    @Test
    void theDemoIsTrueToTheDistrict() {
        Load.Figures housing = of("주거정비과");
        Load.Figures elections = of("자치행정과");
        Load.Figures before =
                loads.find(department("자치행정과"), QUARTER.plus(-1)).orElseThrow().figures();
        Load.Figures rain = loads.find(department("치수과"), new Quarter(2025, 3))
                .orElseThrow()
                .figures();
        Load.Figures dry = loads.find(department("치수과"), new Quarter(2025, 4))
                .orElseThrow()
                .figures();

        assertThat(loads.quarters()).hasSize(6);
        assertThat(loads.of(QUARTER)).hasSize(50);
        assertThat(housing.abusive())
                .isEqualTo(loads.of(QUARTER).values().stream()
                        .mapToInt(load -> load.figures().abusive())
                        .max()
                        .orElseThrow());
        assertThat(elections.perPerson().orElseThrow())
                .isGreaterThan(3 * before.perPerson().orElseThrow());
        assertThat(rain.perPerson().orElseThrow())
                .isGreaterThan(2 * dry.perPerson().orElseThrow());
    }
}
