package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A staff list (인사 자료) as it was read: who works where, with which duty, since when. It holds codes, never
/// staff numbers.
///
/// @param fingerprint SHA-256 of the file
/// @param problems what could not be read; with any of them nothing of the list is applied
public record StaffList(
        String fileName, String fingerprint, Scope scope, List<StaffRow> rows, List<LoadProblem> problems) {

    public StaffList {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// What it means that somebody is not on the list.
    public enum Scope {
        /// He left: the list names everybody (전체 명부).
        WHOLE_OFFICE,
        /// Nothing: the list names only those whose post changed (변동자 명부).
        CHANGES_ONLY
    }

    /// The day from which the whole list holds: the latest day on it.
    public Optional<LocalDate> effective() {
        return rows.stream().map(StaffRow::from).max(LocalDate::compareTo);
    }
}
