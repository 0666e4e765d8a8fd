package org.dajeong.app.accounts;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Counts wrong passwords and writes down who came in and who left.
@Component
class SignInEvents {

    /// Longer than any login; what is longer was not typed by a person.
    private static final int LOGIN_LENGTH_MAX = 100;

    private final WrongPasswords wrong;
    private final AuditTrail audit;

    SignInEvents(WrongPasswords wrong, AuditTrail audit) {
        this.wrong = wrong;
        this.audit = audit;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        wrong.forget(event.getAuthentication().getName());
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
        // A closed account is counted like a wrong password, or the sentence of the fifth would give it away.
        if (event instanceof AuthenticationFailureBadCredentialsEvent
                || event instanceof AuthenticationFailureDisabledEvent) {
            wrong.add(kept);
        }
        audit.add(
                kept,
                address(event.getAuthentication()),
                AuditTrail.Action.SIGN_IN_FAILED,
                "account " + kept,
                event.getException().getClass().getSimpleName());
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        String login = event.getAuthentication().getName();
        audit.add(login, address(event.getAuthentication()), AuditTrail.Action.SIGN_OUT, "account " + login, "");
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
