package org.dajeong.app.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way in for whoever holds the database: the first administrator, or one who is locked out.
@Component
public class Administrators {

    private static final String BY = "(terminal)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WrongPasswords wrong;
    private final AuditTrail audit;

    public Administrators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wrong = new WrongPasswords(jdbc, clock);
        this.audit = new AuditTrail(jdbc, clock);
    }

    /// Whether the tables of the product are there.
    public boolean canBeLetIn() {
        return jdbc.sql("select to_regclass('accounts.wrong_password') is not null")
                .query(Boolean.class)
                .single();
    }

    /// Whether somebody may give accounts to others today.
    public boolean anyIsOpen() {
        return jdbc.sql("""
                        select exists (
                            select 1
                              from accounts.account a
                              join accounts.grant_of_role g on g.account_id = a.id
                             where a.enabled and g.role = 'ADMINISTRATOR'
                               and g.from_date <= :today and (g.to_date is null or g.to_date > :today))
                        """)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /// Opens an account, made if it is not there, makes it an administrator's and gives it a password that serves once.
    ///
    /// @return the password; none if the login is not one
    @Transactional
    public Optional<String> letIn(String login) {
        if (!AccountKeeping.isLogin(login)) {
            return Optional.empty();
        }
        String password = Passwords.once();
        UUID account = jdbc.sql("""
                        insert into accounts.account (id, login, display_name, password_hash, password_once_until)
                        values (:id, :login, :login, :hash, :until)
                        on conflict (login) do update
                           set enabled = true, password_hash = :hash, password_once_until = :until
                        returning id
                        """)
                .param("id", Ids.next())
                .param("login", login)
                .param("hash", Passwords.encoder().encode(password))
                .param("until", OffsetDateTime.now(clock).plus(Passwords.ONCE))
                .query(UUID.class)
                .single();
        grant(account);
        wrong.forget(login);
        jdbc.sql("delete from accounts.spring_session where principal_name = :login")
                .param("login", login)
                .update();
        audit.add(BY, "", AuditTrail.Action.CHANGE, "account " + login, "let in as ADMINISTRATOR");
        return Optional.of(password);
    }

    /// From today on without an end, unless it is his today already.
    private void grant(UUID account) {
        jdbc.sql("""
                        insert into accounts.grant_of_role (account_id, role, from_date, granted_by)
                        select :account, 'ADMINISTRATOR', :today, :by
                         where not exists (
                             select 1
                               from accounts.grant_of_role
                              where account_id = :account and role = 'ADMINISTRATOR' and from_date <= :today
                                and (to_date is null or to_date > :today))
                        on conflict (account_id, role, from_date) do update set to_date = null
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .param("by", BY)
                .update();
    }
}
