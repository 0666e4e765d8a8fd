package org.dajeong.app.accounts;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why somebody was not let in, as the sign-in page tells it.
enum SignInProblem {
    /// The name or the password is wrong, or the account is closed: it does not say which.
    REFUSED,
    /// Too many wrong passwords.
    LOCKED,
    /// The password was right, but served once and for some days.
    ONCE_OVER,
    /// The agency knows him, and he has no account.
    AGENCY_UNKNOWN,
    /// The agency knows him, and an administrator closed his account.
    AGENCY_CLOSED,
    /// The agency's sign-in broke off or could not be reached.
    AGENCY_FAILED;

    /// The page that tells it.
    String address() {
        return this == REFUSED ? "/signin?error" : "/signin?error=" + value();
    }

    /// The last part of its sentence's key.
    String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What an address tells; it may carry anything.
    static SignInProblem parse(@Nullable String value) {
        return Stream.of(values())
                .filter(known -> known.value().equals(value))
                .findFirst()
                .orElse(REFUSED);
    }
}
