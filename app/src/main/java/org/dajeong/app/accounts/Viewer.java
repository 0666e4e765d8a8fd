package org.dajeong.app.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Whoever looks at a page, with the rights of the day.
///
/// @param person code of the staff member behind the account
/// @param departments the departments whose results are open: those of the post, or of the bureau
/// @param home the department whose page is the first: where he leads, assists, heads or works
/// @param seesAll whether every department's results are open
/// @param display how pages are to look
public record Viewer(
        UUID account,
        String login,
        String name,
        Optional<String> person,
        Set<Role> roles,
        Set<UUID> departments,
        Optional<UUID> home,
        boolean seesAll,
        Display display) {

    public Viewer {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    /// How pages look to somebody.
    ///
    /// @param language `ko` or `en`
    /// @param textSize `normal`, `large` or `largest`
    /// @param contrast `normal` or `high`
    public record Display(String language, String textSize, String contrast) {

        /// What is shown before anybody chose.
        public static final Display STANDARD = new Display("ko", "normal", "normal");
    }

    /// Whether one of the roles is his.
    public boolean isAny(Role... any) {
        return Set.of(any).stream().anyMatch(roles::contains);
    }

    /// Whether the results of a department are open to him.
    public boolean mayRead(UUID department) {
        return seesAll || departments.contains(department);
    }

    /// Stops whoever may not read the results of a department.
    ///
    /// @throws NotYours if they are not open to him
    public void mustRead(UUID department) {
        if (!mayRead(department)) {
            throw new NotYours(login, "department " + department);
        }
    }

    /// Stops whoever looks at a department that is not one of his own.
    ///
    /// @param subject what he wanted, for the audit trail
    /// @throws NotYours if it is not
    public void mustBelongTo(UUID department, String subject) {
        if (!departments.contains(department)) {
            throw new NotYours(login, subject);
        }
    }
}
