package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.Optional;

/// A row of a staff list.
///
/// @param row its number in the file
/// @param code the person, as a keyed code
/// @param name only where the agency keeps names
/// @param department empty for the head of a bureau
/// @param from the day of the appointment (발령일)
/// @param kind what callers of the department come for, if the list says so
/// @param departmentEn the department's name in English, or nothing
public record StaffRow(
        long row,
        String code,
        Optional<String> name,
        String bureau,
        String department,
        String team,
        String grade,
        Post post,
        CsRole csRole,
        LocalDate from,
        Optional<KindOfWork> kind,
        String departmentEn) {

    /// The post (직책).
    public enum Post {
        MEMBER,
        TEAM_LEAD,
        DEPARTMENT_HEAD,
        BUREAU_HEAD
    }

    /// The part in the programme (CS 역할).
    public enum CsRole {
        NONE,
        LEADER,
        DEPUTY
    }

    /// Whether the row gives a duty; only such a row may name a person a second time.
    boolean givesDuty() {
        return csRole != CsRole.NONE || post == Post.DEPARTMENT_HEAD || post == Post.BUREAU_HEAD;
    }
}
