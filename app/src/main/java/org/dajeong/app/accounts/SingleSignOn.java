package org.dajeong.app.accounts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The agency's own sign-in (OpenID Connect), where `spring.security.oauth2.client.registration.agency` is set.
///
/// It proves who somebody is; what he may do stays here. The claim that the provider is told to use as a name
/// (`user-name-attribute`) must be the login of an account that is open.
@Component
class SingleSignOn {

    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final Accounts accounts;

    SingleSignOn(ObjectProvider<ClientRegistrationRepository> providers, Accounts accounts) {
        this.providers = providers;
        this.accounts = accounts;
    }

    boolean isSetUp() {
        return providers.getIfAvailable() != null;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (isSetUp()) {
            OidcUserService provider = new OidcUserService();
            http.oauth2Login(login -> login.loginPage("/signin")
                    .failureUrl("/signin?error")
                    .userInfoEndpoint(
                            user -> user.oidcUserService(request -> withAccount(provider.loadUser(request)))));
        }
    }

    private OidcUser withAccount(OidcUser user) {
        try {
            UserDetails account = accounts.loadUserByUsername(user.getName());
            if (account.isEnabled() && account.isAccountNonLocked()) {
                return user;
            }
        } catch (UsernameNotFoundException unknown) {
            // told below, in the same words
        }
        throw new OAuth2AuthenticationException(new OAuth2Error("access_denied"), "no open account " + user.getName());
    }
}
