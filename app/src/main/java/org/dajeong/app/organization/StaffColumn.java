package org.dajeong.app.organization;

import java.util.List;
import java.util.stream.Stream;

/// The columns of a staff list, under the headings that offices use for them.
enum StaffColumn {
    NUMBER("직원번호", "사번", "공무원번호", "행정번호"),
    CODE("직원코드"),
    NAME("성명", "이름"),
    BUREAU("국", "국명", "실국", "국·실"),
    DEPARTMENT("부서", "부서명", "과"),
    TEAM("팀", "팀명"),
    GRADE("직급"),
    POST("직책", "직위"),
    CS_ROLE("CS 역할"),
    FROM("발령일", "발령일자"),
    KIND("업무 성격"),
    DEPARTMENT_EN("부서 영문명");

    private final List<String> headings;

    StaffColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /// The heading in our own form.
    String heading() {
        return headings.getFirst();
    }

    boolean isHeadedBy(String cell) {
        String key = DepartmentNames.key(cell);
        return headings.stream().map(DepartmentNames::key).anyMatch(key::equals);
    }

    /// The columns of the blank form.
    static Stream<StaffColumn> ofForm() {
        return Stream.of(values()).filter(column -> column != CODE);
    }
}
