package org.dajeong.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The demo's accounts: one per role, and one for every CS leader.
@Component
class DemoAccounts {

    /// Everybody's password. No secret: only the demo knows it, and the demo listens to its own machine alone.
    static final String PASSWORD = "dajeong-demo";

    private static final String TOLD_OF = "세무2과";

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;

    DemoAccounts(Accounts accounts, PasswordEncoder passwords, JdbcClient jdbc) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    /// An account to show to whoever tries the demo.
    record Shown(Role role, String login, String name) {}

    /// Those that are shown: one per role.
    static List<Shown> shown() {
        return List.of(
                new Shown(Role.LEADER, "leader", "남기훈"),
                new Shown(Role.DEPUTY, "deputy", "세무2과 서무"),
                new Shown(Role.DEPARTMENT_HEAD, "head", "세무2과장"),
                new Shown(Role.BUREAU_HEAD, "bureau", "기획재정국장"),
                new Shown(Role.STAFF, "staff", "세무2과 직원"),
                new Shown(Role.CS_OFFICE, "cs", "CS 총괄 담당자"),
                new Shown(Role.INTEGRITY_OFFICE, "integrity", "청렴 담당자"),
                new Shown(Role.EXECUTIVE, "executive", "부구청장"),
                new Shown(Role.ASSESSOR, "assessor", "조사원"),
                new Shown(Role.ADMINISTRATOR, "admin", "시스템 관리자"),
                new Shown(Role.STAFF_REPRESENTATIVE, "representative", "직원 대표"));
    }

    /// Makes them all.
    ///
    /// @param today the people of the office now
    void make(OfficeTable table, People people, List<People.Person> today) {
        String hash = passwords.encode(PASSWORD);
        List<String> taken = new ArrayList<>();
        for (Shown shown : shown()) {
            Optional<String> code = code(shown.role(), people, table, today, taken);
            code.ifPresent(taken::add);
            UUID account = make(shown.login(), shown.name(), code, hash);
            if (shown.role().isGranted()) {
                accounts.grant(account, shown.role(), SINCE, "demo");
            }
        }
        int number = 0;
        for (OfficeTable.Line line : table.lines()) {
            number++;
            if (!line.name().equals(TOLD_OF)) {
                String code = people.leader(line.name(), People.DAYS.size() - 1);
                make("leader%02d".formatted(number), line.leader(), Optional.of(code), hash);
            }
        }
    }

    private UUID make(String login, String name, Optional<String> code, String hash) {
        Optional<UUID> person = code.map(known -> jdbc.sql("select id from organization.person where code = :code")
                .param("code", known)
                .query(UUID.class)
                .single());
        return accounts.create(new Accounts.NewAccount(login, Optional.of(hash), name, person));
    }

    private static Optional<String> code(
            Role role, People people, OfficeTable table, List<People.Person> today, List<String> taken) {
        return switch (role) {
            case LEADER -> Optional.of(people.leader(TOLD_OF, People.DAYS.size() - 1));
            case DEPARTMENT_HEAD -> Optional.of(people.head(TOLD_OF));
            case BUREAU_HEAD ->
                Optional.of(people.bureauHead(table.line(TOLD_OF).bureau()));
            case DEPUTY -> colleague(today, "부서 실무자", taken);
            case STAFF -> colleague(today, "", taken);
            case ADMINISTRATOR, CS_OFFICE, INTEGRITY_OFFICE, EXECUTIVE, ASSESSOR, STAFF_REPRESENTATIVE ->
                Optional.empty();
        };
    }

    private static Optional<String> colleague(List<People.Person> today, String csRole, List<String> taken) {
        return today.stream()
                .filter(person -> person.department().equals(TOLD_OF)
                        && person.post().equals("팀원")
                        && person.csRole().equals(csRole)
                        && !taken.contains(person.code()))
                .map(People.Person::code)
                .findFirst();
    }
}
