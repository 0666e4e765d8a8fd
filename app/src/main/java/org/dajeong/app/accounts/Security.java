package org.dajeong.app.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
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
            @Value("${dajeong.address}") URI address,
            @Value("${spring.application.name}") String name)
            throws Exception {
        singleSignOn.addTo(http);
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
                .formLogin(form -> form.loginPage("/signin").loginProcessingUrl("/signin"))
                .webAuthn(passkeys -> passkeys.rpName(name)
                        .rpId(address.getHost())
                        .allowedOrigins(address.toString())
                        .disableDefaultRegistrationPage(true))
                .logout(out -> out.logoutUrl("/signout").logoutSuccessUrl("/signin?out"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .invalidSessionUrl("/signin?expired"))
                .exceptionHandling(failures -> failures.accessDeniedHandler(Security::denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
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
        return new BCryptPasswordEncoder(11);
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean nowhere = request.getAttribute(RouteRights.NOWHERE) != null;
        response.sendError((nowhere ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
    }
}
