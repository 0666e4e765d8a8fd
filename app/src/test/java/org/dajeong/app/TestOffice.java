package org.dajeong.app;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A small office for tests: one bureau with one department, and one account per role, named as the role in lower case.
public final class TestOffice {

    /// The password of every account.
    public static final String PASSWORD = "sosal-wind-4821";

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Map<Role, UUID> made = new ConcurrentHashMap<>();
    private final String hash;
    private final UUID bureau = Ids.next();
    private final UUID department = Ids.next();
    private final String prefix;

    /// @param prefix begins every login and code, so that tests which share a database do not meet
    public TestOffice(JdbcClient jdbc, Accounts accounts, PasswordEncoder passwords, String prefix) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.prefix = prefix;
        this.hash = passwords.encode(PASSWORD);
        jdbc.sql("insert into organization.bureau (id, name_ko, name_en, place) values (?, ?, ?, 1)")
                .params(bureau, prefix + "국", prefix + " bureau")
                .update();
        jdbc.sql("""
                        insert into organization.department
                               (id, code, name_ko, name_en, bureau_id, kind, place, valid_from)
                        values (?, ?, ?, ?, ?, 'LEVY', 1, ?)
                        """)
                .params(department, prefix + "-1", prefix + "과", prefix + " department", bureau, LONG_AGO)
                .update();
        for (Role role : Role.values()) {
            made.put(role, make(role));
        }
    }

    /// The one department.
    public UUID department() {
        return department;
    }

    /// The login of the account with a role.
    public String login(Role role) {
        return prefix + "-" + role.name().toLowerCase(Locale.ROOT);
    }

    /// The id of that account.
    public UUID account(Role role) {
        return Objects.requireNonNull(made.get(role));
    }

    private UUID make(Role role) {
        Optional<UUID> person = role.isGranted() ? Optional.empty() : Optional.of(person(role));
        UUID account = accounts.create(new Accounts.NewAccount(login(role), Optional.of(hash), role.name(), person));
        if (role.isGranted()) {
            accounts.grant(account, role, LONG_AGO, "test");
        }
        return account;
    }

    private UUID person(Role role) {
        UUID person = Ids.next();
        jdbc.sql("insert into organization.person (id, code) values (?, ?)")
                .params(person, prefix + "-" + role)
                .update();
        if (role != Role.BUREAU_HEAD) {
            jdbc.sql("""
                            insert into organization.assignment (id, person_id, department_id, from_date)
                            values (?, ?, ?, ?)
                            """).params(Ids.next(), person, department, LONG_AGO).update();
        }
        if (role != Role.STAFF) {
            boolean ofBureau = role == Role.BUREAU_HEAD;
            jdbc.sql("""
                            insert into organization.term (id, person_id, duty, department_id, bureau_id, from_date)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .param(Ids.next())
                    .param(person)
                    .param(role.name())
                    .param(ofBureau ? null : department)
                    .param(ofBureau ? bureau : null)
                    .param(LONG_AGO)
                    .update();
        }
        return person;
    }
}
