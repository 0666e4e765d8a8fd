package org.dajeong.app.accounts;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The password of whoever looks.
@Service
public class OwnPassword {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final AccountKeeping keeping;

    OwnPassword(JdbcClient jdbc, PasswordEncoder passwords, AccountKeeping keeping) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.keeping = keeping;
    }

    /// Changes it, and ends all other sessions of the account.
    ///
    /// @param session the id of the session that goes on
    @Transactional
    public AccountChange change(Viewer viewer, String old, String chosen, String repeated, String session) {
        Set<AccountChange.Reason> reasons = EnumSet.noneOf(AccountChange.Reason.class);
        if (!hash(viewer.account()).filter(hash -> passwords.matches(old, hash)).isPresent()) {
            reasons.add(AccountChange.Reason.PASSWORD_WRONG);
        }
        reasons.addAll(Passwords.faults(viewer.login(), old, chosen, repeated));
        if (!reasons.isEmpty()) {
            return new AccountChange.Refused(List.copyOf(reasons));
        }
        jdbc.sql("update accounts.account set password_hash = :hash, password_once_until = null where id = :account")
                .param("hash", passwords.encode(chosen))
                .param("account", viewer.account())
                .update();
        keeping.endSessions(viewer.account(), session);
        return new AccountChange.Done(viewer.account());
    }

    /// Whether the account still has the password an administrator gave it.
    public boolean isOnce(UUID account) {
        return jdbc.sql("select password_once_until is not null from accounts.account where id = :account")
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Optional<String> hash(UUID account) {
        return jdbc.sql("select password_hash from accounts.account where id = :account and password_hash is not null")
                .param("account", account)
                .query(String.class)
                .optional();
    }
}
