package org.dajeong.sources;

import java.util.Locale;

/// What the databases that count for us write in different ways.
enum SqlDialect {
    POSTGRESQL("numeric"),
    DUCKDB("hugeint");

    private final String exact;

    SqlDialect(String exact) {
        this.exact = exact;
    }

    /// The dialect of a database, by the name it gives itself.
    ///
    /// @throws IllegalArgumentException if it is none of ours
    static SqlDialect of(String product) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> POSTGRESQL;
            case "duckdb" -> DUCKDB;
            default -> throw new IllegalArgumentException("nothing is counted in " + product);
        };
    }

    /// A whole number that does not overflow before it leaves 64 bits.
    String exact(String expression) {
        return "cast(%s as %s)".formatted(expression, exact);
    }

    /// A column as text; texts are one level where all their bytes are equal, whatever the order of the database.
    String text(String column) {
        return "coalesce(cast(%s as varchar), '') collate \"C\"".formatted(identifier(column));
    }

    /// A name as SQL writes it.
    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A text as SQL writes it, whatever the database takes a backslash for.
    static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
