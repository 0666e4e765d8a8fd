package org.dajeong.app.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a computer of the office: keeps cookies, follows redirects, fills forms in.
///
/// The product is at [#PRODUCT] for him. The proxy that ends TLS there is this class: it passes requests on to the
/// product's port and says for whom.
final class Guest {

    /// Where the product is reached.
    static final String PRODUCT = "https://dajeong.gaon.example";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();

    /// @param port of the product
    Guest(int port) {
        this.port = port;
    }

    /// What came back.
    ///
    /// @param address the page that was asked for
    record Answer(URI address, int status, HttpHeaders headers, String text) {

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /// Where it leads, if elsewhere.
        Optional<URI> next() {
            return header("Location").map(address::resolve);
        }
    }

    Answer get(String address) {
        return send(HttpRequest.newBuilder(), URI.create(PRODUCT).resolve(address));
    }

    /// Sends a form of a page, with the token the page carries.
    Answer post(Answer page, String address, String... form) {
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        TOKEN.matcher(page.text()).results().findFirst().ifPresent(token -> fields.put("_csrf", token.group(1)));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                page.address().resolve(address));
    }

    /// Goes on until there is a page.
    Answer follow(Answer answer) {
        Answer last = answer;
        while (last.next().isPresent()) {
            last = send(HttpRequest.newBuilder(), last.next().get());
        }
        return last;
    }

    /// Signs in with a password and returns the first answer.
    Answer signIn(String login, String password) {
        return post(get("/signin"), "/signin", "username", login, "password", password);
    }

    /// The value of a cookie of the product.
    Optional<String> cookie(String name) {
        return Optional.ofNullable(jar(URI.create(PRODUCT)).get(name));
    }

    /// Takes on a cookie of the product, as somebody who stole it would.
    void take(String name, String value) {
        jar(URI.create(PRODUCT)).put(name, value);
    }

    private Answer send(HttpRequest.Builder request, URI address) {
        request.uri(address).header("Accept", "text/html,*/*;q=0.8");
        if (address.toString().startsWith(PRODUCT)) {
            request.uri(URI.create(
                            "http://127.0.0.1:" + port + address.toString().substring(PRODUCT.length())))
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", address.getHost())
                    .header("X-Forwarded-For", "10.20.30.40");
        }
        Map<String, String> jar = jar(address);
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            for (String set : response.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                jar.put(pair[0], pair[1]);
            }
            jar.values().removeIf(String::isEmpty);
            return new Answer(address, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> jar(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), host -> new TreeMap<>());
    }
}
