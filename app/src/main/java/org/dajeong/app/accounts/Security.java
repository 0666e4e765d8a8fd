package org.dajeong.app.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// The way in for the office's own people: a session, protected forms, and every route by its [Allowed].
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain staff(
            HttpSecurity http,
            RouteRights rights,
            SingleSignOn singleSignOn,
            WrongPasswords wrong,
            Accounts accounts,
            @Value("${dajeong.address}") URI address,
            @Value("${spring.application.name}") String name)
            throws Exception {
        singleSignOn.addTo(http);
        http.setSharedObject(UserDetailsService.class, login -> open(accounts.loadUserByUsername(login)));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/css/**", "/js/**", "/img/**", "/vendor/**")
                                .permitAll()
                                .requestMatchers("/actuator/health/**", "/actuator/health")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/webauthn/register", "/webauthn/register/options")
                                .authenticated()
                                .anyRequest()
                                .access(rights))
                .formLogin(form -> form.loginPage("/signin")
                        .loginProcessingUrl("/signin")
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + problem(request, failure, wrong).address())))
                .webAuthn(passkeys -> passkeys.rpName(name)
                        .rpId(address.getHost())
                        .allowedOrigins(address.toString())
                        .disableDefaultRegistrationPage(true))
                .logout(out -> out.logoutUrl("/signout").logoutSuccessUrl("/signin?out"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .invalidSessionUrl("/signin?expired"))
                .exceptionHandling(failures -> failures.accessDeniedHandler(Security::denied))
                .headers(headers -> headers.httpStrictTransportSecurity(strict -> strict.includeSubDomains(false))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeys(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    @Bean
    PasswordEncoder passwords() {
        return Passwords.encoder();
    }

    /// Cookies go over TLS alone where the product is reached by TLS, whatever a proxy says of a request.
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(@Value("${dajeong.address}") URI address) {
        return cookie -> cookie.setUseSecureCookie("https".equals(address.getScheme()));
    }

    /// Spring Security asks whether an account is open when a password comes, but not when a passkey does.
    private static UserDetails open(UserDetails account) {
        if (!account.isEnabled() || !account.isAccountNonLocked()) {
            throw new DisabledException(account.getUsername() + " is closed");
        }
        return account;
    }

    private static SignInProblem problem(
            HttpServletRequest request, AuthenticationException failure, WrongPasswords wrong) {
        String login = Objects.requireNonNullElse(request.getParameter("username"), "");
        if (failure instanceof LockedException || wrong.isClosed(SignInEvents.kept(login))) {
            return SignInProblem.LOCKED;
        }
        return failure instanceof CredentialsExpiredException ? SignInProblem.ONCE_OVER : SignInProblem.REFUSED;
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean nowhere = request.getAttribute(RouteRights.NOWHERE) != null;
        response.sendError((nowhere ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
    }
}
