package org.dajeong.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Wrong passwords in a row: after [#MAX] of them a name is closed for [#CLOSED], whether it has an account or not.
///
/// The sentence `sign-in.locked` tells both figures.
@Repository
class WrongPasswords {

    static final int MAX = 5;
    static final Duration CLOSED = Duration.ofMinutes(15);

    /// How long a row is remembered that nobody went on with.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    WrongPasswords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether nobody signs in with a password under this name now.
    boolean isClosed(String login) {
        return jdbc.sql("""
                        select exists (
                            select 1 from accounts.wrong_password where login = :login and closed_until > :now)
                        """)
                .param("login", login.toLowerCase(Locale.ROOT))
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }

    /// Counts one more.
    @Transactional
    public void add(String login) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from accounts.wrong_password where last_at < :forgotten")
                .param("forgotten", now.minus(REMEMBERED))
                .update();
        jdbc.sql("""
                        insert into accounts.wrong_password as known (login, in_a_row, last_at)
                        values (:login, 1, :now)
                        on conflict (login) do update
                           set in_a_row = case when known.in_a_row + 1 >= :max then 0 else known.in_a_row + 1 end,
                               closed_until = case when known.in_a_row + 1 >= :max then cast(:until as timestamptz)
                                                   else known.closed_until end,
                               last_at = :now
                        """)
                .param("login", login.toLowerCase(Locale.ROOT))
                .param("now", now)
                .param("max", MAX)
                .param("until", now.plus(CLOSED))
                .update();
    }

    /// Opens a name again and forgets what was wrong before.
    void forget(String login) {
        jdbc.sql("delete from accounts.wrong_password where login = :login")
                .param("login", login)
                .update();
    }
}
