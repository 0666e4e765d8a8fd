package org.dajeong.app.reporting;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Opens HWPX files with a program that is not ours: the WebAssembly reader `@rhwp/core`, in a browser, from
/// loopback.
final class HwpxReader implements AutoCloseable {

    static final String VENDOR = "/vendor/rhwp-core-0.8.6/";

    private static final List<String> BROWSER = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "wasm", "application/wasm", "html", "text/html; charset=utf-8");

    /// The reader asks the page how wide a text is; see its own description.
    private static final String PAGE = """
            <!DOCTYPE html><meta charset="utf-8"><title>HWPX</title>
            <style>body { margin: 0 } svg { display: block }</style>
            <script type="module">
            import init, { HwpDocument } from '/rhwp.js';
            const pen = document.createElement('canvas').getContext('2d');
            globalThis.measureTextWidth = (font, text) => { pen.font = font; return pen.measureText(text).width; };
            await init({ module_or_path: '/rhwp_bg.wasm' });
            globalThis.open = base64 => {
              const file = new HwpDocument(Uint8Array.from(atob(base64), c => c.charCodeAt(0)));
              return Array.from({ length: file.pageCount() }, (_, i) => file.renderPageSvg(i));
            };
            globalThis.complaints = base64 => {
              const file = new HwpDocument(Uint8Array.from(atob(base64), c => c.charCodeAt(0)));
              return [...new Set(JSON.parse(file.getValidationWarnings()).warnings.map(w => w.kind))];
            };
            globalThis.show = svg => { document.body.innerHTML = svg; };
            globalThis.misplaced = () => {
              const edge = document.querySelector('svg').getBoundingClientRect();
              const texts = [...document.querySelectorAll('svg text')].filter(t => t.textContent.trim())
                .map(t => ({ is: t.textContent, box: t.getBoundingClientRect(),
                             size: parseFloat(getComputedStyle(t).fontSize),
                             base: t.getCTM().f + t.getCTM().d * t.y.baseVal[0].value }));
              const outside = texts.filter(t => t.box.left < edge.left + 70 || t.box.right > edge.right - 70)
                .map(t => 'outside: ' + t.is);
              const covered = texts.flatMap((a, i) => texts.slice(i + 1)
                .filter(b => Math.abs(a.base - b.base) > 1
                  && Math.abs(a.base - b.base) < 0.8 * Math.min(a.size, b.size)
                  && a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1)
                .map(b => 'covered: ' + a.is + ' ' + b.is));
              return [...outside, ...covered];
            };
            document.title = 'ready';
            </script>""";

    private final HttpServer server;
    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    HwpxReader() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", HwpxReader::serve);
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(BROWSER));
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(800, 1130));
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        page.waitForFunction("document.title === 'ready'");
    }

    /// The pages of a file as SVG, first page first.
    List<String> pages(byte[] file) {
        List<?> pages = (List<?>)
                page.evaluate("file => open(file)", Base64.getEncoder().encodeToString(file));
        return pages.stream().map(String::valueOf).toList();
    }

    /// The kinds of fault the reader finds in a file, each once.
    List<?> complaints(byte[] file) {
        return (List<?>)
                page.evaluate("file => complaints(file)", Base64.getEncoder().encodeToString(file));
    }

    /// The letters of a page in the order in which they are drawn, without any blank.
    String letters(String svg) {
        page.evaluate("svg => show(svg)", svg);
        Object text = page.evaluate("[...document.querySelectorAll('svg text')].map(t => t.textContent).join('')");
        return String.valueOf(text).replaceAll("\\s", "");
    }

    /// Letters of a page that stand in its side margins, or so near to another line that they cover it.
    List<?> misplaced(String svg) {
        page.evaluate("svg => show(svg)", svg);
        return (List<?>) page.evaluate("misplaced()");
    }

    /// Paints pages into a folder for people to look at.
    void paint(List<String> pages, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < pages.size(); i++) {
            page.evaluate("svg => show(svg)", pages.get(i));
            page.locator("svg")
                    .first()
                    .screenshot(new Locator.ScreenshotOptions()
                            .setPath(folder.resolve("%s-%d.png".formatted(name, i + 1))));
        }
    }

    @Override
    public void close() {
        playwright.close();
        server.stop(0);
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        String type = Objects.requireNonNullElse(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), "text/html");
        byte[] body = name.isEmpty() ? PAGE.getBytes(StandardCharsets.UTF_8) : vendored(name);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    static byte[] vendored(String name) throws IOException {
        try (InputStream file = HwpxReader.class.getResourceAsStream(VENDOR + name)) {
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }
}
