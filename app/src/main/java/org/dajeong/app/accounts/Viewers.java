package org.dajeong.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Duties;
import org.dajeong.app.organization.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds out who looks, and what is open to him today.
@Repository
class Viewers {

    private static final String ACCOUNT = """
            select a.id, a.login, a.display_name, a.person_id, p.code, a.lang, a.text_size, a.contrast
              from accounts.account a
              left join organization.person p on p.id = a.person_id
             where a.login = :login and a.enabled
            """;

    private static final String GRANTS = """
            select role
              from accounts.grant_of_role
             where account_id = :account and from_date <= :on and (to_date is null or to_date > :on)
            """;

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Departments departments;
    private final Clock clock;

    Viewers(JdbcClient jdbc, Duties duties, Departments departments, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.departments = departments;
        this.clock = clock;
    }

    /// The viewer behind a login; none if the account is gone or switched off.
    Optional<Viewer> find(String login) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(ACCOUNT)
                .param("login", login)
                .query(Account::of)
                .optional()
                .map(account -> viewer(account, today));
    }

    private Viewer viewer(Account account, LocalDate today) {
        List<Duty> held = account.personId() == null ? List.of() : duties.of(account.personId(), today);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        jdbc.sql(GRANTS)
                .param("account", account.id())
                .param("on", today)
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        held.forEach(duty -> roles.add(Role.of(duty.kind())));
        return new Viewer(
                account.id(),
                account.login(),
                account.name(),
                Optional.ofNullable(account.code()),
                roles,
                open(held, today),
                home(held),
                roles.contains(Role.CS_OFFICE) || roles.contains(Role.EXECUTIVE),
                account.display());
    }

    private Set<UUID> open(List<Duty> held, LocalDate today) {
        Set<UUID> open = new HashSet<>();
        for (Duty duty : held) {
            switch (duty.kind()) {
                case LEADER, DEPUTY, DEPARTMENT_HEAD -> duty.department().ifPresent(open::add);
                case BUREAU_HEAD ->
                    departments.listFor(today).stream()
                            .filter(department -> duty.bureau()
                                    .filter(department.bureau()::equals)
                                    .isPresent())
                            .map(Department::id)
                            .forEach(open::add);
                case STAFF -> {} // sees his own results, not the department's
            }
        }
        return open.isEmpty() ? open : departments.lineages(open, today);
    }

    private static Optional<UUID> home(List<Duty> held) {
        return held.stream()
                .filter(duty -> duty.department().isPresent())
                .max(Comparator.comparing(Duty::kind, Comparator.comparing(kind -> kind != Duty.Kind.STAFF)))
                .flatMap(Duty::department);
    }

    private record Account(
            UUID id,
            String login,
            String name,
            @Nullable UUID personId,
            @Nullable String code,
            Viewer.Display display) {

        static Account of(ResultSet row, int index) throws SQLException {
            return new Account(
                    row.getObject("id", UUID.class),
                    row.getString("login"),
                    row.getString("display_name"),
                    row.getObject("person_id", UUID.class),
                    row.getString("code"),
                    new Viewer.Display(row.getString("lang"), row.getString("text_size"), row.getString("contrast")));
        }
    }
}
