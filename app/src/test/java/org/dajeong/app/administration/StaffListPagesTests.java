package org.dajeong.app.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dajeong.app.accounts.Role;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/// FEATURE: a staff list is uploaded, looked at and applied on pages.
class StaffListPagesTests extends PageTest {

    private static final String LISTS = "/organization/staff-lists";
    private static final List<String> HEADINGS = List.of("직원번호", "성명", "국", "부서", "팀", "직급", "직책", "CS 역할", "발령일");

    @Test
    void aListIsUploadedLookedAtAndApplied() throws Exception {
        byte[] file = workbook(
                HEADINGS,
                List.of("90001", "김하나", "새결국", "새결과", "총괄팀", "6급", "팀장", "CS리더", "2026-07-01"),
                List.of("90002", "이두리", "새결국", "새결과", "", "7급", "팀원", "서무", "2026-07-01"));

        String preview = upload(file, "CHANGES_ONLY");
        assertThat(page(Role.CS_OFFICE, preview))
                .contains("인사자료.xlsx", "2026. 7. 1.", "새 국", "새결과", "들어오는 직원 2명", "새결과 CS리더", "모두 반영")
                .doesNotContain("90001", "김하나");

        assertThat(send(Role.CS_OFFICE, preview + "/apply").getRedirectedUrl()).isEqualTo(LISTS);
        assertThat(page(Role.CS_OFFICE, "/organization")).contains("새결국", "새결과");
        assertThat(page(Role.CS_OFFICE, LISTS)).contains("인사자료.xlsx");
        assertThat(trail("organization")).contains("CHANGE 인사자료.xlsx");

        assertThat(page(Role.CS_OFFICE, upload(file, "CHANGES_ONLY")))
                .contains("이 파일은", "이미 반영했습니다", "바뀔 것이 없습니다")
                .doesNotContain("모두 반영<");
    }

    @Test
    void allProblemsAreToldInTheReadersLanguage() throws Exception {
        byte[] file = workbook(
                HEADINGS,
                List.of("", "", "새결국", "새결과", "", "6급", "대장", "", "2026-07-01"),
                List.of("90002", "", "새결국", "새결과", "", "7급", "", "", "칠월"));

        String preview = upload(file, "WHOLE_OFFICE");
        assertThat(page(Role.CS_OFFICE, preview))
                .contains("고칠 곳이 3군데 있습니다", "빈칸입니다. 직원번호를 적어 주세요.", "팀원, 팀장", "2026-07-01처럼")
                .doesNotContain("모두 반영<");
        inEnglish(Role.CS_OFFICE);
        assertThat(page(Role.CS_OFFICE, preview)).contains("3 problems to mend", "A day, such as 2026-07-01.");
        assertThat(send(Role.CS_OFFICE, preview + "/apply").getRedirectedUrl()).isEqualTo(preview);
    }

    @Test
    void theOfficeSaysWhatANewNameIs() throws Exception {
        String preview = upload(
                workbook(
                        HEADINGS,
                        List.of("90003", "", "", office.login(Role.STAFF) + "과(신)", "", "7급", "", "", "2026-07-01")),
                "CHANGES_ONLY");
        assertThat(page(Role.CS_OFFICE, preview)).contains("처음 나오는 이름", "빈칸입니다. 국을 적어 주세요.");

        MockHttpServletResponse answered = send(
                Role.CS_OFFICE,
                preview,
                "name",
                office.login(Role.STAFF) + "과(신)",
                "origin",
                "SPELLING",
                "of",
                office.department().toString(),
                "kind",
                "LEVY",
                "nameEn",
                "");
        assertThat(answered.getRedirectedUrl()).isEqualTo(preview);
        assertThat(page(Role.CS_OFFICE, preview)).contains("다른 이름 등록", "모두 반영<");

        assertThat(send(Role.CS_OFFICE, preview + "/delete").getRedirectedUrl()).isEqualTo(LISTS);
        assertThat(call(Role.CS_OFFICE, get(preview)).getStatus()).isEqualTo(404);
    }

    @Test
    void theBlankFormIsAWorkbook() throws Exception {
        MockHttpServletResponse form = call(Role.CS_OFFICE, get(LISTS + "/form.xlsx"));

        assertThat(form.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(form.getHeader("Content-Disposition")).startsWith("attachment");
    }

    private String upload(byte[] file, String scope) throws Exception {
        MockHttpServletResponse response = call(
                Role.CS_OFFICE,
                multipart(LISTS)
                        .file(new MockMultipartFile("file", "인사자료.xlsx", null, file))
                        .param("scope", scope)
                        .with(csrf()));
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("명부");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
