package org.dajeong.app.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dajeong.app.accounts.AccountChange.Reason;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator does with accounts.
///
/// Nobody changes his own rights, and one administrator always stays.
@Service
public class AccountKeeping {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    /// The lock under which administrators are counted, "admins" in numbers.
    private static final long LOCK = 0x61646d696e73L;

    /// Whether an administrator without an end stays if the account is none any more.
    private static final String STAYS = """
            select not exists (
                       select 1
                         from accounts.grant_of_role
                        where account_id = :account and role = 'ADMINISTRATOR'
                          and (to_date is null or to_date > :today))
                or exists (
                       select 1
                         from accounts.account a
                         join accounts.grant_of_role g on g.account_id = a.id
                        where a.enabled and a.id <> :account and g.role = 'ADMINISTRATOR'
                          and g.from_date <= :today and g.to_date is null)
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final People people;
    private final PasswordEncoder passwords;
    private final WrongPasswords wrong;
    private final Clock clock;

    AccountKeeping(
            JdbcClient jdbc,
            Accounts accounts,
            People people,
            PasswordEncoder passwords,
            WrongPasswords wrong,
            Clock clock) {
        this.wrong = wrong;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Makes an account with a password that serves once.
    ///
    /// @param personCode whose account it is; blank for somebody from outside
    @Transactional
    public AccountChange create(String login, String name, String personCode) {
        String wanted = login.strip().toLowerCase(Locale.ROOT);
        Optional<UUID> person = people.find(personCode.strip()).map(Person::id);
        List<Reason> reasons = new ArrayList<>();
        if (!isLogin(wanted)) {
            reasons.add(Reason.LOGIN_FORM);
        } else if (is("select exists (select 1 from accounts.account where login = :value)", wanted)) {
            reasons.add(Reason.LOGIN_TAKEN);
        }
        if (name.isBlank()) {
            reasons.add(Reason.NAME_MISSING);
        }
        if (!personCode.isBlank() && person.isEmpty()) {
            reasons.add(Reason.PERSON_UNKNOWN);
        }
        if (person.isPresent()
                && is("select exists (select 1 from accounts.account where person_id = :value)", person.get())) {
            reasons.add(Reason.PERSON_TAKEN);
        }
        if (!reasons.isEmpty()) {
            return new AccountChange.Refused(reasons);
        }
        UUID account = accounts.create(new Accounts.NewAccount(wanted, Optional.empty(), name.strip(), person));
        return resetPassword(account);
    }

    /// Gives an account a password that serves once and for some days, ends its sessions and opens it if it was locked.
    @Transactional
    public AccountChange resetPassword(UUID account) {
        String password = Passwords.once();
        String login = jdbc.sql("""
                        update accounts.account
                           set password_hash = :hash, password_once_until = :until
                         where id = :account
                     returning login
                        """)
                .param("hash", passwords.encode(password))
                .param("until", OffsetDateTime.now(clock).plus(Passwords.ONCE))
                .param("account", account)
                .query(String.class)
                .single();
        wrong.forget(login);
        endSessions(account, "");
        return new AccountChange.WithPassword(account, password);
    }

    /// Opens or closes an account; closing ends its sessions.
    @Transactional
    public AccountChange enable(UUID account, boolean enabled, UUID by) {
        if (!enabled) {
            List<Reason> reasons = keepsAnAdministrator(account, by);
            if (!reasons.isEmpty()) {
                return new AccountChange.Refused(reasons);
            }
            endSessions(account, "");
        }
        jdbc.sql("update accounts.account set enabled = :enabled where id = :account")
                .param("enabled", enabled)
                .param("account", account)
                .update();
        return new AccountChange.Done(account);
    }

    /// Grants a role for some days.
    ///
    /// @param until the day it ends, exclusive; none for as long as nobody ends it
    @Transactional
    public AccountChange grant(UUID account, Role role, LocalDate from, Optional<LocalDate> until, Viewer by) {
        List<Reason> reasons = new ArrayList<>();
        if (account.equals(by.account())) {
            reasons.add(Reason.OWN_ACCOUNT);
        }
        if (!role.isGranted()) {
            reasons.add(Reason.FROM_POST);
        }
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            reasons.add(Reason.ENDS_BEFORE);
        } else if (overlaps(account, role, from, until)) {
            reasons.add(Reason.ALREADY_GRANTED);
        }
        if (!reasons.isEmpty()) {
            return new AccountChange.Refused(reasons);
        }
        jdbc.sql("""
                        insert into accounts.grant_of_role (account_id, role, from_date, to_date, granted_by)
                        values (:account, :role, :from, :until, :by)
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("from", from)
                .param("until", until.orElse(null))
                .param("by", by.login())
                .update();
        return new AccountChange.Done(account);
    }

    /// Ends a role today; one that begins later, or began today, is taken back.
    @Transactional
    public AccountChange revoke(UUID account, Role role, UUID by) {
        if (account.equals(by)) {
            return new AccountChange.Refused(List.of(Reason.OWN_ACCOUNT));
        }
        List<Reason> reasons = role == Role.ADMINISTRATOR ? keepsAnAdministrator(account, by) : List.of();
        if (!reasons.isEmpty()) {
            return new AccountChange.Refused(reasons);
        }
        String open = " where account_id = :account and role = :role and (to_date is null or to_date > :today)";
        for (String statement : List.of(
                "delete from accounts.grant_of_role" + open + " and from_date >= :today",
                "update accounts.grant_of_role set to_date = :today" + open)) {
            jdbc.sql(statement)
                    .param("account", account)
                    .param("role", role.name())
                    .param("today", LocalDate.now(clock))
                    .update();
        }
        return new AccountChange.Done(account);
    }

    static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    private boolean overlaps(UUID account, Role role, LocalDate from, Optional<LocalDate> until) {
        return jdbc.sql("""
                        select exists (
                            select 1
                              from accounts.grant_of_role
                             where account_id = :account and role = :role
                               and (to_date is null or to_date > :from)
                               and from_date < coalesce(cast(:until as date), 'infinity'))
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("from", from)
                .param("until", until.orElse(null))
                .query(Boolean.class)
                .single();
    }

    /// Two administrators who close each other at the same moment come one after the other.
    private List<Reason> keepsAnAdministrator(UUID account, UUID by) {
        if (account.equals(by)) {
            return List.of(Reason.OWN_ACCOUNT);
        }
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        boolean stays = jdbc.sql(STAYS)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
        return stays ? List.of() : List.of(Reason.LAST_ADMINISTRATOR);
    }

    /// @param but the session that goes on
    void endSessions(UUID account, String but) {
        jdbc.sql("""
                        delete from accounts.spring_session
                         where session_id <> :but
                           and principal_name = (select login from accounts.account where id = :account)
                        """).param("but", but).param("account", account).update();
    }

    private boolean is(String question, Object value) {
        return jdbc.sql(question).param("value", value).query(Boolean.class).single();
    }
}
