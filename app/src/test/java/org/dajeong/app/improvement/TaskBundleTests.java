package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dajeong.app.GaonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// 증빙 묶음 and the sheet for the Monday meeting of 세무2과.
@GaonTest
class TaskBundleTests {

    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 7, 7, 7};

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private TaskOffice office;
    private String department;

    @BeforeEach
    void enter() {
        office = new TaskOffice(web, jdbc);
        department = "/departments/" + office.department("세무2과");
    }

    @Test
    void theBundleHoldsTheResultAsPdfAndAsDraft() throws Exception {
        Map<String, byte[]> bundle = bundle("2026-2");

        assertThat(bundle.keySet())
                .contains("부서 결과.pdf", "부서 결과.hwpx", "CS과제 결과.hwpx", "참여자.csv", "먼저 읽어 주세요.txt", "SHA256SUMS");
        assertThat(text(Objects.requireNonNull(bundle.get("부서 결과.pdf"))))
                .contains("세무2과·2026년2분기", "평균보다낮음", "오차범위", "우리부서응대", "종료인사", "08:55맺음말연습", "이행여부:이행함")
                .contains("변화가없었습니다")
                .doesNotContain("이번주할일");
    }

    @Test
    void theResultIsThatOfItsQuarterAndNotTheNewest() throws Exception {
        assertThat(text(Objects.requireNonNull(bundle("2026-1").get("부서 결과.pdf"))))
                .contains("세무2과·2026년1분기")
                .doesNotContain("2026년2분기까지");
    }

    @Test
    void sha256sumFindsEveryFileAsItWas(@TempDir Path folder) throws Exception {
        for (Map.Entry<String, byte[]> file : bundle("2026-2").entrySet()) {
            Path there = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(there.getParent()));
            Files.write(there, file.getValue());
        }

        assertThat(check(folder)).isZero();
        Files.writeString(folder.resolve("참여자.csv"), "다른 사람");
        assertThat(check(folder)).isEqualTo(1);
    }

    @Test
    void facesAreToBeHiddenWhereAPictureIsAddedAndBeforeItIsPassedOn() throws Exception {
        UUID task = jdbc.sql("select id from improvement.task where department_id = :department and quarter = '2026-2'")
                .param("department", office.department("세무2과"))
                .query(UUID.class)
                .single();
        assertThat(office.read("deputy", "/tasks/" + task)).contains("얼굴, 이름표, 서류의 이름을 가려 주세요");
        office.upload("deputy", "/tasks/" + task + "/files", "연습 사진.jpg", PICTURE, true);
        UUID file = jdbc.sql("select id from improvement.task_file where task_id = :task and name = '연습 사진.jpg'")
                .param("task", task)
                .query(UUID.class)
                .single();
        try {
            assertThat(new String(
                            Objects.requireNonNull(bundle("2026-2").get("먼저 읽어 주세요.txt")), StandardCharsets.UTF_8))
                    .contains("얼굴, 이름표가 보이지 않는지", "- 사진: 연습 사진.jpg");
        } finally {
            office.send("deputy", "/tasks/%s/evidence/%s/delete".formatted(task, file), Map.of());
        }
    }

    @Test
    void whatBelongedToADepartmentThatWasMergedIsOpenToWhomItWasMergedInto() throws Exception {
        UUID task = UUID.randomUUID();
        jdbc.sql("""
                        insert into improvement.task
                        select (jsonb_populate_record(t, jsonb_build_object(
                                   'id', :id::uuid, 'department_id', d.id, 'quarter', '2025-4',
                                   'window_quarters', 1))).*
                          from improvement.task t
                          join organization.department d on d.name_ko = '위생1과'
                         where t.department_id = :like and t.quarter = '2026-1'
                        """).param("id", task).param("like", office.department("세무2과")).update();
        String leader = office.leader("위생과");
        String successor = "/departments/" + office.department("위생과");

        assertThat(office.read(leader, successor + "/tasks")).contains("/tasks/" + task, "/tasks/2025-4.zip");
        assertThat(office.answer(leader, "/tasks/" + task).getStatus()).isEqualTo(200);
        assertThat(bundle(leader, successor, "2025-4").keySet()).contains("CS과제 결과.hwpx");
        assertThat(office.answer(office.leader("건축과"), "/tasks/" + task).getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoMayNotTakeTheBundleIsNotOfferedIt() throws Exception {
        for (String taker : List.of("leader", "deputy", "head", "cs")) {
            assertThat(office.read(taker, department + "/tasks")).as(taker).contains("/tasks/2026-2.zip");
        }
        for (String reader : List.of("bureau", "executive")) {
            assertThat(office.read(reader, department + "/tasks"))
                    .as(reader)
                    .contains("CS과제")
                    .doesNotContain(".zip");
            assertThat(office.answer(reader, department + "/tasks/2026-2.zip").getStatus())
                    .as(reader)
                    .isEqualTo(403);
        }
    }

    @Test
    void theSheetForMondayIsOnePageOfToday() throws Exception {
        byte[] pdf = office.answer("leader", department + "/monday.pdf").getContentAsByteArray();
        Files.write(Files.createDirectories(Path.of("target", "pages")).resolve("monday.pdf"), pdf);

        assertThat(text(pdf)).containsSubsequence("세무2과·2026년2분기", "이번주할일", "왜이런점수가나왔나요?", "무엇을약속했나요?");
        assertThat(office.answer("staff", department + "/monday.pdf").getStatus())
                .isEqualTo(403);
        assertThat(office.answer(office.leader("세무1과"), department + "/monday.pdf")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void everyDepartmentHasOneSheet() throws Exception {
        for (String name : new String[] {"감사담당관", "징수과", "OK민원센터", "장애인복지과", "청소행정과"}) {
            text(office.answer("cs", "/departments/" + office.department(name) + "/monday.pdf")
                    .getContentAsByteArray());
        }
    }

    /// The letters of a sheet, which is one; without blanks, since lines break anywhere.
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /// What the command that the bundle is made for answers.
    private static int check(Path folder) throws Exception {
        Process sums = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(sums.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return sums.exitValue();
    }

    private Map<String, byte[]> bundle(String quarter) throws Exception {
        return bundle("deputy", department, quarter);
    }

    private Map<String, byte[]> bundle(String login, String department, String quarter) throws Exception {
        byte[] content =
                office.answer(login, department + "/tasks/" + quarter + ".zip").getContentAsByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
