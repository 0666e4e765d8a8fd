package org.dajeong.cli.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Writes JSON as it goes.
///
/// The members of the outer object, and the elements of arrays in it, each start a line; everything deeper stays on
/// the line of its element, so that a row of a table is a row of the file.
public final class JsonWriter {

    /// Values nested deeper than this do not start a line.
    private static final int LINES_DEPTH_MAX = 2;

    private final Appendable out;
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean first = true;

    public JsonWriter(Appendable out) {
        this.out = out;
    }

    /// Starts an object as an element of an array, or as the whole document.
    public JsonWriter object() {
        return begin('{', '}');
    }

    /// Starts an object under a name.
    public JsonWriter object(String name) {
        return name(name).start('{', '}');
    }

    /// Starts an array under a name.
    public JsonWriter array(String name) {
        return name(name).start('[', ']');
    }

    /// Ends the object or array that was started last; the document ends with a line break.
    public JsonWriter end() {
        char close = open.pop();
        if (!first && open.size() < LINES_DEPTH_MAX) {
            newLine();
        }
        append(close);
        first = false;
        if (open.isEmpty()) {
            append('\n');
        }
        return this;
    }

    public JsonWriter field(String name, String value) {
        return name(name).text(value);
    }

    public JsonWriter field(String name, long value) {
        return name(name).raw(Long.toString(value));
    }

    public JsonWriter field(String name, boolean value) {
        return name(name).raw(Boolean.toString(value));
    }

    /// Writes a number in the shortest form that reads back as the same double.
    ///
    /// @throws IllegalArgumentException if it is not finite
    public JsonWriter field(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s must be finite, but is %s".formatted(name, value));
        }
        return name(name).raw(Double.toString(value));
    }

    public JsonWriter field(String name, Enum<?> value) {
        return field(name, value.name());
    }

    /// Writes a text, or nothing at all.
    public JsonWriter field(String name, Optional<String> value) {
        value.ifPresent(text -> field(name, text));
        return this;
    }

    /// Writes a number, or nothing at all.
    public JsonWriter field(String name, OptionalDouble value) {
        value.ifPresent(number -> field(name, number));
        return this;
    }

    /// Writes a whole number, or nothing at all.
    public JsonWriter field(String name, OptionalLong value) {
        value.ifPresent(number -> field(name, number));
        return this;
    }

    /// Writes a text as an element of an array.
    public JsonWriter element(String value) {
        separate();
        return text(value);
    }

    private JsonWriter begin(char begin, char close) {
        separate();
        return start(begin, close);
    }

    private JsonWriter start(char begin, char close) {
        append(begin);
        open.push(close);
        first = true;
        return this;
    }

    private JsonWriter name(String name) {
        separate();
        text(name);
        return raw(": ");
    }

    /// Goes from one value to the next.
    private void separate() {
        if (!first) {
            append(',');
        }
        if (!open.isEmpty() && open.size() <= LINES_DEPTH_MAX) {
            newLine();
        } else if (!first) {
            append(' ');
        }
        first = false;
    }

    private JsonWriter text(String value) {
        append('"');
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        append('"');
        return this;
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> raw("\\\"");
            case '\\' -> raw("\\\\");
            case '\n' -> raw("\\n");
            case '\r' -> raw("\\r");
            case '\t' -> raw("\\t");
            default -> {
                // Half of a surrogate pair cannot be written as UTF-8; escaped, it survives.
                if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                    raw("\\u%04x".formatted((int) c));
                } else {
                    append(c);
                }
            }
        }
    }

    private void newLine() {
        append('\n');
        raw("  ".repeat(open.size()));
    }

    private JsonWriter raw(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void append(char c) {
        try {
            out.append(c);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
