package org.dajeong.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.app.intake.FirmWorkbook.full;
import static org.dajeong.app.intake.FirmWorkbook.with;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dajeong.app.ProductTest;
import org.dajeong.app.TestOffice;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.sources.workbook.Wanted;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// 자료 올리기 from the file to its ratings, as a browser walks through it.
@ProductTest
class UploadPagesTests {

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc web;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Importing importing;

    @Autowired
    private ImportJobs jobs;

    private TestOffice people;
    private IntakeOffice office;
    private Wave wave;
    private UUID department;
    private String name;

    @BeforeEach
    void openOffice() {
        people = new TestOffice(
                jdbc, accounts, passwords, "u" + UUID.randomUUID().toString().substring(0, 8));
        office = beans.createBean(IntakeOffice.class);
        wave = office.wave();
        name = "민원" + UUID.randomUUID().toString().substring(0, 4) + "과";
        department = office.department(name);
    }

    @Test
    void fromAFaultyFileToRatings() throws Exception {
        Path faulty = new FirmWorkbook()
                .add(full(name))
                .add(with(full(name), "경청", 12))
                .add(with(full(name), "부서명", "새 " + name))
                .write(folder, "faulty.xlsx");
        String upload = uploaded(faulty);

        assertThat(page(get(upload + "/mapping")))
                .contains("열 이름을 보고 맞추어 보았습니다", "조사결과", name, "S-01", "<option value=\"c:부서명\" selected");
        assertThat(place(check(upload))).isEqualTo(upload);
        jobs.awaitIdle();

        assertThat(page(get(upload)))
                .contains("고칠 곳이 있어 아직 가져올 수 없습니다", "평가 기록 3건을 읽었습니다", "2건에 고칠 칸이 2개")
                .contains("M5", "0부터 10까지의 정수", "비슷한 이름: " + name, "모르는 말")
                .doesNotContain("모두 가져오기");
        assertThat(cells(bytes(get(upload + "/marked")))).contains("M5", "12", "경청: 0부터 10까지의 정수");

        assertThat(place(post(upload + "/words")
                        .param("field", "department")
                        .param("text", "새 " + name)
                        .param("meaning", department.toString())))
                .isEqualTo(upload);
        jobs.awaitIdle();
        assertThat(page(get(upload))).contains("1건에 고칠 칸이 1개").doesNotContain("모르는 말");

        Path mended = new FirmWorkbook()
                .add(full(name))
                .add(with(full(name), "경청", 2))
                .add(with(full(name), "부서명", "새 " + name))
                .write(folder, "mended.xlsx");
        String second = uploaded(mended);
        assertThat(page(get(second + "/mapping"))).contains("이 업체의 지난 자료에서 확인한 대로");
        place(check(second));
        jobs.awaitIdle();
        assertThat(page(get(second))).contains("고칠 곳이 없습니다", "모두 가져오기");
        assertThat(place(post(second + "/import"))).isEqualTo(second);
        jobs.awaitIdle();

        assertThat(page(get(second))).contains("평가 기록 3건을 가져왔습니다");
        assertThat(office.scorable(wave)).isEqualTo(3);
        assertThat(page(get("/waves"))).contains("<td class=\"number\">3건</td>");
        assertThat(place(post(upload + "/delete"))).isEqualTo("/uploads");
        assertThat(page(get("/uploads"))).contains("mended.xlsx", "가져옴").doesNotContain(upload + "\"");

        String again = place(sent(mended, "다정조사"));
        assertThat(again).isEqualTo(second + "?known=true");
        assertThat(page(get(again))).contains("이미 가져온 파일입니다. 바뀐 것은 없습니다.");
        assertThat(office.scorable(wave)).isEqualTo(3);
    }

