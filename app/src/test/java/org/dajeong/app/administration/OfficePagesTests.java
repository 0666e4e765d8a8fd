package org.dajeong.app.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.dajeong.app.accounts.Role;
import org.junit.jupiter.api.Test;

/// FEATURE: the office looks after its departments and its settings.
class OfficePagesTests extends PageTest {

    @Test
    void theListShowsWhoHasWhichDutyByCode() throws Exception {
        assertThat(page(Role.CS_OFFICE, "/organization"))
                .contains(prefix() + "과", "부과·징수", prefix() + "-LEADER", prefix() + "-BUREAU_HEAD");

        inEnglish(Role.CS_OFFICE);
        assertThat(page(Role.CS_OFFICE, "/organization")).contains(prefix() + " department", "Levy and collection");
    }

    @Test
    void aDepartmentHasOtherNames() throws Exception {
        String page = "/organization/departments/" + office.department();

        assertThat(send(Role.CS_OFFICE, page + "/aliases", "alias", prefix() + " 제2과(구)")
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(page(Role.CS_OFFICE, page)).contains(prefix() + " 제2과(구)");
        assertThat(text(send(Role.CS_OFFICE, page + "/aliases", "alias", prefix() + "과")))
                .contains("이미 " + prefix() + "과를 가리킵니다");

        send(Role.CS_OFFICE, page + "/aliases/delete", "alias", prefix() + " 제2과(구)");
        assertThat(page(Role.CS_OFFICE, page)).doesNotContain("제2과(구)");
        assertThat(trail("department " + office.department()))
                .contains("CREATE alias " + prefix() + " 제2과(구)", "DELETE alias", "READ history");
    }

    @Test
    void aDepartmentTellsItsHistory() throws Exception {
        assertThat(page(Role.CS_OFFICE, "/organization/departments/" + office.department()))
                .contains("2024. 1. 1.", "CS리더", prefix() + "-DEPUTY", "2026. 7. 1. 직원", "중 0명이 바뀌었습니다.");
    }

    @Test
    void theKindOfWorkAndTheEnglishNameCanBeChanged() throws Exception {
        String page = "/organization/departments/" + office.department();

        send(Role.CS_OFFICE, page, "kind", "WELFARE", "nameEn", "Welfare " + prefix());

        inEnglish(Role.CS_OFFICE);
        assertThat(page(Role.CS_OFFICE, page))
                .contains("Welfare " + prefix(), "<option value=\"WELFARE\" selected=\"selected\">");
    }

    @Test
    void settingsAreKeptAndWrittenDown() throws Exception {
        assertThat(send(
                                Role.ADMINISTRATOR,
                                "/settings/agency",
                                "nameKo",
                                "시험구",
                                "nameEn",
                                "Test-gu",
                                "programmeUnit",
                                "행정지원과",
                                "basisDocument",
                                "행정지원과-1(2026. 1. 2.)")
                        .getRedirectedUrl())
                .isEqualTo("/settings");
        assertThat(page(Role.CS_OFFICE, "/settings")).contains("시험구", "행정지원과-1(2026. 1. 2.)");
        assertThat(trail("agency")).contains("시험구");
        assertThat(text(send(
                        Role.CS_OFFICE,
                        "/settings/agency",
                        "nameKo",
                        " ",
                        "nameEn",
                        "",
                        "programmeUnit",
                        "",
                        "basisDocument",
                        "")))
                .contains("기관 이름을 적어 주세요.", "기관 영문 이름을 적어 주세요.", "담당 부서를 적어 주세요.");
    }

    @Test
    void namesAreKeptOnlyWithADocument() throws Exception {
        assertThat(text(send(Role.CS_OFFICE, "/settings/names", "keepsNames", "true", "namesDocument", " ")))
                .contains("성명을 저장하려면 근거 문서를 적어 주세요.");

        send(Role.CS_OFFICE, "/settings/names", "keepsNames", "true", "namesDocument", "총무-3");
        assertThat(page(Role.CS_OFFICE, "/settings")).contains("총무-3", "checked=\"checked\"");
    }

    @Test
    void daysOfAQuarterAreSetAndCleared() throws Exception {
        send(Role.CS_OFFICE, "/settings/milestones", "2026-2.CS_TASK", "2026-07-16", "2026-3.REVIEW", "2026-10-12");
        assertThat(page(Role.CS_OFFICE, "/settings")).contains("value=\"2026-07-16\"", "value=\"2026-10-12\"");

        send(Role.CS_OFFICE, "/settings/milestones", "2026-2.CS_TASK", "");
        assertThat(page(Role.CS_OFFICE, "/settings")).doesNotContain("2026-07-16", "2026-10-12");
    }

    private String prefix() {
        return office.login(Role.STAFF).replace("-staff", "");
    }
}
