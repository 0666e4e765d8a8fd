package org.dajeong.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads JSON strictly, for tests.
public final class Json {

    private final Map<String, Object> members;

    private Json(Map<String, Object> members) {
        this.members = members;
    }

    /// The object that a document is.
    public static Json of(String document) {
        Reader reader = new Reader(document);
        Json json = object(reader.value());
        reader.end();
        return json;
    }

    public Set<String> names() {
        return members.keySet();
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public double number(String name) {
        return (Double) member(name);
    }

    public String text(String name) {
        return (String) member(name);
    }

    public boolean truth(String name) {
        return (Boolean) member(name);
    }

    public Json in(String name) {
        return object(member(name));
    }

    public List<Json> list(String name) {
        return ((List<?>) member(name)).stream().map(Json::object).toList();
    }

    private Object member(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw new AssertionError("no member %s among %s".formatted(name, members.keySet()));
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Json object(Object value) {
        return new Json((Map<String, Object>) value);
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value() {
            skip();
            return switch (text.charAt(at)) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> string();
                case 't', 'f' -> truth();
                default -> number();
            };
        }

        void end() {
            skip();
            if (at < text.length()) {
                throw new AssertionError("something follows the document: " + text.substring(at));
            }
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            while (!closes('}', !members.isEmpty())) {
                String name = string();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new AssertionError(name + " stands twice");
                }
            }
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            at++;
            while (!closes(']', !elements.isEmpty())) {
                elements.add(value());
            }
            return elements;
        }

        private boolean closes(char close, boolean comma) {
            skip();
            if (text.charAt(at) == close) {
                at++;
                return true;
            }
            if (comma) {
                expect(',');
                skip();
            }
            return false;
        }

        private Boolean truth() {
            Boolean value = text.startsWith("true", at);
            expectWord(value ? "true" : "false");
            return value;
        }

        private Double number() {
            int from = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String number = text.substring(from, at);
            if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
                throw new AssertionError("not a JSON number: '" + number + "' at " + from);
            }
            return Double.valueOf(number);
        }

        private String string() {
            expect('"');
            StringBuilder string = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                if (c < ' ') {
                    throw new AssertionError("a control character stands in a string");
                }
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "\"\\/bfnrt".indexOf(c);
            if (known < 0) {
                throw new AssertionError("unknown escape \\" + c);
            }
            return "\"\\/\b\f\n\r\t".charAt(known);
        }

        private void expect(char c) {
            skip();
            if (text.charAt(at++) != c) {
                throw new AssertionError("expected " + c + " at " + (at - 1) + " of " + text);
            }
        }

        private void expectWord(String word) {
            if (!text.startsWith(word, at)) {
                throw new AssertionError("expected " + word + " at " + at);
            }
            at += word.length();
        }

        private void skip() {
            while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
