package org.dajeong.app.accounts;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Counts wrong passwords and writes down who came in.
@Component
class SignInEvents {

    /// Longer than any login; what is longer was not typed by a person.
    private static final int LOGIN_LENGTH_MAX = 100;

    private final Accounts accounts;
    private final AuditTrail audit;

    SignInEvents(Accounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        accounts.succeeded(event.getAuthentication().getName());
    }

    /// Somebody is in: by password, passkey or the agency's own sign-in.
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        String login = event.getAuthentication().getName();
        audit.add(login, address(event.getAuthentication()), AuditTrail.Action.SIGN_IN, "account " + login, "");
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        String kept = kept(event.getAuthentication().getName());
        if (event instanceof AuthenticationFailureBadCredentialsEvent) {
            accounts.failed(kept);
        }
        audit.add(
                kept,
                address(event.getAuthentication()),
                AuditTrail.Action.SIGN_IN_FAILED,
                "account " + kept,
                event.getException().getClass().getSimpleName());
    }

    /// As much of a login as is written down.
    static String kept(String login) {
        return login.substring(0, Math.min(login.length(), LOGIN_LENGTH_MAX));
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }
}