    @Test
    void progressIsAPartThatAsksForItselfUntilTheStepIsDone() throws Exception {
        String upload = uploaded(new FirmWorkbook().add(full(name)).write(folder, "part.xlsx"));
        UUID id = UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
        jdbc.sql(
                        "update intake.upload set state = 'CHECKING', file_rows = 10, rows_read = 4, asked_at = now() where id = ?")
                .param(id)
                .update();

        MockHttpServletResponse busy = answer(Role.CS_OFFICE, get(upload + "/progress"));
        assertThat(busy.getContentAsString())
                .contains("hx-get=\"" + upload + "/progress\"", "every 2s", "10줄 가운데 4줄을 읽었습니다", "새로 고침")
                .doesNotContain("<html");
        assertThat(busy.getHeader("HX-Refresh")).isNull();
        assertThat(page(get(upload)))
                .contains("hx-get=\"" + upload + "/progress\"")
                .doesNotContain("이 자료 버리기");

        jdbc.sql("update intake.upload set state = 'RECEIVED' where id = ?")
                .param(id)
                .update();
        MockHttpServletResponse done = answer(Role.CS_OFFICE, get(upload + "/progress"));
        assertThat(done.getHeader("HX-Refresh")).isEqualTo("true");
        assertThat(done.getContentAsString()).doesNotContain("hx-get");
    }

    @Test
    void whatTheFormLacksIsToldAtOnce() throws Exception {
        assertThat(page(post("/uploads"))).contains("조사 회차를 골라 주세요", "조사업체 이름을", "파일을 골라 주세요");

        Path text = Files.writeString(folder.resolve("letter.xlsx"), "<html><body>로그인</body></html>");
        assertThat(page(sent(text, "다정조사"))).contains("엑셀이나 CSV 파일이 아닙니다", "value=\"다정조사\"");

        String upload =
                uploaded(new FirmWorkbook().add(full(name)).without("경청").write(folder, "less.xlsx"));
        assertThat(page(check(upload))).contains("‘경청’ 열을 골라 주세요", "href=\"#field.item.경청\"");
    }

    @Test
    void theEmptyFormIsReadWithoutSettingAnything() throws Exception {
        byte[] form = bytes(get("/uploads/forms/" + wave.version()));
        List<String> cells = cells(form);

        assertThat(cells).contains("부서", "직원 코드", "민원 유형", "신속한 수신", "예시", "전화 평가표 (10항목)");
    }

    @Test
    void nobodyElseUploads() throws Exception {
        for (Role role : new Role[] {Role.INTEGRITY_OFFICE, Role.EXECUTIVE, Role.LEADER, Role.ADMINISTRATOR}) {
            assertThat(answer(role, get("/uploads")).getStatus()).isEqualTo(403);
            assertThat(answer(role, post("/uploads")).getStatus()).isEqualTo(403);
        }
    }

    private String uploaded(Path file) throws Exception {
        String place = place(sent(file, "다정조사"));
        assertThat(place).endsWith("/mapping");
        return place.substring(0, place.length() - "/mapping".length());
    }

    private AbstractMockHttpServletRequestBuilder<?> sent(Path file, String firm) throws IOException {
        return multipart("/uploads")
                .file(new MockMultipartFile(
                        "file", "C:\\자료\\" + file.getFileName(), "application/octet-stream", Files.readAllBytes(file)))
                .param("wave", wave.id().toString())
                .param("firm", firm)
                .param("replaces", "");
    }

    /// The form as the page shows it, sent unchanged.
    private MockHttpServletRequestBuilder check(String upload) throws IOException {
        UploadMapping mapping = importing.proposed(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
        MockHttpServletRequestBuilder form = post(upload + "/check")
                .param("headerRow", String.valueOf(mapping.workbook().header().row()))
                .param("headerRows", String.valueOf(mapping.workbook().header().rows()))
                .param("notAsked", MappingForm.notAsked(mapping.workbook()))
                .param("sheets", "조사결과")
                .param("sheet", "조사결과");
        for (Wanted field : Fields.wanted(office.version(wave))) {
            form.param("field." + field.key(), MappingForm.choice(mapping, field.key()));
        }
        return form;
    }

    private static List<String> cells(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.getFirstSheet().read();
            return rows.stream()
                    .flatMap(Row::stream)
                    .filter(Objects::nonNull)
                    .map(cell -> cell.getText())
                    .toList();
        }
    }

    private byte[] bytes(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = answer(Role.CS_OFFICE, request);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        return response.getContentAsByteArray();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = answer(Role.CS_OFFICE, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String place(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return Objects.requireNonNull(answer(Role.CS_OFFICE, request).getRedirectedUrl());
    }

    private MockHttpServletResponse answer(Role role, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.with(user(people.login(role))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
