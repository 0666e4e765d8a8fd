package org.dajeong.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.app.training.EducationOffice.fields;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dajeong.app.GaonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.MultiValueMap;

/// The rules on recognised hours, and the workbook made by them.
@GaonTest
class RecognisedHoursTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Recognition recognition;

    private EducationOffice office;

    @BeforeEach
    void enter() {
        office = new EducationOffice(web, jdbc);
    }

    @Test
    void aKindOfTheAgencyItselfCountsByItsOwnRuleUpToTheCap() throws Exception {
        office.send("cs", "/settings/education/kinds", fields("nameKo", "현장 체험", "nameEn", "Visits"));
        String code = jdbc.sql("select code from training.kind where name_ko = '현장 체험'")
                .query(String.class)
                .single();
        office.send("cs", "/settings/education", rule(code, "2025-01-01", "20", "", "45", "2"));
        UUID dong = office.department("배꽃동");
        List<UUID> staff = office.staff(dong, DAY);
        for (int day = 0; day < 4; day++) {
            hold(dong, code, DAY.plusDays(day), day == 0 ? 15 : 30, staff.getFirst(), true);
        }
        hold(dong, code, DAY.plusDays(9), 30, staff.getFirst(), false);

        Recognition.Hours hours = recognition.of(2025).stream()
                .filter(one -> one.person().equals(staff.getFirst())
                        && one.kind().code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(hours.times()).isEqualTo(5);
        assertThat(hours.minutes()).isEqualTo(135);
        assertThat(hours.recognised()).as("three of 45, at most two hours").isEqualTo(120);
        assertThat(hours.waiting()).isEqualTo(45);
    }

    @Test
    void aRuleIsReplacedFromTodayOnAndNeverBackwards() throws Exception {
        assertThat(office.send("cs", "/settings/education", rule("CASCADE", "2026-01-01", "10", "100", "", ""))
                        .getContentAsString())
                .contains("오늘부터 적용할 수 있습니다");
        assertThat(office.send("cs", "/settings/education", rule("REHEARSAL", "2026-08-01", "", "100", "30", "x"))
                        .getContentAsString())
                .contains("최소 시간을 1분에서", "하나만 적어", "한 해 상한을");
        MultiValueMap<String, String> byOffice = rule("REHEARSAL", "2026-08-01", "10", "100", "", "");
        byOffice.set("confirmer", "CS_OFFICE");
        assertThat(office.send("cs", "/settings/education", byOffice).getContentAsString())
                .contains("연습은 CS과제와 함께 부서장이 확인합니다");

        office.send("cs", "/settings/education", rule("CASCADE", "2026-09-01", "10", "50", "", ""));
        assertThat(office.read("cs", "/settings/education")).contains("적용 전", "교육한 시간의 50% 인정");
        UUID later = jdbc.sql("select id from training.policy where valid_from = date '2026-09-01'")
                .query(UUID.class)
                .single();
        office.send("cs", "/settings/education/" + later + "/delete", fields());
        assertThat(office.read("cs", "/settings/education")).doesNotContain("적용 전");
    }

    @Test
    void theWorkbookHasTheColumnsThatWereChosenAndNothingInItIsAFormula() throws Exception {
        office.send(
                "cs",
                "/education/columns",
                fields(
                        "place-CODE",
                        "2",
                        "heading-CODE",
                        "=직원번호",
                        "place-DEPARTMENT",
                        "1",
                        "heading-DEPARTMENT",
                        "-소속",
                        "place-RECOGNISED_HOURS",
                        "4",
                        "heading-RECOGNISED_HOURS",
                        "인정",
                        "place-KIND",
                        "3",
                        "heading-KIND",
                        "+과정"));
        jdbc.sql("update organization.department set name_ko = '@세무2과' where name_ko = '세무2과'")
                .update();
        try (XSSFWorkbook book = workbook(2026)) {
            Sheet sheet = book.getSheetAt(0);

            assertThat(texts(sheet.getRow(0))).containsExactly("'-소속", "'=직원번호", "'+과정", "인정");
            assertThat(sheet.getLastRowNum()).isGreaterThan(100);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                }
            }
            assertThat(sheet.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            List<String> departments = new ArrayList<>();
            sheet.forEach(row -> departments.add(row.getCell(0).getStringCellValue()));
            assertThat(departments).contains("'@세무2과");
        } finally {
            jdbc.sql("update organization.department set name_ko = '세무2과' where name_ko = '@세무2과'")
                    .update();
        }
        assertThat(office.read("cs", "/education/columns")).contains("value=\"=직원번호\"");
        assertThat(office.send(
                                "cs",
                                "/education/columns",
                                fields("place-CODE", "1", "heading-CODE", "", "place-KIND", "1", "heading-KIND", "종류"))
                        .getContentAsString())
                .contains("직원 코드 열의 이름을", "교육 종류 열의 순서가 다른 열과 같습니다");
        assertThat(office.send("cs", "/education/columns", fields()).getContentAsString())
                .contains("열을 하나 이상");
        jdbc.sql("delete from training.export_column").update();
    }

    private XSSFWorkbook workbook(int year) throws Exception {
        byte[] file = office.answer("cs", "/education/hours.xlsx?year=" + year).getContentAsByteArray();
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static MultiValueMap<String, String> rule(
            String kind, String from, String minimum, String share, String fixed, String cap) {
        return fields(
                "kind",
                kind,
                "validFrom",
                from,
                "minutesMin",
                minimum,
                "sharePercent",
                share,
                "minutesCounted",
                fixed,
                "yearlyCap",
                cap,
                "confirmer",
                "DEPARTMENT_HEAD");
    }

    private void hold(UUID department, String kind, LocalDate on, int minutes, UUID who, boolean confirmed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into training.session
                               (id, department_id, kind_code, held_on, minutes, topic, taught_by, written_by, written_at)
                        values (:id, :department, :kind, :on, :minutes, '체험', :who, 'test', now())
                        """)
                .param("id", id)
                .param("department", department)
                .param("kind", kind)
                .param("on", on)
                .param("minutes", minutes)
                .param("who", who)
                .update();
        jdbc.sql("insert into training.attendance (session_id, half, person_id) values (:id, 1, :who)")
                .param("id", id)
                .param("who", who)
                .update();
        if (confirmed) {
            jdbc.sql("""
                            update training.session set confirmed_by = 'test', confirmed_at = now(), document = '배꽃동-1',
                                   document_on = :on where id = :id
                            """).param("id", id).param("on", on).update();
        }
    }
}
