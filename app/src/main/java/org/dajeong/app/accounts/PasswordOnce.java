package org.dajeong.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads whoever came in with a password of an administrator to choose his own before anything else. Who came by a
/// passkey or the agency's sign-in has none to change.
@Component
class PasswordOnce implements HandlerInterceptor, WebMvcConfigurer {

    private static final String CHANGE = "/password";

    private final CurrentViewer viewers;
    private final OwnPassword passwords;

    PasswordOnce(CurrentViewer viewers, OwnPassword passwords) {
        this.viewers = viewers;
        this.passwords = passwords;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        CHANGE, "/settings/display", "/signin", "/error", "/css/**", "/js/**", "/img/**", "/vendor/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Viewer> viewer = viewers.of(request);
        boolean byPassword =
                SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken;
        if (!byPassword
                || viewer.filter(known -> passwords.isOnce(known.account())).isEmpty()) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + CHANGE);
        return false;
    }
}
