package org.dajeong.app.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    private final JdbcClient jdbc;
    private final WrongPasswords wrong;
    private final Clock clock;

    Accounts(JdbcClient jdbc, WrongPasswords wrong, Clock clock) {
        this.jdbc = jdbc;
        this.wrong = wrong;
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

    /// Whoever signs in with a password under this name. A name without an account is closed after wrong passwords like
    /// one with an account.
    @Override
    public UserDetails loadUserByUsername(String login) {
        Optional<UserDetails> account = find(login);
        if (account.isEmpty() && wrong.isClosed(login)) {
            return User.withUsername(login)
                    .password("")
                    .accountLocked(true)
                    .authorities("ACCOUNT")
                    .build();
        }
        return account.orElseThrow(() -> new UsernameNotFoundException("no account " + login));
    }

    /// The account with a login, however it is written.
    Optional<UserDetails> find(String login) {
        return jdbc.sql("""
                        select login, coalesce(password_hash, '') as hash, enabled,
                               coalesce(password_once_until <= :now, false) as over
                          from accounts.account
                         where login = lower(:login)
                        """)
                .param("login", login)
                .param("now", OffsetDateTime.now(clock))
                .query((row, index) -> User.withUsername(row.getString("login"))
                        .password(row.getString("hash"))
                        .disabled(!row.getBoolean("enabled"))
                        .accountLocked(wrong.isClosed(row.getString("login")))
                        .credentialsExpired(row.getBoolean("over"))
                        .authorities("ACCOUNT")
                        .build())
                .optional();
    }
}
