package org.dajeong.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dajeong.app.accounts.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What a reader chose: kept with the account, or in a cookie until somebody signs in.
final class DisplayChoice {

    private static final String COOKIE = "dajeong-display";
    private static final Set<String> LANGUAGES = Set.of("ko", "en");
    private static final Set<String> SIZES = Set.of("normal", "large", "largest");
    private static final Set<String> CONTRASTS = Set.of("normal", "high");

    private final Viewer.Display chosen;

    private DisplayChoice(Viewer.Display chosen) {
        this.chosen = chosen;
    }

    static DisplayChoice of(Optional<Viewer> viewer, HttpServletRequest request) {
        return new DisplayChoice(viewer.map(Viewer::display).orElseGet(() -> fromCookie(request)));
    }

    /// The choice after some of it was changed; what is unknown changes nothing.
    DisplayChoice changed(String language, String textSize, String contrast) {
        return new DisplayChoice(new Viewer.Display(
                LANGUAGES.contains(language) ? language : chosen.language(),
                SIZES.contains(textSize) ? textSize : chosen.textSize(),
                CONTRASTS.contains(contrast) ? contrast : chosen.contrast()));
    }

    Viewer.Display chosen() {
        return chosen;
    }

    Display display() {
        return Display.parse(chosen.textSize(), chosen.contrast());
    }

    void keepInCookie(HttpServletRequest request, HttpServletResponse response) {
        String value = String.join(".", chosen.language(), chosen.textSize(), chosen.contrast());
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static boolean isKeptIn(Cookie cookie) {
        return cookie.getName().equals(COOKIE);
    }

    private static Viewer.Display fromCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        String[] parts = Stream.of(cookies)
                .filter(DisplayChoice::isKeptIn)
                .map(cookie -> cookie.getValue().split("\\.", -1))
                .filter(found -> found.length == 3)
                .findFirst()
                .orElse(new String[] {"", "", ""});
        return new DisplayChoice(Viewer.Display.STANDARD)
                .changed(parts[0], parts[1], parts[2])
                .chosen();
    }
}
