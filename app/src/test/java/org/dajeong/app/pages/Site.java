package org.dajeong.app.pages;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A server of finished pages and the product's static files, under the product's content policy.
public final class Site implements AutoCloseable {

    private static final String POLICY = "default-src 'self'";

    private static final Map<String, String> KINDS = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = body(path);
            String kind = KINDS.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Type", kind);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /// Puts a page there.
    ///
    /// @return its address
    public String put(String name, String html) {
        pages.put("/" + name, html);
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), name);
    }

    private byte[] body(String path) throws IOException {
        String page = pages.get(path);
        if (page != null) {
            return page.getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream file = Site.class.getResourceAsStream("/static" + path)) {
            return path.endsWith("/") || file == null
                    ? new byte[0]
                    : Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
