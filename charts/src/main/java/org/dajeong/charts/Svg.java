package org.dajeong.charts;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// A growing SVG drawing; lengths in px, y downwards.
///
/// Looks are presentation attributes, never `style`, because pages run under a content policy that
/// forbids inline styles. Only features are used that converters to PDF and office files know too.
final class Svg {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final String FONTS = "'Pretendard GOV','Noto Sans CJK KR','NanumGothic',sans-serif";

    private final String id;
    private final StringBuilder body = new StringBuilder();
    private final Set<Fill> fills = EnumSet.noneOf(Fill.class);

    Svg(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an id is a Latin letter, then letters, digits, - or _: '%s'".formatted(id));
        }
        this.id = id;
    }

    /// Where a text stands relative to its x.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A line's colour, width and dashes; `dash` is empty for a solid line.
    record Stroke(String colour, double width, String dash) {

        static Stroke of(String colour, double width) {
            return new Stroke(colour, width, "");
        }
    }

    /// Draws `inside` as one thing that tells its `title` when pointed at.
    void group(String title, Runnable inside) {
        body.append("<g><title>").append(escape(title)).append("</title>\n");
        inside.run();
        body.append("</g>\n");
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        start("line")
                .put("x1", x1)
                .put("y1", y1)
                .put("x2", x2)
                .put("y2", y2)
                .stroke(stroke)
                .end();
    }

    void rect(double x, double y, double width, double height, String fill) {
        box(x, y, width, height).put("fill", fill).end();
    }

    void bar(double x, double y, double width, double height, Fill fill) {
        fills.add(fill);
        box(x, y, width, height)
                .put("fill", fill.paint(id))
                .put("stroke", fill.edge())
                .end();
    }

    void circle(double x, double y, double radius, String fill, Stroke edge) {
        start("circle")
                .put("cx", x)
                .put("cy", y)
                .put("r", radius)
                .put("fill", fill)
                .stroke(edge)
                .end();
    }

    void text(Style style, Anchor anchor, double x, double baseline, String text) {
        start("text").put("x", x).put("y", baseline).put("font-size", style.size());
        if (style.bold()) {
            put("font-weight", "700");
        }
        switch (anchor) {
            case START -> {}
            case MIDDLE -> put("text-anchor", "middle");
            case END -> put("text-anchor", "end");
        }
        put("fill", style.colour());
        body.append('>').append(escape(text)).append("</text>\n");
    }

    /// The whole drawing.
    String finish(Caption caption, Width width, double height) {
        var whole = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
                role="img" aria-labelledby="%3$s-title %3$s-desc" font-family="%4$s">
                <title id="%3$s-title">%5$s</title>
                <desc id="%3$s-desc">%6$s</desc>
                """.formatted(
                        width.pixels(),
                        number(Math.ceil(height)),
                        id,
                        FONTS,
                        escape(caption.title()),
                        escape(caption.description())));
        var patterns = new StringBuilder();
        fills.forEach(fill -> patterns.append(fill.definition(id)));
        if (!patterns.isEmpty()) {
            whole.append("<defs>\n").append(patterns).append("</defs>\n");
        }
        whole.append("<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(Palette.PAPER)
                .append("\"/>\n");
        return whole.append(body).append("</svg>\n").toString();
    }

    /// A length with at most two decimals, the same on every machine.
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        String decimals = rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest;
        return sign + whole + "." + decimals;
    }

    /// `text` as XML content; what XML cannot hold becomes the replacement character.
    static String escape(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\t', '\n', '\r' -> safe.append(' ');
                default -> safe.appendCodePoint(allowed(letter) ? letter : 0xfffd);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int letter) {
        boolean surrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return letter >= 0x20 && !surrogate && letter != 0xfffe && letter != 0xffff;
    }

    private Svg start(String element) {
        body.append('<').append(element);
        return this;
    }

    private Svg box(double x, double y, double width, double height) {
        return start("rect").put("x", x).put("y", y).put("width", width).put("height", height);
    }

    private Svg stroke(Stroke stroke) {
        put("stroke", stroke.colour()).put("stroke-width", stroke.width());
        return stroke.dash().isEmpty() ? this : put("stroke-dasharray", stroke.dash());
    }

    private Svg put(String name, double value) {
        return put(name, number(value));
    }

    private Svg put(String name, String value) {
        body.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private void end() {
        body.append("/>\n");
    }
}
