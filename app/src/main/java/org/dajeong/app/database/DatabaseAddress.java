package org.dajeong.app.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a database is and who enters it.
///
/// @param url for JDBC, without user and password
public record DatabaseAddress(String url, String user, String password) {

    /// The user of the programme in the embedded server, and the name of its database there.
    static final String DAJEONG = "dajeong";

    /// The oldest PostgreSQL we are tested with.
    private static final int VERSION_MIN = 16;

    private static final Pattern ADDRESS = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<host>[^@/?]*)/(?<database>[^/?]+)"
            + "(?:\\?(?<settings>.*))?");

    static DatabaseAddress local(int port, String database, String user, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    /// Reads an address as offices write it: `postgresql://user:password@host:5432/database?settings`, with or
    /// without `jdbc:` before it.
    ///
    /// User and password stand before the `@` or among the settings; special characters in them are written as in
    /// any address (`%40` for `@`).
    ///
    /// @return empty if it is no such address or names no database or user
    public static Optional<DatabaseAddress> parse(String text) {
        Matcher parts = ADDRESS.matcher(text.strip());
        try {
            return parts.matches() ? of(parts) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a percent sign without two hexadecimal digits
        }
    }

    private static Optional<DatabaseAddress> of(Matcher parts) {
        @Nullable String user = decoded(parts.group("user"));
        @Nullable String password = decoded(parts.group("password"));
        List<String> others = new ArrayList<>();
        String settings = parts.group("settings") == null ? "" : parts.group("settings");
        for (String setting : settings.split("&", -1)) {
            if (setting.startsWith("user=")) {
                user = decoded(setting.substring("user=".length()));
            } else if (setting.startsWith("password=")) {
                password = decoded(setting.substring("password=".length()));
            } else if (!setting.isEmpty()) {
                others.add(setting);
            }
        }
        if (user == null || user.isEmpty()) {
            return Optional.empty();
        }
        String url = "jdbc:postgresql://" + parts.group("host") + "/" + parts.group("database")
                + (others.isEmpty() ? "" : "?" + String.join("&", others));
        return Optional.of(new DatabaseAddress(url, user, password == null ? "" : password));
    }

    /// Why the programme cannot work with the database there.
    public Optional<Refusal> problem() {
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            return version >= VERSION_MIN
                    ? Optional.empty()
                    : Optional.of(Refusal.of(
                            "database.url.too-old", Integer.toString(version), Integer.toString(VERSION_MIN)));
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("08")) {
                return Optional.of(Refusal.of("database.url.unreachable", shown()));
            }
            return Optional.of(
                    switch (state) {
                        case "28P01", "28000" -> Refusal.of("database.url.login", shown(), user);
                        case "3D000" -> Refusal.of("database.url.no-database", shown());
                        default -> Refusal.of("database.url.failed", shown(), String.valueOf(e.getMessage()));
                    });
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// Host, port and database.
    private String shown() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }

    private static @Nullable String decoded(@Nullable String part) {
        // a plus sign means itself in these addresses
        return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Without the password: addresses end up in logs.
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
