package org.dajeong.app.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Whoever came by the agency's sign-in, under the login of his account: the agency may write it in capitals.
final class AgencyUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final String login;

    AgencyUser(String login, OidcUser user) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.login = login;
    }

    @Override
    public String getName() {
        return login;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof AgencyUser user && login.equals(user.login);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + login.hashCode();
    }
}
