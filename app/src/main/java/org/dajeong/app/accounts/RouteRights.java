package org.dajeong.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Decides by the [Allowed] of the handler that would answer. No handler, or none that says who may: no.
@Component
class RouteRights implements AuthorizationManager<RequestAuthorizationContext> {

    /// Set on a request that nothing answers, so that it is told "not found" rather than "not yours".
    static final String NOWHERE = RouteRights.class.getName() + ".nowhere";

    private static final String VIEWER = RouteRights.class.getName() + ".viewer";

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final Viewers viewers;
    /// Who may open each page, looked up once: every menu asks for two dozen of them, and routes never change.
    private final SingletonSupplier<Map<String, List<Allowed>>> pages = SingletonSupplier.of(this::allowedPages);

    RouteRights(
            // Actuator has a mapping of its own; asked for late, because it is made after the security filters.
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            Viewers viewers) {
        this.routes = routes;
        this.viewers = viewers;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Allowed> allowed = allowed(request);
        if (allowed.isEmpty()) {
            return new AuthorizationDecision(false);
        }
        if (allowed.get().to() == Allowed.Everyone.ANYBODY) {
            return new AuthorizationDecision(true);
        }
        return new AuthorizationDecision(viewer(request, authentication.get())
                .filter(viewer -> lets(allowed.get(), viewer))
                .isPresent());
    }

    /// Whether a viewer may open the page of a route, written as its handler declares it.
    boolean mayOpen(Viewer viewer, String route) {
        return pages.obtain().getOrDefault(route, List.of()).stream().anyMatch(allowed -> lets(allowed, viewer));
    }

    private Map<String, List<Allowed>> allowedPages() {
        Map<String, List<Allowed>> pages = new HashMap<>();
        routes.getObject().getHandlerMethods().forEach((mapping, handler) -> {
            Allowed allowed = handler.getMethodAnnotation(Allowed.class);
            if (allowed != null && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues()
                        .forEach(route -> pages.computeIfAbsent(route, none -> new ArrayList<>())
                                .add(allowed));
            }
        });
        return pages;
    }

    private static boolean lets(Allowed allowed, Viewer viewer) {
        return allowed.to() != Allowed.Everyone.WITH_A_ROLE || viewer.isAny(allowed.value());
    }

    /// The viewer of a request, looked up once.
    Optional<Viewer> viewer(HttpServletRequest request, @Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        if (request.getAttribute(VIEWER) instanceof Viewer known) {
            return Optional.of(known);
        }
        Optional<Viewer> viewer = viewers.find(authentication.getName());
        viewer.ifPresent(found -> request.setAttribute(VIEWER, found));
        return viewer;
    }

    private Optional<Allowed> allowed(HttpServletRequest request) {
        HandlerExecutionChain chain;
        try {
            ServletRequestPathUtils.parseAndCache(request);
            chain = routes.getObject().getHandler(request);
        } catch (HttpRequestMethodNotSupportedException wrongMethod) {
            chain = null;
        } catch (Exception failure) {
            throw new IllegalStateException("no handler could be looked up for " + request.getRequestURI(), failure);
        }
        if (chain == null) {
            request.setAttribute(NOWHERE, true);
            return Optional.empty();
        }
        return chain.getHandler() instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(Allowed.class))
                : Optional.empty();
    }
}
