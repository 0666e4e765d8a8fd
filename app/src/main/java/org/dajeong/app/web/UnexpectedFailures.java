package org.dajeong.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/// Writes down what nobody expected, once and with its stack trace, under a reference that the error page shows too.
///
/// It stands before all other filters: a session that cannot be read is such a failure as well.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnexpectedFailures extends OncePerRequestFilter {

    /// The attribute of the request in which `error.html` finds the reference.
    static final String REFERENCE = "failureReference";

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Without letters and digits that sound or look alike.
    private static final String LETTERS = "ACDEFHJKLMNPQRTUVWXY34679";

    private static final int LENGTH = 8;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            boolean unexpected = request.getAttribute(REFERENCE) != null;
            chain.doFilter(unexpected ? new WithoutSession(request) : request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                throw failure;
            }
            String reference = reference();
            LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
            request.setAttribute(REFERENCE, reference);
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /// The error page is for everybody alike: it must not need the session, which may be what failed.
    private static final class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            Cookie[] sent = super.getCookies() == null ? new Cookie[0] : super.getCookies();
            return Stream.of(sent).filter(DisplayChoice::isKeptIn).toArray(Cookie[]::new);
        }
    }

    private static String reference() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
