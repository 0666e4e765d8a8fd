package org.dajeong.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The accounts with which people sign in.
@Repository
public class Accounts implements UserDetailsService {

    /// So many wrong passwords in a row close an account for a while.
    static final int FAILURES_MAX = 5;

    /// How long it stays closed.
    static final Duration LOCKED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A new account.
    ///
    /// @param passwordHash as the password encoder wrote it; none for those who sign in elsewhere
    public record NewAccount(String login, Optional<String> passwordHash, String name, Optional<UUID> person) {}

    /// Adds an account and returns its id.
    @Transactional
    public UUID create(NewAccount account) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into accounts.account (id, login, password_hash, display_name, person_id)
                        values (:id, :login, :hash, :name, :person)
                        """)
                .param("id", id)
                .param("login", account.login())
                .param("hash", account.passwordHash().orElse(null))
                .param("name", account.name())
                .param("person", account.person().orElse(null))
                .update();
        return id;
    }

    /// Grants a role from a day on.
    ///
    /// @throws IllegalArgumentException if the role comes from a post
    @Transactional
    public void grant(UUID account, Role role, LocalDate from, String grantedBy) {
        if (!role.isGranted()) {
            throw new IllegalArgumentException(role + " comes from a post and is not granted");
        }
        jdbc.sql("""
                        insert into accounts.grant_of_role (account_id, role, from_date, granted_by)
                        values (:account, :role, :from, :by)
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("from", from)
                .param("by", grantedBy)
                .update();
    }

    /// Remembers how pages are to look to somebody.
    public void saveDisplay(UUID account, Viewer.Display display) {
        jdbc.sql("update accounts.account set lang = :lang, text_size = :size, contrast = :contrast where id = :id")
                .param("lang", display.language())
                .param("size", display.textSize())
                .param("contrast", display.contrast())
                .param("id", account)
                .update();
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return jdbc.sql("""
                        select login, coalesce(password_hash, '') as hash, enabled, locked_until
                          from accounts.account
                         where login = lower(:login)
                        """)
                .param("login", login)
                .query((row, index) -> User.withUsername(row.getString("login"))
                        .password(row.getString("hash"))
                        .disabled(!row.getBoolean("enabled"))
                        .accountLocked(Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                                .map(until -> until.toInstant().isAfter(clock.instant()))
                                .orElse(false))
                        .authorities("ACCOUNT")
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no account " + login));
    }

    /// A wrong password: after [#FAILURES_MAX] of them the account is closed for [#LOCKED].
    void failed(String login) {
        jdbc.sql("""
                        update accounts.account
                           set failures = case when failures + 1 >= :max then 0 else failures + 1 end,
                               locked_until = case when failures + 1 >= :max then :until else locked_until end
                         where login = lower(:login)
                        """)
                .param("max", FAILURES_MAX)
                .param("until", OffsetDateTime.ofInstant(clock.instant().plus(LOCKED), ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    /// A right one.
    void succeeded(String login) {
        jdbc.sql("update accounts.account set failures = 0, locked_until = null where login = :login")
                .param("login", login)
                .update();
    }
}
