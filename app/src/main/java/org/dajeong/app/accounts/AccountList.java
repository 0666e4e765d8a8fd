package org.dajeong.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All accounts, for an administrator.
@Repository
public class AccountList {

    private static final String COLUMNS = """
            select a.id, a.login, a.display_name, a.person_id, a.enabled, a.password_once_until
              from accounts.account a
            """;

    private static final String MATCHING = """
             where :text = ''
                or position(lower(:text) in a.login) > 0
                or position(lower(:text) in lower(a.display_name)) > 0
                or a.person_id = (select id from organization.person where code = :text)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How many accounts have a text in login or name, or belong to the person with that code.
    public int count(String text) {
        return jdbc.sql("select count(*) from accounts.account a" + MATCHING)
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    /// Some of them, by login.
    public List<AccountEntry> list(String text, int offset, int count) {
        return jdbc.sql(COLUMNS + MATCHING + " order by a.login limit :count offset :offset")
                .param("text", text)
                .param("count", count)
                .param("offset", offset)
                .query(this::entry)
                .list();
    }

    /// One account.
    public Optional<AccountEntry> find(UUID id) {
        return jdbc.sql(COLUMNS + " where a.id = :id")
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    private AccountEntry entry(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AccountEntry(
                id,
                row.getString("login"),
                row.getString("display_name"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getBoolean("enabled"),
                Optional.ofNullable(row.getObject("password_once_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                grants(id));
    }

    private List<AccountEntry.Grant> grants(UUID account) {
        return jdbc.sql("""
                        select role, from_date, to_date, granted_by
                          from accounts.grant_of_role
                         where account_id = :account and (to_date is null or to_date > :today)
                         order by role, from_date
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new AccountEntry.Grant(
                        Role.valueOf(row.getString("role")),
                        row.getObject("from_date", LocalDate.class),
                        Optional.ofNullable(row.getObject("to_date", LocalDate.class)),
                        row.getString("granted_by")))
                .list();
    }
}
