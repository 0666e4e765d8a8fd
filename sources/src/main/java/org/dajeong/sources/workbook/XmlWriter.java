package org.dajeong.sources.workbook;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// Writes XML so that what is read back is what was read: line breaks in attributes and carriage returns
/// stay, which the writer of the JDK loses.
final class XmlWriter {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    XmlWriter(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /// Opens an element.
    ///
    /// @param name with its prefix
    /// @param attributes with their prefixes, among them declarations of namespaces
    XmlWriter start(String name, Map<String, String> attributes) throws IOException {
        closeTag();
        out.write('<');
        out.write(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.write(' ');
            out.write(attribute.getKey());
            out.write("=\"");
            escape(attribute.getValue(), true);
            out.write('"');
        }
        open.push(name);
        inTag = true;
        return this;
    }

    /// Closes the element opened last.
    XmlWriter end() throws IOException {
        String name = open.pop();
        if (inTag) {
            out.write("/>");
            inTag = false;
        } else {
            out.write("</");
            out.write(name);
            out.write('>');
        }
        return this;
    }

    XmlWriter text(String text) throws IOException {
        closeTag();
        escape(text, false);
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }

    private void closeTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    private void escape(String text, boolean attribute) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i), attribute);
            if (!escaped.isEmpty()) {
                out.write(text, written, i - written);
                out.write(escaped);
                written = i + 1;
            }
        }
        out.write(text, written, text.length() - written);
    }

    private static String escaped(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : "";
            case '\n' -> attribute ? "&#10;" : "";
            case '\t' -> attribute ? "&#9;" : "";
            // No XML may hold the other control characters; a spreadsheet shows nothing for them.
            default -> c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? " " : "";
        };
    }
}
