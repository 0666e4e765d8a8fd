package org.dajeong.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The viewer of a request, if somebody signed in: for what every page shows.
@Component
public class CurrentViewer {

    private final RouteRights rights;

    CurrentViewer(RouteRights rights) {
        this.rights = rights;
    }

    /// Whoever looks.
    public Optional<Viewer> of(HttpServletRequest request) {
        return rights.viewer(request, SecurityContextHolder.getContext().getAuthentication());
    }

    /// Whether a viewer may open the page of a route.
    ///
    /// @param route as its handler declares it
    public boolean mayOpen(Viewer viewer, String route) {
        return rights.mayOpen(viewer, route);
    }
}
