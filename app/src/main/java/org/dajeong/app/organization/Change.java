package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.Optional;

/// One thing that a staff list changes.
///
/// Departments and bureaus that are new have the ids they will be stored with.
public sealed interface Change {

    /// A bureau that was not known.
    record BureauAdded(Bureau bureau) implements Change {}

    /// A department that was not known.
    record DepartmentAdded(Department department) implements Change {}

    /// Another spelling of a department.
    record SpellingAdded(Department department, String spelling) implements Change {}

    /// A department that became another, or part of it.
    record Succeeded(Department from, Department to, Succession.Kind kind, LocalDate on) implements Change {}

    /// A department that comes to another bureau.
    record BureauChanged(Department department, Bureau to, LocalDate on) implements Change {}

    /// A department that ends.
    record DepartmentEnded(Department department, LocalDate on) implements Change {}

    /// Somebody who was not there, or not any more.
    record Joined(String code, Department to, String team, LocalDate on) implements Change {}

    /// Somebody who goes to another department.
    ///
    /// @param along whether he goes with his department, as it is renamed, merged or split
    record Moved(String code, Department from, Department to, String team, LocalDate on, boolean along)
            implements Change {}

    /// Somebody who goes to another team of his department.
    record TeamChanged(String code, Department department, String team, LocalDate on) implements Change {}

    /// Somebody of whom an earlier list said something else for the same day: what it said is replaced.
    record Corrected(String code, Department from, Department to, String team, LocalDate on) implements Change {}

    /// Somebody who works in no department any more.
    record Left(String code, Department from, LocalDate on) implements Change {}

    /// A grade or a name.
    record PersonNoted(String code, String grade, Optional<String> name) implements Change {}

    /// A term that begins.
    record DutyBegun(String code, Duty.Kind duty, Seat seat, LocalDate on) implements Change {}

    /// A term that ends.
    record DutyEnded(String code, Duty.Kind duty, Seat seat, LocalDate on) implements Change {}

    /// Where a duty is: a department, or a bureau.
    record Seat(Optional<Department> department, Optional<Bureau> bureau) {

        static Seat of(Department department) {
            return new Seat(Optional.of(department), Optional.empty());
        }

        static Seat of(Bureau bureau) {
            return new Seat(Optional.empty(), Optional.of(bureau));
        }
    }
}
