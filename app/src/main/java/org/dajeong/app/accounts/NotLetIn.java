package org.dajeong.app.accounts;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/// Somebody whom the agency knows, and who has no open account here.
final class NotLetIn extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String login;
    private final SignInProblem why;

    NotLetIn(String login, SignInProblem why) {
        super(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED), "no open account " + login);
        this.login = login;
        this.why = why;
    }

    /// The name the agency gave.
    String login() {
        return login;
    }

    SignInProblem why() {
        return why;
    }
}
