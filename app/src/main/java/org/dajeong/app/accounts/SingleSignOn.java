package org.dajeong.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The agency's own sign-in (OpenID Connect), where `spring.security.oauth2.client.registration.agency` is set.
///
/// It proves who somebody is; what he may do stays here. The claim that the provider is told to use as a name
/// (`user-name-attribute`) must be the login of an account that is open. Wrong passwords typed here do not close this
/// way in: whoever types them does not come by it.
@Component
class SingleSignOn {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);

    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final Accounts accounts;
    private final AuditTrail audit;

    SingleSignOn(ObjectProvider<ClientRegistrationRepository> providers, Accounts accounts, AuditTrail audit) {
        this.providers = providers;
        this.accounts = accounts;
        this.audit = audit;
    }

    boolean isSetUp() {
        return providers.getIfAvailable() != null;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (isSetUp()) {
            OidcUserService provider = new OidcUserService();
            http.oauth2Login(login -> login.loginPage("/signin")
                    .failureHandler(this::refuse)
                    .userInfoEndpoint(
                            user -> user.oidcUserService(request -> withAccount(provider.loadUser(request)))));
        }
    }

    private OidcUser withAccount(OidcUser user) {
        UserDetails account = accounts.find(user.getName())
                .orElseThrow(() -> new NotLetIn(user.getName(), SignInProblem.AGENCY_UNKNOWN));
        if (!account.isEnabled()) {
            throw new NotLetIn(account.getUsername(), SignInProblem.AGENCY_CLOSED);
        }
        return new AgencyUser(account.getUsername(), user);
    }

    /// The agency said who it is, so he may be told why he is not let in; everything else is a matter for whoever runs
    /// the product.
    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String login = "";
        SignInProblem why = SignInProblem.AGENCY_FAILED;
        if (failure instanceof NotLetIn refused) {
            login = SignInEvents.kept(refused.login());
            why = refused.why();
        } else {
            LOG.warn("The agency's sign-in failed: {}", failure.getMessage());
        }
        audit.add(login, request.getRemoteAddr(), AuditTrail.Action.SIGN_IN_FAILED, "account " + login, why.value());
        response.sendRedirect(request.getContextPath() + why.address());
    }
}
