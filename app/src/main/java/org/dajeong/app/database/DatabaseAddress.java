package org.dajeong.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where a database is and who enters it.
///
/// @param url for JDBC, without user and password
public record DatabaseAddress(String url, String user, String password) {

    /// The user of the programme in the embedded server, and the name of its database there.
    static final String DAJEONG = "dajeong";

    static DatabaseAddress local(int port, String database, String user, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// Without the password: addresses end up in logs.
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
