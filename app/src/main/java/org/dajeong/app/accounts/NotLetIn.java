package org.dajeong.app.accounts;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/// Somebody whom the agency knows, and who has no open account here.
final class NotLetIn extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String login;
    private final Reason reason;

    NotLetIn(String login, Reason reason) {
        super(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED), "no open account " + login);
        this.login = login;
        this.reason = reason;
    }

    /// Why not.
    enum Reason {
        /// There is no account with this login.
        UNKNOWN,
        /// An administrator closed it.
        CLOSED
    }

    /// The name the agency gave.
    String login() {
        return login;
    }

    Reason reason() {
        return reason;
    }
}
